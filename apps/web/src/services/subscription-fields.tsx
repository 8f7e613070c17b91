import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LIMITS, SUBSCRIPTION_APPROVALS } from '#app/contracts';
import { useFieldMessage } from '../forms/field-message.js';
import { codeOf } from '../forms/use-api-form.js';
import { Choice, Choices, TextField } from '../ui/field.js';
import type { SheetForm } from './sheet-schema.js';

/** Whether bodies ask for an activation, who decides on it, and what it counts. */
export function SubscriptionFields({ form }: { form: SheetForm }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const error = (name: 'quantityUnit' | 'quantityMax', limit: number) =>
    message(codeOf(form.formState.errors, name), limit);
  const subscribable = useWatch({ control: form.control, name: 'subscribable' });
  return (
    <>
      <label className="check field">
        <input type="checkbox" {...form.register('subscribable')} /> {t('sheets.subscribable')}
      </label>
      {subscribable && (
        <>
          <Choices legend={t('sheets.approval')}>
            {SUBSCRIPTION_APPROVALS.map((value) => (
              <Choice
                key={value}
                value={value}
                label={t(`sheets.approvals.${value}`)}
                id={`approval-${value}`}
                {...form.register('approval')}
              />
            ))}
          </Choices>
          <div className="form-columns">
            <TextField
              label={t('sheets.quantityUnit')}
              hint={t('sheets.quantityUnitHint')}
              error={error('quantityUnit', LIMITS.unit)}
              maxLength={LIMITS.unit}
              {...form.register('quantityUnit')}
              required={false}
            />
            <TextField
              label={t('sheets.quantityMax')}
              hint={t('sheets.quantityMaxHint')}
              error={error('quantityMax', LIMITS.quantity)}
              inputMode="numeric"
              {...form.register('quantityMax')}
              required={false}
            />
          </div>
        </>
      )}
    </>
  );
}
