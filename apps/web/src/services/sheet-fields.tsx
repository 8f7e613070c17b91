import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { COMPUTERISATION_LEVELS, LIMITS, SERVICE_INCLUSIONS } from '#app/contracts';
import { useFieldMessage } from '../forms/field-message.js';
import { codeOf } from '../forms/use-api-form.js';
import { Choice, Choices, Select, TextArea, TextField } from '../ui/field.js';
import { LINES, TEXTS, type SheetValues } from './sheet-schema.js';

/** The fields of a service sheet, in the order of the printed page. */
export function SheetFields({ form }: { form: UseFormReturn<SheetValues, unknown, SheetValues> }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const error = (name: keyof SheetValues, limit: number) => message(codeOf(form.formState.errors, name), limit);
  return (
    <>
      <TextField
        label={t('service.title')}
        error={error('title', LIMITS.name)}
        maxLength={LIMITS.name}
        {...form.register('title')}
        required
      />
      <TextField
        label={t('service.audience')}
        hint={t('service.audienceHint')}
        error={error('audience', LIMITS.sheetLine)}
        maxLength={LIMITS.sheetLine}
        {...form.register('audience')}
        required
      />
      <Choices legend={t('service.inclusionLabel')} inline>
        {SERVICE_INCLUSIONS.map((value) => (
          <Choice
            key={value}
            value={value}
            label={t(`service.inclusion.${value}`)}
            id={`inclusion-${value}`}
            {...form.register('inclusion')}
          />
        ))}
      </Choices>
      <p className="field-hint">{t('service.textHint')}</p>
      {TEXTS.map((name) => (
        <TextArea
          key={name}
          label={t(`service.${name}`)}
          rows={4}
          error={error(name, LIMITS.sheetText)}
          {...form.register(name)}
          required={false}
        />
      ))}
      <Select label={t('service.computerisation')} {...form.register('computerisation')}>
        {COMPUTERISATION_LEVELS.map((level) => (
          <option key={level} value={level}>
            {t(`service.level.${level}`)}
          </option>
        ))}
      </Select>
      {LINES.map((name) => (
        <TextField
          key={name}
          label={t(`service.${name}`)}
          error={error(name, LIMITS.sheetLine)}
          maxLength={LIMITS.sheetLine}
          {...form.register(name)}
          required={false}
        />
      ))}
    </>
  );
}
