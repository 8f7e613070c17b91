import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Body } from '../api/types.js';
import { requiredDay } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { saveMember, useBodyChange, type GroupedBody } from './queries.js';

const schema = z.object({ endsOn: requiredDay });
type EndValues = z.infer<typeof schema>;

interface MemberEndFormProps {
  body: Body;
  member: GroupedBody;
  onDone: (words: string) => void;
}

/** The last day of a membership: what it gave ends with it. */
export function MemberEndForm({ body, member, onDone }: MemberEndFormProps) {
  const { t } = useTranslation();
  const change = useBodyChange((input: EndValues) => saveMember(body.id, member, input));
  const { form, submit, problem, busy } = useApiForm<EndValues>({
    schema,
    defaultValues: { endsOn: today() },
    send: async (values) => {
      await change.mutateAsync(values);
      onDone(t('grouping.ended', { name: member.name }));
    },
  });
  const { field } = useFields(form, { endsOn: t('grouping.lastDay') }, {}, (_name, code) =>
    code === 'out_of_range' ? t('office.order') : undefined,
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('endsOn')} type="date" hint={t('grouping.lastDayHint')} required />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('grouping.end')}
        </button>
      </div>
    </form>
  );
}
