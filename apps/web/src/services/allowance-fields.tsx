import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ALLOWANCE_COUNTS, ALLOWANCE_PERIODS, LIMITS } from '#app/contracts';
import { useFieldMessage } from '../forms/field-message.js';
import { codeOf } from '../forms/use-api-form.js';
import { Select, TextField } from '../ui/field.js';
import { AddButton, RemoveButton } from './list-fields.js';
import type { SheetForm } from './sheet-schema.js';
import { NEW_ALLOWANCE } from './sheet-schema.js';

/** What is included, each by bands of inhabitants of which the last holds for all others. */
export function AllowanceFields({ form }: { form: SheetForm }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'allowances' });
  return (
    <fieldset className="field">
      <legend>{t('sheets.allowances.title')}</legend>
      <p className="field-hint">{t('sheets.allowances.hint')}</p>
      {fields.map(({ id }, index) => (
        <AllowanceGroup key={id} form={form} index={index} onRemove={() => remove(index)} />
      ))}
      <AddButton
        label={t('sheets.allowances.add')}
        full={fields.length >= LIMITS.allowances}
        onClick={() => append(NEW_ALLOWANCE)}
      />
    </fieldset>
  );
}

function AllowanceGroup({ form, index, onRemove }: { form: SheetForm; index: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const at = `allowances.${index}` as const;
  const { fields, insert, remove } = useFieldArray({ control: form.control, name: `${at}.bands` });
  const error = (name: Parameters<typeof codeOf>[1], limit?: number) =>
    message(codeOf(form.formState.errors, name as never), limit);
  const last = fields.length - 1;
  return (
    <div className="group">
      <div className="group-row">
        <TextField
          label={t('sheets.allowances.name', { number: index + 1 })}
          error={error(`${at}.name`, LIMITS.name)}
          maxLength={LIMITS.name}
          {...form.register(`${at}.name`)}
          required
        />
        <TextField
          label={t('sheets.allowances.unit')}
          error={error(`${at}.unit`, LIMITS.unit)}
          maxLength={LIMITS.unit}
          {...form.register(`${at}.unit`)}
          required
        />
        <Select label={t('sheets.allowances.period')} {...form.register(`${at}.period`)}>
          {ALLOWANCE_PERIODS.map((period) => (
            <option key={period} value={period}>
              {t(`sheets.allowances.periods.${period}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('sheets.allowances.countedBy')}
          error={error(`${at}.countedBy`)}
          {...form.register(`${at}.countedBy`)}
        >
          {ALLOWANCE_COUNTS.map((count) => (
            <option key={count} value={count}>
              {t(`sheets.allowances.counts.${count}`)}
            </option>
          ))}
        </Select>
        <RemoveButton label={t('sheets.allowances.remove', { number: index + 1 })} onClick={onRemove} />
      </div>
      {fields.map(({ id }, row) => (
        <div key={id} className="group-row">
          {row === last ? (
            <p className="group-others">{t('sheets.allowances.others')}</p>
          ) : (
            <TextField
              label={t('sheets.allowances.upTo')}
              inputMode="numeric"
              error={error(`${at}.bands.${row}.upTo`)}
              {...form.register(`${at}.bands.${row}.upTo`)}
              required
            />
          )}
          <TextField
            label={t('sheets.allowances.quantity')}
            inputMode="decimal"
            error={error(`${at}.bands.${row}.quantity`)}
            {...form.register(`${at}.bands.${row}.quantity`)}
            required
          />
          {row !== last && (
            <RemoveButton
              label={t('sheets.allowances.removeBand', { number: row + 1, allowance: index + 1 })}
              onClick={() => remove(row)}
            />
          )}
        </div>
      ))}
      <AddButton
        label={t('sheets.allowances.addBand')}
        full={fields.length >= LIMITS.allowanceBands}
        onClick={() => insert(last, { upTo: '', quantity: '' })}
      />
    </div>
  );
}
