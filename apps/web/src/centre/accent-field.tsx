import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame } from '../ui/field.js';
import { contrastOfAccent, isLegible, type SettingsValues } from './settings-values.js';

const NETWORK_COLOUR = '#0066cc';

interface AccentFieldProps {
  form: UseFormReturn<SettingsValues, unknown, SettingsValues>;
  error: string | undefined;
}

/** The centre's colour, chosen or written; how well white letters read upon it is told at once. */
export function AccentField({ form, error }: AccentFieldProps) {
  const { t, i18n } = useTranslation();
  const accent = form.watch('accent').trim();
  const ratio = contrastOfAccent(accent);
  const shown = ratio === undefined ? NETWORK_COLOUR : accent;
  const set = (value: string) => form.setValue('accent', value, { shouldDirty: true, shouldValidate: true });
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <FieldFrame
      id="field-accent"
      label={t('settings.accent')}
      hint={t('settings.accentHint')}
      error={error}
      required={false}
    >
      <div className="accent">
        <input
          type="color"
          className="accent-pick"
          aria-label={t('settings.accentPick')}
          value={shown.toLowerCase()}
          onChange={(event) => set(event.target.value)}
        />
        <input
          type="text"
          id="field-accent"
          className="control accent-code"
          maxLength={7}
          spellCheck={false}
          {...describedBy('field-accent', true, error)}
          {...form.register('accent')}
        />
        {accent && (
          <button type="button" className="text-button" onClick={() => set('')}>
            {t('settings.accentReset')}
          </button>
        )}
      </div>
      <svg viewBox="0 0 480 56" className="accent-sample" role="img" aria-label={t('settings.accentSample')}>
        <rect width="480" height="56" rx="4" fill={shown} />
        <text x="20" y="35" fill="#ffffff" fontSize="20" fontWeight="600">
          {form.watch('name')}
        </text>
      </svg>
      <p role="status" className={ratio !== undefined && !isLegible(ratio) ? 'accent-poor' : 'muted'}>
        {ratio !== undefined &&
          t(isLegible(ratio) ? 'settings.accentGood' : 'settings.accentPoor', { ratio: number.format(ratio) })}
      </p>
    </FieldFrame>
  );
}
