import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, OFFICE_KINDS } from '#app/contracts';
import type { Body, Office } from '../api/types.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalDay, optionalText, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addOffice, saveOffice, useBodyChange, type NewOffice } from './queries.js';

const PHONE = 50;
const schema = z
  .object({
    kind: z.enum(OFFICE_KINDS, 'required'),
    personName: requiredText(LIMITS.name),
    acting: z.boolean(),
    email: optionalText(LIMITS.email).refine((text) => text === '' || /^\S+@\S+\.\S+$/.test(text), 'invalid_format'),
    phone: optionalText(PHONE),
    startsOn: requiredDay,
    endsOn: optionalDay,
    act: optionalText(LIMITS.name),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, { path: ['endsOn'], message: 'before_start' });
type OfficeValues = z.infer<typeof schema>;

interface OfficeFormProps {
  body: Body;
  office: Office | undefined;
  onDone: (words: string) => void;
}

/** An office of a body: who, in which, from when, by which act. */
export function OfficeForm({ body, office, onDone }: OfficeFormProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useBodyChange((input: NewOffice) =>
    office ? saveOffice(body.id, office, input) : addOffice(body.id, input, keyFor(input)),
  );
  const { form, submit, problem, busy } = useApiForm<OfficeValues>({
    schema,
    defaultValues: {
      kind: office?.kind ?? 'mayor',
      personName: office?.personName ?? '',
      acting: office?.acting ?? false,
      email: office?.email ?? '',
      phone: office?.phone ?? '',
      startsOn: office?.startsOn ?? '',
      endsOn: office?.endsOn ?? '',
      act: office?.act ?? '',
    },
    send: async ({ email, phone, endsOn, act, ...values }) => {
      const input = { ...values, email: email || null, phone: phone || null, endsOn: endsOn || null, act: act || null };
      await change.mutateAsync(input);
      onDone(t('office.saved', { office: t(`office.kind.${values.kind}`), name: values.personName }));
    },
  });
  const { field, entries } = useFields(
    form,
    {
      kind: t('office.kindLabel'),
      personName: t('office.personName'),
      startsOn: t('office.startsOn'),
      endsOn: t('office.endsOn'),
      email: t('office.email'),
      phone: t('office.phone'),
      act: t('office.act'),
    },
    { personName: LIMITS.name, email: LIMITS.email, phone: PHONE, act: LIMITS.name },
    (_name, code) => (code === 'before_start' ? t('office.order') : undefined),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('kind')} required>
        {OFFICE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`office.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('personName')} required />
      <div className="field choice">
        <input type="checkbox" id="field-acting" aria-describedby="field-acting-hint" {...form.register('acting')} />
        <label htmlFor="field-acting">{t('office.acting')}</label>
        <span className="field-hint" id="field-acting-hint">
          {t('office.actingHint')}
        </span>
      </div>
      <div className="form-columns">
        <TextField {...field('startsOn')} type="date" required />
        <TextField {...field('endsOn')} type="date" hint={t('office.endsOnHint')} required={false} />
        <TextField {...field('email')} type="email" required={false} />
        <TextField {...field('phone')} type="tel" required={false} />
      </div>
      <TextField {...field('act')} hint={t('office.actHint')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('office.save')}
        </button>
      </div>
    </form>
  );
}
