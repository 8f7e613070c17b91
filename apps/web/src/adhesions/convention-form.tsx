import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import type { Convention } from '../api/types.js';
import { optionalDay, optionalText, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { useConventions, type NewConvention } from './queries.js';

const daysUpTo = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .refine((text) => /^\d+$/.test(text), 'wrong_type')
    .refine((text) => Number(text) <= most, 'out_of_range');

const schema = z
  .object({
    title: requiredText(LIMITS.name),
    validFrom: requiredDay,
    validTo: optionalDay,
    noticeDays: daysUpTo(LIMITS.daysOfNotice),
    extensionDays: daysUpTo(LIMITS.daysOfExtension),
    actOrgan: optionalText(LIMITS.name),
    actNumber: optionalText(LIMITS.actNumber),
    actDate: optionalDay,
    renewsId: z.string(),
    parentId: z.string(),
  })
  .superRefine((values, context) => {
    if (values.validFrom && values.validTo && values.validTo < values.validFrom)
      context.addIssue({ code: 'custom', path: ['validTo'], message: 'before_start' });
    const act = [values.actOrgan, values.actNumber, values.actDate];
    if (act.some(Boolean))
      (['actOrgan', 'actNumber', 'actDate'] as const)
        .filter((name) => !values[name])
        .forEach((name) => context.addIssue({ code: 'custom', path: [name], message: 'required' }));
  });
type ConventionValues = z.infer<typeof schema>;

const API_FIELDS = { 'act.organ': 'actOrgan', 'act.number': 'actNumber', 'act.date': 'actDate' } as const;
const USUAL_NOTICE = 180;

interface ConventionFormProps {
  convention?: Convention;
  send: (body: NewConvention) => Promise<unknown>;
}

/** A framework agreement: title, period, notice, which one it renews, and the act that approved it. */
export function ConventionForm(props: ConventionFormProps) {
  const query = useConventions();
  return (
    <QueryState query={query}>{({ conventions }) => <FilledForm {...props} conventions={conventions} />}</QueryState>
  );
}

function FilledForm({ convention, send, conventions }: ConventionFormProps & { conventions: Convention[] }) {
  const { t } = useTranslation();
  const others = conventions.filter(({ id }) => id !== convention?.id);
  const frameworks = conventions.filter(({ kind }) => kind === 'framework');
  const { form, submit, problem, busy } = useApiForm<ConventionValues>({
    schema,
    defaultValues: {
      title: convention?.title ?? '',
      validFrom: convention?.validFrom ?? '',
      validTo: convention?.validTo ?? '',
      noticeDays: String(convention?.noticeDays ?? USUAL_NOTICE),
      extensionDays: String(convention?.extensionDays ?? 0),
      actOrgan: convention?.act?.organ ?? '',
      actNumber: convention?.act?.number ?? '',
      actDate: convention?.act?.date ?? '',
      renewsId: convention?.renewsId ?? '',
      parentId: convention?.parentId ?? '',
    },
    fields: API_FIELDS,
    send: ({
      title,
      validFrom,
      validTo,
      noticeDays,
      extensionDays,
      actOrgan,
      actNumber,
      actDate,
      renewsId,
      parentId,
    }) =>
      send({
        title,
        validFrom,
        validTo: validTo || null,
        noticeDays: Number(noticeDays),
        extensionDays: Number(extensionDays),
        renewsId: renewsId || null,
        // What a convention is does not change any more.
        ...(!convention && { parentId: parentId || null }),
        act: actOrgan ? { organ: actOrgan, number: actNumber, date: actDate } : null,
      }),
  });
  const { field, entries } = useFields(
    form,
    {
      title: t('conventions.formTitle'),
      validFrom: t('conventions.validFrom'),
      validTo: t('conventions.validTo'),
      noticeDays: t('conventions.noticeDays'),
      extensionDays: t('conventions.extensionDays'),
      renewsId: t('conventions.renews'),
      parentId: t('agreements.parent'),
      actOrgan: t('adhesions.organ'),
      actNumber: t('adhesions.actNumber'),
      actDate: t('adhesions.actDate'),
    },
    {
      title: LIMITS.name,
      actOrgan: LIMITS.name,
      actNumber: LIMITS.actNumber,
      noticeDays: LIMITS.daysOfNotice,
      extensionDays: LIMITS.daysOfExtension,
    },
    (_name, code) => (code === 'before_start' ? t('conventions.order') : undefined),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} hint={t('conventions.formTitleHint')} required />
      <div className="form-columns">
        <TextField {...field('validFrom')} type="date" required />
        <TextField
          {...field('validTo')}
          type="date"
          hint={convention && t('conventions.validToHint')}
          required={false}
        />
        <TextField {...field('noticeDays')} inputMode="numeric" required />
        <TextField {...field('extensionDays')} inputMode="numeric" hint={t('conventions.extensionDaysHint')} required />
      </div>
      {!convention && frameworks.length > 0 && (
        <Select {...field('parentId')} hint={t('agreements.parentHint')} required={false}>
          <option value="">{t('agreements.parentNone')}</option>
          {frameworks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      {others.length > 0 && (
        <Select {...field('renewsId')} hint={t('conventions.renewsHint')} required={false}>
          <option value="">{t('conventions.renewsNone')}</option>
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <fieldset className="field-group">
        <legend>
          {t('conventions.act')} <span className="field-optional">{t('form.optional')}</span>
        </legend>
        <TextField {...field('actOrgan')} />
        <div className="form-columns">
          <TextField {...field('actNumber')} />
          <TextField {...field('actDate')} type="date" />
        </div>
      </fieldset>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('conventions.save')}
        </button>
      </div>
    </form>
  );
}
