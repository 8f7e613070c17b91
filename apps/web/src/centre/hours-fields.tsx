import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describeHours } from '#app/kernel';
import { codeOf } from '../forms/use-api-form.js';
import { Icon } from '../ui/icon.js';
import type { SettingsValues } from './settings-values.js';
import { SLOTS, toHours, WEEKDAYS } from './week.js';

const WORKING_DAYS = 5;

/** The week, a day a row with up to two openings; how the public will read it stands under it. */
export function HoursFields({ form }: { form: UseFormReturn<SettingsValues, unknown, SettingsValues> }) {
  const { t } = useTranslation();
  const hours = toHours(form.watch('week'));
  const copyMonday = () => {
    const [monday] = form.getValues('week');
    form.getValues('week').forEach((_day, index) => {
      if (monday && index > 0 && index < WORKING_DAYS)
        form.setValue(`week.${index}`, { ...monday }, { shouldDirty: true });
    });
  };
  return (
    <>
      <p className="field-hint">{t('settings.hoursHint')}</p>
      <div className="week">
        {WEEKDAYS.map((weekday, index) => {
          const wrong = codeOf(form.formState.errors, `week.${index}.firstOpens`) !== undefined;
          const name = t(`settings.weekday.${weekday}`);
          return (
            <fieldset key={weekday} className={`week-day${wrong ? ' field-wrong' : ''}`}>
              <legend>{name}</legend>
              {SLOTS.map((slot) => (
                <label key={slot}>
                  <span className="week-label">{t(`settings.slot.${slot}`)}</span>
                  <input
                    type="time"
                    id={`field-week.${index}.${slot}`}
                    className="control"
                    aria-invalid={wrong || undefined}
                    aria-describedby={wrong ? `week-error-${index}` : undefined}
                    {...form.register(`week.${index}.${slot}`)}
                  />
                </label>
              ))}
              {wrong && (
                <p className="field-error" id={`week-error-${index}`}>
                  <Icon name="error" /> {t('settings.wrongInterval')}
                </p>
              )}
            </fieldset>
          );
        })}
      </div>
      <p>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={copyMonday}>
          <Icon name="copy" /> {t('settings.copyMonday')}
        </button>
      </p>
      <p className="form-fact" role="status">
        {hours.length === 0 ? (
          t('settings.noHours')
        ) : (
          <>
            {t('settings.hoursInWords')} <strong>{describeHours(hours)}</strong>
          </>
        )}
      </p>
    </>
  );
}
