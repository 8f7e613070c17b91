import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame, fieldId } from './field.js';

export interface ComboOption {
  value: string;
  label: string;
  detail?: string;
}

interface ComboboxProps {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** What is chosen, or nothing yet. */
  selected: ComboOption | null;
  onSelect: (option: ComboOption | null) => void;
  /** What the words typed so far offer; while `loading`, still what earlier words did. */
  options: ComboOption[];
  loading?: boolean;
  onQuery: (query: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

/** A field that finds while one types: arrows move, Enter chooses, Esc closes (WAI-ARIA combobox with a list). */
export function Combobox(props: ComboboxProps) {
  const { name, label, hint, error, selected, onSelect, options, loading, onQuery, inputRef, autoFocus } = props;
  const { t } = useTranslation();
  const id = fieldId(name, undefined);
  const listId = useId();
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter or Tab came before the answer: the first that it brings is meant, not what earlier words offered. */
  const [awaited, setAwaited] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = open && text !== null && text.trim() !== '';
  const current = shown && !loading ? options[Math.min(active, options.length - 1)] : undefined;

  const type = (value: string) => {
    setText(value);
    setOpen(true);
    setActive(0);
    setAwaited(false);
    if (selected) onSelect(null);
    onQuery(value);
  };
  const choose = (option: ComboOption) => {
    onSelect(option);
    setText(null);
    setOpen(false);
    setAwaited(false);
  };
  const answered = useEffectEvent(() => {
    if (options[0]) choose(options[0]);
    else setAwaited(false);
  });
  useEffect(() => {
    if (!awaited || loading) return undefined;
    const timer = setTimeout(answered);
    return () => clearTimeout(timer);
  }, [awaited, loading]);
  const move = (step: number) => {
    if (!current) return;
    const next = (Math.min(active, options.length - 1) + step + options.length) % options.length;
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown) move(event.key === 'ArrowDown' ? 1 : -1);
      else setOpen(true);
    } else if (event.key === 'Enter' && shown && (current || loading) && !event.ctrlKey) {
      event.preventDefault();
      if (current) choose(current);
      else setAwaited(true);
    } else if (event.key === 'Tab' && shown && !event.shiftKey && !selected) {
      if (current) choose(current);
      else if (loading) setAwaited(true);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
      setAwaited(false);
    }
  };

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="combo">
        <input
          ref={inputRef}
          id={id}
          type="text"
          role="combobox"
          className="control"
          autoComplete="off"
          autoFocus={autoFocus}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${current.value}` : undefined}
          {...describedBy(id, hint, error)}
          value={text ?? selected?.label ?? ''}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <ul
          id={listId}
          ref={list}
          role="listbox"
          aria-label={label}
          className="combo-list"
          hidden={!shown || options.length === 0}
        >
          {(shown ? options : []).map((option) => (
            <li
              key={option.value}
              id={`${listId}-${option.value}`}
              role="option"
              aria-selected={option === current}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              <span>{option.label}</span>
              {option.detail && <span className="combo-detail">{option.detail}</span>}
            </li>
          ))}
        </ul>
        {shown && options.length === 0 && !loading && <p className="combo-none">{t('form.noMatch')}</p>}
        <p className="visually-hidden" role="status">
          {shown && !loading ? t('form.matches', { count: options.length }) : ''}
        </p>
      </div>
    </FieldFrame>
  );
}
