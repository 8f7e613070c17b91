import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import { saveTask, useTaskChange, useTasks, type Task } from '../../tasks/queries.js';
import { TaskDialog } from '../../tasks/task-form.js';
import { isView } from '../../tickets/ticket-filters.js';
import type { Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('tasks.title') }) };

const VIEWS = [
  { name: 'mine', query: { vista: 'mie' }, asked: { state: 'open', assignee: 'me' } },
  { name: 'all', query: {}, asked: { state: 'open' } },
  { name: 'free', query: { vista: 'libere' }, asked: { state: 'open', assignee: 'nobody' } },
  { name: 'done', query: { vista: 'svolte' }, asked: { state: 'done' } },
] as const;

/** What the centre has to do: noted by hand, and what came of messages that were not delivered. */
export function Component() {
  const { t } = useTranslation();
  const { can, base } = useActor();
  const [params] = useSearchParams();
  const view = VIEWS.find(({ query }) => isView(params, query)) ?? VIEWS[1];
  const allowed = can('tasks.work');
  const [open, setOpen] = useState<{ task?: Task } | null>(null);
  const tasks = useTasks({ ...view.asked, cursor: params.get('cursor') || undefined }, allowed);
  const change = useTaskChange(({ task, done }: { task: Task; done: boolean }) => saveTask(task, { done }));
  if (!allowed) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<Task>[] = [
    {
      key: 'title',
      header: t('tasks.what'),
      rowHeader: true,
      cell: ({ title, note, path, bodyName, createdByName }) => (
        <>
          {path ? <Link to={base + path}>{title}</Link> : title}
          <span className="cell-note">
            {[bodyName, createdByName ? t('tasks.by', { name: createdByName }) : t('tasks.byItself')]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {note && <span className="cell-note">{note}</span>}
        </>
      ),
    },
    { key: 'dueOn', header: t('tasks.dueOn'), cell: ({ dueOn }) => <DateTime value={dueOn} /> },
    { key: 'assignee', header: t('tasks.assignee'), cell: ({ assigneeName }) => assigneeName ?? t('tasks.nobody') },
    {
      key: 'done',
      header: t('tasks.state'),
      cell: (task) => (
        <>
          {task.doneAt && (
            <span className="cell-note">
              {t('tasks.doneBy', { name: task.doneByName })} <DateTime value={task.doneAt} />
            </span>
          )}
          <div className="button-row">
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              disabled={change.isPending}
              aria-label={t(task.doneAt ? 'tasks.reopenIt' : 'tasks.finishIt', { title: task.title })}
              onClick={() => change.mutate({ task, done: !task.doneAt })}
            >
              {t(task.doneAt ? 'tasks.reopen' : 'tasks.finish')}
            </button>
            {!task.doneAt && (
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                aria-label={t('tasks.changeIt', { title: task.title })}
                onClick={() => setOpen({ task })}
              >
                {t('tasks.changeShort')}
              </button>
            )}
          </div>
        </>
      ),
    },
  ];
  return (
    <>
      <PageTitle
        lead={t('tasks.lead')}
        actions={
          <button type="button" className="btn btn-primary" onClick={() => setOpen({})}>
            <Icon name="plus" /> {t('tasks.new')}
          </button>
        }
      >
        {t('tasks.title')}
      </PageTitle>
      <nav aria-label={t('tasks.views')} className="views">
        <ul>
          {VIEWS.map(({ name, query }) => (
            <li key={name}>
              <Link
                to={`?${new URLSearchParams(query).toString()}`}
                aria-current={view.name === name ? 'true' : undefined}
              >
                {t(`tasks.view.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
      <ListView
        caption={t('tasks.title')}
        query={tasks}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('tasks.none')}
        showAll={t('tasks.view.all')}
        nothingYet={
          <EmptyState icon="check-circle" title={t('tasks.none')}>
            {t('tasks.noneHint')}
          </EmptyState>
        }
      />
      {open && <TaskDialog {...open} onClose={() => setOpen(null)} onDone={() => setOpen(null)} />}
    </>
  );
}
