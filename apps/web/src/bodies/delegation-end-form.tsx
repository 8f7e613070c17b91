import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Body } from '../api/types.js';
import { requiredDay } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { saveDelegation, useBodyChange, type Delegation } from './queries.js';

const schema = z.object({ endsOn: requiredDay });
type EndValues = z.infer<typeof schema>;

interface DelegationEndFormProps {
  body: Body;
  delegation: Delegation;
  onDone: (words: string) => void;
}

/** The last day on which the other body acts for this one; a day that has passed ends it at once. */
export function DelegationEndForm({ body, delegation, onDone }: DelegationEndFormProps) {
  const { t } = useTranslation();
  const change = useBodyChange((input: EndValues) => saveDelegation(body.id, delegation, input));
  const { form, submit, problem, busy } = useApiForm<EndValues>({
    schema,
    defaultValues: { endsOn: today() },
    send: async (values) => {
      await change.mutateAsync(values);
      onDone(t('delegation.ended', { name: delegation.delegateName }));
    },
  });
  const { field } = useFields(form, { endsOn: t('grouping.lastDay') }, {}, (_name, code) =>
    code === 'out_of_range' ? t('delegation.tooEarly') : undefined,
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('endsOn')} type="date" hint={t('delegation.lastDayHint')} required />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('delegation.end')}
        </button>
      </div>
    </form>
  );
}
