import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { Activity, NewActivity } from './queries.js';

const schema = z.object({ name: requiredText(LIMITS.subject), description: optionalText(LIMITS.reason) });

interface ActivityFormProps {
  activity?: Activity;
  send: (body: NewActivity) => Promise<unknown>;
}

export function ActivityForm({ activity, send }: ActivityFormProps) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { name: activity?.name ?? '', description: activity?.description ?? '' },
    send,
  });
  const { field } = useFields(
    form,
    { name: t('costs.activities.name'), description: t('costs.activities.description') },
    { name: LIMITS.subject, description: LIMITS.reason },
  );
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      {problem && problem.code !== 'duplicate' && <ProblemAlert problem={problem} />}
      <TextField {...field('name')} required />
      <TextArea {...field('description')} rows={3} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {t('costs.save')}
        </button>
      </div>
    </form>
  );
}
