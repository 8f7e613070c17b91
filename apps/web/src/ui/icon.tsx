import sprite from 'bootstrap-italia/dist/svg/sprites.svg?url';

export type IconName =
  | 'arrow-right'
  | 'arrow-left'
  | 'check'
  | 'check-circle'
  | 'clip'
  | 'clock'
  | 'close'
  | 'comment'
  | 'copy'
  | 'delete'
  | 'download'
  | 'error'
  | 'exchange-circle'
  | 'external-link'
  | 'file'
  | 'folder'
  | 'help-circle'
  | 'inbox'
  | 'info-circle'
  | 'lock'
  | 'logout'
  | 'mail'
  | 'map-marker'
  | 'pa'
  | 'pencil'
  | 'plus'
  | 'plus-circle'
  | 'print'
  | 'refresh'
  | 'restore'
  | 'search'
  | 'telephone'
  | 'upload'
  | 'user'
  | 'warning-circle'
  | 'burger'
  | 'calendar'
  | 'collapse'
  | 'expand'
  | 'flag'
  | 'horn'
  | 'mail-open'
  | 'plug'
  | 'presentation'
  | 'settings';

interface IconProps {
  name: IconName;
  size?: 'sm' | 'md' | 'lg';
}

/** A drawing from the package's one sprite file; always decoration: the words stand beside it. */
export function Icon({ name, size = 'sm' }: IconProps) {
  return (
    <svg className={`icon-svg icon-svg-${size}`} aria-hidden="true" focusable="false">
      <use href={`${sprite}#it-${name}`} />
    </svg>
  );
}
