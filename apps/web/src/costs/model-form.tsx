import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ALLOCATION_METHODS, COST_MODEL_KINDS, LIMITS } from '#app/contracts';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { decimalOf, typedDecimal } from '../lib/decimal.js';
import { today } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDecimals } from './euro.js';
import type { CostModel, NewCostModel } from './queries.js';

interface ModelFormProps {
  model?: CostModel;
  send: (body: NewCostModel) => Promise<unknown>;
}

/** The year and kind of a model, and the rules by which it is reckoned. */
export function CostModelForm({ model, send }: ModelFormProps) {
  const { t } = useTranslation();
  const { locale } = useDecimals();
  const decimal = (text: string) => decimalOf(text, locale);
  const schema = z.object({
    year: z.string().refine((text) => /^20\d\d$|^21\d\d$/.test(text), 'invalid_format'),
    kind: z.enum(COST_MODEL_KINDS),
    method: z.enum(ALLOCATION_METHODS),
    rulesName: requiredText(LIMITS.subject),
    rulesSource: optionalText(LIMITS.reason),
    yearlyHours: z.string().refine((text) => Number(decimal(text) ?? 0) > 0, 'invalid_format'),
    overheadRate: z.string().refine((text) => text === '' || Number(decimal(text) ?? 101) <= 100, 'invalid_format'),
    note: optionalText(LIMITS.reason),
  });
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      year: String(model?.year ?? Number(today().slice(0, 4))),
      kind: model?.kind ?? 'actual',
      method: model?.method ?? 'reciprocal',
      rulesName: model?.rulesName ?? t('costs.rules.defaultName'),
      rulesSource: model?.rulesSource ?? t('costs.rules.defaultSource'),
      yearlyHours: typedDecimal(model?.yearlyHours ?? '1720', locale),
      overheadRate: typedDecimal(model ? model.overheadRate : '15', locale),
      note: model?.note ?? '',
    },
    send: ({ year, yearlyHours, overheadRate, ...values }) =>
      send({
        ...values,
        year: Number(year),
        yearlyHours: decimal(yearlyHours)!,
        overheadRate: overheadRate ? decimal(overheadRate) : null,
      }),
  });
  const { field, entries } = useFields(
    form,
    {
      year: t('costs.year'),
      kind: t('costs.kind'),
      method: t('costs.rules.method'),
      rulesName: t('costs.rules.name'),
      rulesSource: t('costs.rules.source'),
      yearlyHours: t('costs.rules.hours'),
      overheadRate: t('costs.rules.overheadRate'),
      note: t('costs.note'),
    },
    { rulesName: LIMITS.subject, rulesSource: LIMITS.reason, note: LIMITS.reason },
    (name, code) => {
      if (name === 'year' && code === 'in_use') return t('costs.yearInUse');
      return code === 'invalid_format' ? t('costs.wrongNumber') : undefined;
    },
  );
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      {!model && (
        <div className="filter-row">
          <TextField {...field('year')} inputMode="numeric" required />
          <Select {...field('kind')} required>
            {COST_MODEL_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`costs.modelKinds.${kind}`)}
              </option>
            ))}
          </Select>
        </div>
      )}
      <Select {...field('method')} hint={t('costs.rules.methodHint')} required>
        {ALLOCATION_METHODS.map((method) => (
          <option key={method} value={method}>
            {t(`costs.methods.${method}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('rulesName')} hint={t('costs.rules.nameHint')} required />
      <TextField {...field('rulesSource')} required={false} />
      <div className="filter-row">
        <TextField {...field('yearlyHours')} inputMode="decimal" hint={t('costs.rules.hoursHint')} required />
        <TextField
          {...field('overheadRate')}
          inputMode="decimal"
          hint={t('costs.rules.overheadHint')}
          required={false}
        />
      </div>
      <TextArea {...field('note')} rows={3} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('costs.save')}
        </button>
      </div>
    </form>
  );
}
