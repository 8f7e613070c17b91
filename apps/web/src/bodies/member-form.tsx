import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { BODY_GROUPING_KINDS, LIMITS } from '#app/contracts';
import type { Body } from '../api/types.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { chosenId, optionalText, requiredDay } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addMember, useBodyChange, type NewMember } from './queries.js';

const schema = z
  .object({
    bodyId: chosenId,
    kind: z.enum(BODY_GROUPING_KINDS),
    title: optionalText(LIMITS.name),
    startsOn: requiredDay,
    act: optionalText(LIMITS.name),
  })
  .refine(({ kind, title }) => kind !== 'project' || title !== '', { path: ['title'], message: 'required' });
type MemberValues = z.infer<typeof schema>;

/** What stands alone leads projects only. */
const CONTAINS_NOBODY = ['municipality', 'province'];

/** A member of the form that the body is, or of a project that it leads. */
export function MemberForm({ body, onDone }: { body: Body; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [chosen, setChosen] = useState<ChosenBody | null>(null);
  const kinds = BODY_GROUPING_KINDS.filter((kind) => kind === 'project' || !CONTAINS_NOBODY.includes(body.type));
  const change = useBodyChange((input: NewMember) => addMember(body.id, input, keyFor(input)));
  const { form, submit, problem, busy } = useApiForm<MemberValues>({
    schema,
    defaultValues: { bodyId: '', kind: kinds[0]!, title: '', startsOn: '', act: '' },
    send: async ({ title, act, ...values }) => {
      await change.mutateAsync({
        ...values,
        title: values.kind === 'project' ? title : null,
        act: act || null,
      });
      onDone(t('grouping.saved', { name: chosen?.name }));
    },
  });
  const { field, entries } = useFields(
    form,
    {
      bodyId: t('grouping.member'),
      kind: t('grouping.kindLabel'),
      title: t('grouping.titleLabel'),
      startsOn: t('grouping.startsOn'),
      act: t('grouping.act'),
    },
    { title: LIMITS.name, act: LIMITS.name },
    (_name, code) => (code === 'in_use' ? t('grouping.already') : undefined),
  );
  const kind = form.watch('kind');
  const member = field('bodyId');
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('kind')} required>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`grouping.kind.${each}`)}
          </option>
        ))}
      </Select>
      <p className="field-hint">{t(`grouping.gives.${kind}`)}</p>
      {kind === 'project' && <TextField {...field('title')} required />}
      <BodyCombobox
        name={member.name}
        label={member.label}
        hint={t('grouping.memberHint')}
        error={member.error}
        selected={chosen}
        onSelect={(one) => {
          setChosen(one);
          form.setValue('bodyId', one?.id ?? '', { shouldValidate: form.formState.isSubmitted });
        }}
      />
      <div className="form-columns">
        <TextField {...field('startsOn')} type="date" required />
        <TextField {...field('act')} hint={t('grouping.actHint')} required={false} />
      </div>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('grouping.save')}
        </button>
      </div>
    </form>
  );
}
