import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DATE_BASES, EVIDENCE_KINDS, LIMITS, OBLIGATION_AUDIENCES, OBLIGATION_SCOPES } from '#app/contracts';
import { optionalDay, optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { NewObligation, Obligation, ObligationModel } from './queries.js';

const DAYS = /^\s*\d{1,2}\/\d{1,2}(\s*,\s*\d{1,2}\/\d{1,2})*\s*$/;
const NUMBERS = /^\s*(\d{1,3}(\s*,\s*\d{1,3})*)?\s*$/;

const schema = z
  .object({
    title: requiredText(LIMITS.subject),
    description: requiredText(LIMITS.obligationText),
    norm: requiredText(LIMITS.norm),
    sourceUrl: optionalText(LIMITS.url),
    note: optionalText(LIMITS.reason),
    scope: z.enum(OBLIGATION_SCOPES),
    days: z.string().refine((text) => text.trim() === '' || DAYS.test(text), 'invalid_format'),
    onceOn: optionalDay,
    dateBasis: z.enum(DATE_BASES),
    audience: z.enum(OBLIGATION_AUDIENCES),
    evidence: z.array(z.enum(EVIDENCE_KINDS)).min(1, 'required'),
    remindDays: z.string().refine((text) => NUMBERS.test(text), 'invalid_format'),
    bodyIds: z.string(),
  })
  .refine(({ days, onceOn }) => days.trim() !== '' || onceOn !== '', { path: ['days'], message: 'required' });
type Values = z.infer<typeof schema>;

/** `31/3, 30/9` → `03-31`, `09-30` */
const readDays = (text: string) =>
  text
    .split(',')
    .map((day) => day.trim())
    .filter(Boolean)
    .map((day) =>
      day
        .split('/')
        .reverse()
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    );
const writeDays = (days: readonly string[]) => days.map((day) => day.split('-').reverse().join('/')).join(', ');
const readNumbers = (text: string) => [...new Set(text.split(',').map((one) => Number(one.trim())))].filter(Boolean);

interface ObligationFormProps {
  obligation?: Obligation;
  model?: ObligationModel;
  bodies: readonly ChosenBody[];
  send: (body: NewObligation) => Promise<unknown>;
}

/** What is asked, by which norm, by which day, of whom, and how one shows it. */
export function ObligationForm({ obligation, model, bodies, send }: ObligationFormProps) {
  const { t } = useTranslation();
  const from = obligation ?? model;
  const [chosen, setChosen] = useState<readonly ChosenBody[]>(bodies);
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: {
      title: from?.title ?? '',
      description: from?.description ?? '',
      norm: from?.norm ?? '',
      sourceUrl: from?.sourceUrl ?? '',
      note: from?.note ?? '',
      scope: from?.scope ?? 'body',
      days: writeDays(from?.days ?? []),
      onceOn: obligation?.onceOn ?? '',
      dateBasis: from?.dateBasis ?? 'law',
      audience: from?.audience ?? 'adhering',
      evidence: from?.evidence ?? [...EVIDENCE_KINDS],
      remindDays: (obligation?.remindDays ?? [30, 7]).join(', '),
      bodyIds: '',
    },
    fields: { 'days.0': 'days', 'days.1': 'days', 'days.2': 'days', 'remindDays.0': 'remindDays' },
    send: ({ days, onceOn, sourceUrl, remindDays, scope, bodyIds: _shown, ...values }) =>
      send({
        ...values,
        days: readDays(days),
        onceOn: onceOn || null,
        sourceUrl: sourceUrl || null,
        remindDays: readNumbers(remindDays),
        bodyIds: values.audience === 'chosen' ? chosen.map(({ id }) => id) : [],
        ...(obligation ? ({} as { scope: typeof scope }) : { scope, ...(model && { model: model.code }) }),
      }),
  });
  const audience = form.watch('audience');
  const { field, errorOf, entries } = useFields(
    form,
    {
      title: t('deadlines.form.title'),
      description: t('deadlines.form.description'),
      norm: t('deadlines.norm'),
      sourceUrl: t('deadlines.form.sourceUrl'),
      scope: t('deadlines.scopeLabel'),
      days: t('deadlines.form.days'),
      onceOn: t('deadlines.form.onceOn'),
      dateBasis: t('deadlines.form.dateBasis'),
      audience: t('deadlines.form.audience'),
      evidence: t('deadlines.form.evidence'),
      remindDays: t('deadlines.form.remindDays'),
      note: t('deadlines.form.note'),
      bodyIds: t('deadlines.form.bodies'),
    },
    { title: LIMITS.subject, description: LIMITS.obligationText, norm: LIMITS.norm, note: LIMITS.reason },
    (name, code) => {
      if (name === 'days') return t(code === 'required' ? 'deadlines.wrong.noDay' : 'deadlines.wrong.days');
      if (name === 'onceOn' && code === 'not_allowed') return t('deadlines.wrong.both');
      if (name === 'sourceUrl' && code === 'invalid_format') return t('deadlines.wrong.url');
      return name === 'remindDays' ? t('deadlines.wrong.remindDays', { max: LIMITS.remindDays }) : undefined;
    },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} required />
      <TextArea {...field('description')} rows={4} required />
      <TextArea {...field('norm')} rows={2} hint={t('deadlines.form.normHint')} required />
      <TextField {...field('sourceUrl')} type="url" required={false} />
      {!obligation && (
        <Select {...field('scope')} hint={t('deadlines.form.scopeHint')} required>
          {OBLIGATION_SCOPES.map((scope) => (
            <option key={scope} value={scope}>
              {t(`deadlines.scope.${scope}`)}
            </option>
          ))}
        </Select>
      )}
      <div className="form-columns">
        <TextField {...field('days')} hint={t('deadlines.form.daysHint')} autoComplete="off" required={false} />
        <TextField {...field('onceOn')} type="date" hint={t('deadlines.form.onceOnHint')} required={false} />
      </div>
      <Select {...field('dateBasis')} hint={t('deadlines.form.dateBasisHint')} required>
        {DATE_BASES.map((basis) => (
          <option key={basis} value={basis}>
            {t(`deadlines.basis.${basis}`)}
          </option>
        ))}
      </Select>
      <Select {...field('audience')} required>
        {OBLIGATION_AUDIENCES.map((one) => (
          <option key={one} value={one}>
            {t(`deadlines.audience.${one}`)}
          </option>
        ))}
      </Select>
      {audience === 'chosen' && <ChosenBodies chosen={chosen} onChange={setChosen} error={errorOf('bodyIds')} />}
      <Choices legend={t('deadlines.form.evidence')} error={errorOf('evidence')}>
        {EVIDENCE_KINDS.map((kind) => (
          <Choice
            key={kind}
            {...form.register('evidence')}
            type="checkbox"
            value={kind}
            label={t(`deadlines.show.${kind}`)}
          />
        ))}
      </Choices>
      <TextField
        {...field('remindDays')}
        hint={t('deadlines.form.remindDaysHint')}
        autoComplete="off"
        required={false}
      />
      <TextArea {...field('note')} rows={3} hint={t('deadlines.form.noteHint')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t(obligation ? 'deadlines.form.save' : 'deadlines.form.create')}
        </button>
      </div>
    </form>
  );
}

interface ChosenBodiesProps {
  chosen: readonly ChosenBody[];
  onChange: (bodies: readonly ChosenBody[]) => void;
  error: string | undefined;
}

function ChosenBodies({ chosen, onChange, error }: ChosenBodiesProps) {
  const { t } = useTranslation();
  return (
    <>
      <BodyCombobox
        key={chosen.length}
        name="bodyIds"
        label={t('deadlines.form.bodies')}
        hint={t('deadlines.form.bodiesHint')}
        error={error}
        selected={null}
        onSelect={(body) => body && !chosen.some(({ id }) => id === body.id) && onChange([...chosen, body])}
      />
      <ul className="file-list" aria-label={t('deadlines.form.bodies')}>
        {chosen.map(({ id, name }) => (
          <li key={id}>
            <span className="file-name">{name}</span>
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              aria-label={t('deadlines.form.removeBody', { name })}
              onClick={() => onChange(chosen.filter((one) => one.id !== id))}
            >
              {t('deadlines.form.remove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
