import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { requiredDay, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addAction, removeAction, type Meeting, type NewAction } from './meeting-queries.js';
import { useTableChange } from './queries.js';

type Action = Meeting['actions'][number];

/** What a meeting leaves somebody to do. */
export function Actions({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const removal = useTableChange(async ({ id }: Action) => {
    await removeAction(meeting, id);
    onDone(t('workingTables.action.removed'));
  });
  const { actions, manages, status } = meeting;
  const writes = manages && (status === 'held' || status === 'closed');
  if (!actions.length && !writes) return null;
  const columns: Column<Action>[] = [
    { key: 'text', header: t('workingTables.action.text'), rowHeader: true, cell: ({ text }) => text },
    { key: 'who', header: t('workingTables.action.responsible'), cell: ({ responsible }) => responsible },
    { key: 'due', header: t('workingTables.action.dueOn'), cell: ({ dueOn }) => <DateTime value={dueOn} /> },
    ...(manages
      ? [
          {
            key: 'task',
            header: t('workingTables.action.task'),
            cell: ({ task, done }: Action) =>
              task ? t(done ? 'workingTables.action.done' : 'workingTables.action.open') : '–',
          },
        ]
      : []),
    ...(writes
      ? [
          {
            key: 'remove',
            header: t('workingTables.seat.actions'),
            cell: (action: Action) => (
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                disabled={removal.isPending}
                onClick={() => removal.mutate(action)}
              >
                {t('workingTables.remove')}
                <span className="visually-hidden"> {action.text}</span>
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t('workingTables.action.title')}</h2>
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      {actions.length ? (
        <DataTable
          caption={t('workingTables.action.title')}
          hideCaption
          columns={columns}
          rows={actions}
          rowKey={({ id }) => id}
        />
      ) : (
        <p className="muted">{t('workingTables.action.none')}</p>
      )}
      {writes && (
        <p>
          <button type="button" className="btn btn-outline-primary" onClick={() => setAdding(true)}>
            {t('workingTables.action.add')}
          </button>
        </p>
      )}
      {adding && (
        <Dialog title={t('workingTables.action.add')} onClose={() => setAdding(false)}>
          <ActionForm
            meeting={meeting}
            onDone={() => {
              setAdding(false);
              onDone(t('workingTables.action.added'));
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

const schema = z.object({
  text: requiredText(LIMITS.taskTitle),
  responsible: requiredText(LIMITS.name),
  dueOn: requiredDay,
  task: z.boolean(),
});

function ActionForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useTableChange((body: NewAction) => addAction(meeting, body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { text: '', responsible: '', dueOn: '', task: false },
    send: async (values) => {
      await change.mutateAsync(values);
      onDone();
    },
  });
  const { field, entries } = useFields(
    form,
    {
      text: t('workingTables.action.text'),
      responsible: t('workingTables.action.responsible'),
      dueOn: t('workingTables.action.dueOn'),
    },
    { text: LIMITS.taskTitle, responsible: LIMITS.name },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('text')} required />
      <TextField {...field('responsible')} required />
      <TextField {...field('dueOn')} type="date" required />
      <Choice {...form.register('task')} type="checkbox" label={t('workingTables.action.asTask')} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('workingTables.action.save')}
        </button>
      </div>
    </form>
  );
}
