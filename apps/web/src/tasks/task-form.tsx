import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { useMemberships } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalText, requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { createTask, saveTask, useTaskChange, type NewTask, type Task, type TaskChanges } from './queries.js';

const schema = z.object({
  title: requiredText(LIMITS.taskTitle),
  dueOn: requiredDay,
  assigneeId: z.string(),
  note: optionalText(LIMITS.reason),
});

interface TaskDialogProps {
  /** The task to change; a new one where there is none. */
  task?: Task;
  onClose: () => void;
  onDone: () => void;
}

/** What has to be done, by whom, until when; a new one may be about a body. */
export function TaskDialog({ task, onClose, onDone }: TaskDialogProps) {
  const { t } = useTranslation();
  const { session } = useActor();
  const me = session.membership.id;
  const keyFor = useIdempotencyKey();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const people = [
    ...(useMemberships({ role: 'operator' }).data?.items ?? []),
    ...(useMemberships({ role: 'centre_admin' }).data?.items ?? []),
  ];
  const change = useTaskChange((content: NewTask & TaskChanges) =>
    task ? saveTask(task, content) : createTask(content, keyFor(content)),
  );
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      title: task?.title ?? '',
      dueOn: task?.dueOn ?? '',
      assigneeId: task ? (task.assigneeId ?? '') : me,
      note: task?.note ?? '',
    },
    send: async ({ assigneeId, ...values }) => {
      await change.mutateAsync({ ...values, assigneeId: assigneeId || null, ...(body && { bodyId: body.id }) });
      onDone();
    },
  });
  const { field, entries } = useFields(
    form,
    { title: t('tasks.what'), dueOn: t('tasks.dueOn'), assigneeId: t('tasks.assignee'), note: t('tasks.note') },
    { title: LIMITS.taskTitle, note: LIMITS.reason },
  );
  const others = people.filter(({ id }) => id !== me && id !== task?.assigneeId);
  return (
    <Dialog title={t(task ? 'tasks.change' : 'tasks.new')} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary entries={entries} />
        {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
        <TextField {...field('title')} required />
        <TextField {...field('dueOn')} type="date" required />
        <Select {...field('assigneeId')}>
          <option value="">{t('tasks.nobody')}</option>
          <option value={me}>{session.person.displayName}</option>
          {task?.assigneeId && task.assigneeId !== me && <option value={task.assigneeId}>{task.assigneeName}</option>}
          {others.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
        {!task && <BodyCombobox name="body" label={t('tasks.body')} selected={body} onSelect={setBody} />}
        <TextArea {...field('note')} rows={3} required={false} />
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t(task ? 'tasks.save' : 'tasks.add')}
        </button>
      </form>
    </Dialog>
  );
}
