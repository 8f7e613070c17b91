import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DELEGATED_POWERS, LIMITS } from '#app/contracts';
import type { Body } from '../api/types.js';
import type { StoredFile } from '../api/upload.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { chosenId, optionalDay, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, TextField } from '../ui/field.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addDelegation, useBodyChange, type NewDelegation } from './queries.js';

const schema = z
  .object({
    delegateId: chosenId,
    powers: z.array(z.enum(DELEGATED_POWERS)).min(1, 'required'),
    readsTickets: z.boolean(),
    actOrgan: requiredText(LIMITS.name),
    actNumber: requiredText(LIMITS.actNumber),
    actDate: requiredDay,
    startsOn: requiredDay,
    endsOn: optionalDay,
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, { path: ['endsOn'], message: 'before_start' });
type DelegationValues = z.infer<typeof schema>;

const API_FIELDS = { 'act.organ': 'actOrgan', 'act.number': 'actNumber', 'act.date': 'actDate' } as const;

/** By which act, for what and from when another body acts for this one. */
export function DelegationForm({ body, onDone }: { body: Body; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [chosen, setChosen] = useState<ChosenBody | null>(null);
  const [files, setFiles] = useState<StoredFile[]>([]);
  const change = useBodyChange((input: NewDelegation) => addDelegation(body.id, input, keyFor(input)));
  const { form, submit, problem, busy } = useApiForm<DelegationValues>({
    schema,
    fields: API_FIELDS,
    defaultValues: {
      delegateId: '',
      powers: [],
      readsTickets: false,
      actOrgan: '',
      actNumber: '',
      actDate: '',
      startsOn: '',
      endsOn: '',
    },
    send: async ({ actOrgan, actNumber, actDate, endsOn, ...values }) => {
      const act = { organ: actOrgan, number: actNumber, date: actDate };
      await change.mutateAsync({ ...values, act, endsOn: endsOn || null, fileId: files[0]?.id ?? null });
      onDone(t('delegation.saved', { name: chosen?.name }));
    },
  });
  const { field, errorOf, entries } = useFields(
    form,
    {
      delegateId: t('delegation.to'),
      powers: t('delegation.what'),
      actOrgan: t('adhesions.organ'),
      actNumber: t('adhesions.actNumber'),
      actDate: t('adhesions.actDate'),
      startsOn: t('delegation.startsOn'),
      endsOn: t('office.endsOn'),
    },
    { actOrgan: LIMITS.name, actNumber: LIMITS.actNumber },
    (name, code) =>
      code === 'before_start'
        ? t('office.order')
        : name === 'delegateId' && code === 'in_use'
          ? t('delegation.already')
          : undefined,
  );
  const delegate = field('delegateId');
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <BodyCombobox
        name={delegate.name}
        label={delegate.label}
        hint={t('delegation.toHint')}
        error={delegate.error}
        selected={chosen}
        onSelect={(one) => {
          setChosen(one);
          form.setValue('delegateId', one?.id ?? '', { shouldValidate: form.formState.isSubmitted });
        }}
      />
      <Choices legend={t('delegation.what')} error={errorOf('powers')}>
        {DELEGATED_POWERS.map((power, index) => (
          <Choice
            key={power}
            type="checkbox"
            value={power}
            id={index === 0 ? 'field-powers' : `power-${power}`}
            label={t(`delegation.power.${power}`)}
            hint={t(`delegation.powerHint.${power}`)}
            {...form.register('powers')}
          />
        ))}
      </Choices>
      <Choices legend={t('delegation.ticketsLegend')}>
        <Choice
          type="checkbox"
          id="field-readsTickets"
          label={t('delegation.readsTickets')}
          hint={t('delegation.readsTicketsHint')}
          {...form.register('readsTickets')}
        />
      </Choices>
      <TextField {...field('actOrgan')} hint={t('delegation.actHint')} required />
      <div className="form-columns">
        <TextField {...field('actNumber')} required />
        <TextField {...field('actDate')} type="date" required />
        <TextField {...field('startsOn')} type="date" required />
        <TextField {...field('endsOn')} type="date" hint={t('delegation.endsOnHint')} required={false} />
      </div>
      <FileUpload
        name="file"
        label={t('delegation.file')}
        hint={t('delegation.fileHint')}
        files={files}
        onChange={(update) => setFiles((before) => update(before).slice(-1))}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('delegation.save')}
        </button>
      </div>
    </form>
  );
}
