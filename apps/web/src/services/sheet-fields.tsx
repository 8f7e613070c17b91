import { useTranslation } from 'react-i18next';
import { COMPUTERISATION_LEVELS, LIMITS, SERVICE_CHANNELS, SERVICE_INCLUSIONS } from '#app/contracts';
import { useFieldMessage } from '../forms/field-message.js';
import { codeOf } from '../forms/use-api-form.js';
import { Choice, Choices, Select, TextArea, TextField } from '../ui/field.js';
import { AllowanceFields } from './allowance-fields.js';
import { DocumentFields, QuestionFields } from './list-fields.js';
import { RequirementFields } from './requirement-fields.js';
import type { SheetForm, SheetValues } from './sheet-schema.js';
import { SubscriptionFields } from './subscription-fields.js';
import { TextCheck } from './text-check.js';

const WHAT = ['context', 'object', 'whoMayAsk', 'obligations'] as const;
const HOW = ['forms', 'costs', 'legalBasis'] as const;
const LINES = ['activationTime', 'hours', 'contact'] as const;

/** The fields of a service sheet, in the order of the printed page. */
export function SheetFields({ form }: { form: SheetForm }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const error = (name: keyof SheetValues, limit: number) => message(codeOf(form.formState.errors, name), limit);
  const area = (name: (typeof WHAT | typeof HOW)[number]) => (
    <div key={name}>
      <TextArea
        label={t(`service.${name}`)}
        rows={4}
        error={error(name, LIMITS.sheetText)}
        {...form.register(name)}
        required={false}
      />
      <TextCheck form={form} name={name} />
    </div>
  );
  return (
    <>
      <section aria-labelledby="part-what">
        <h2 id="part-what">{t('sheets.parts.what')}</h2>
        <TextField
          label={t('service.title')}
          error={error('title', LIMITS.sheetLine)}
          maxLength={LIMITS.sheetLine}
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
        <TextCheck form={form} name="audience" />
        <p className="field-hint">{t('service.textHint')}</p>
        {WHAT.map(area)}
      </section>
      <section aria-labelledby="part-how">
        <h2 id="part-how">{t('sheets.parts.how')}</h2>
        {HOW.map(area)}
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
        <Select label={t('service.computerisation')} {...form.register('computerisation')}>
          {COMPUTERISATION_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`service.level.${level}`)}
            </option>
          ))}
        </Select>
        <Choices legend={t('sheets.channels')} inline>
          {SERVICE_CHANNELS.map((channel) => (
            <Choice
              key={channel}
              type="checkbox"
              value={channel}
              label={t(`sheet.channel.${channel}`)}
              {...form.register('channels')}
            />
          ))}
        </Choices>
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
        <TextField
          label={t('sheet.answerTimes')}
          error={error('answerTimes', LIMITS.sheetLine)}
          maxLength={LIMITS.sheetLine}
          {...form.register('answerTimes')}
          required={false}
        />
        <DocumentFields form={form} />
      </section>
      <section aria-labelledby="part-terms">
        <h2 id="part-terms">{t('sheets.parts.terms')}</h2>
        <RequirementFields form={form} />
        <SubscriptionFields form={form} />
        <AllowanceFields form={form} />
      </section>
      <section aria-labelledby="part-help">
        <h2 id="part-help">{t('sheets.parts.help')}</h2>
        <QuestionFields form={form} />
      </section>
    </>
  );
}
