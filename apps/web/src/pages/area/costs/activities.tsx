import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { dayWords } from '#app/contracts';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import { ActivityForm } from '../../../costs/activity-form.js';
import {
  addActivity,
  saveActivity,
  useActivities,
  useCostChange,
  type Activity,
  type NewActivity,
} from '../../../costs/queries.js';
import { useIdempotencyKey } from '../../../forms/idempotency.js';
import { today } from '../../../lib/format.js';
import type { PageHandle } from '../../../lib/page.js';
import { ListView } from '../../../lists/list-view.js';
import { Breadcrumb } from '../../../ui/breadcrumb.js';
import type { Column } from '../../../ui/data-table.js';
import { Dialog } from '../../../ui/dialog.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.activities.title') }) };

/** What the centre does that is no service of its catalogue. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const keyFor = useIdempotencyKey();
  const [params] = useSearchParams();
  const [done, setDone] = useState('');
  const [editing, setEditing] = useState<Activity | 'new' | null>(null);
  const activities = useActivities({ cursor: params.get('cursor') || undefined });
  const save = useCostChange((body: NewActivity) =>
    editing && editing !== 'new' ? saveActivity(editing, body) : addActivity(body, keyFor(body)),
  );
  const end = useCostChange(async (activity: Activity) => {
    await saveActivity(activity, { endedOn: activity.endedOn ? null : today() });
    setDone(t(activity.endedOn ? 'costs.activities.resumed' : 'costs.activities.ended', { name: activity.name }));
  });
  const edits = can('costs.edit');
  if (!can('costs.read')) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<Activity>[] = [
    {
      key: 'name',
      header: t('costs.activities.name'),
      rowHeader: true,
      cell: ({ name, description }) => (
        <>
          {name}
          {description && <span className="cell-note">{description}</span>}
        </>
      ),
    },
    { key: 'models', header: t('costs.activities.models'), numeric: true, cell: ({ models }) => models },
    {
      key: 'ended',
      header: t('costs.activities.endedOn'),
      cell: ({ endedOn }) => (endedOn ? dayWords(endedOn) : t('costs.activities.current')),
    },
    ...(edits
      ? [
          {
            key: 'do',
            header: t('costs.structure.do'),
            cell: (activity: Activity) => (
              <div className="button-row">
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  aria-label={t('costs.structure.editOne', { name: activity.name })}
                  onClick={() => setEditing(activity)}
                >
                  {t('costs.structure.edit')}
                </button>
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  aria-label={t(activity.endedOn ? 'costs.activities.resumeOne' : 'costs.activities.endOne', {
                    name: activity.name,
                  })}
                  disabled={end.isPending}
                  onClick={() => end.mutate(activity)}
                >
                  {t(activity.endedOn ? 'costs.activities.resume' : 'costs.activities.end')}
                </button>
              </div>
            ),
          },
        ]
      : []),
  ];
  const add = edits && (
    <button type="button" className="btn btn-primary" onClick={() => setEditing('new')}>
      {t('costs.activities.add')}
    </button>
  );
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/costi`, label: t('costs.title') }]} here={t('costs.activities.title')} />
      <PageTitle lead={t('costs.activities.lead')} actions={add}>
        {t('costs.activities.title')}
      </PageTitle>
      <DoneNotice words={done} />
      {end.error && <ProblemAlert problem={problemOf(end.error)} />}
      <ListView
        caption={t('costs.activities.title')}
        query={activities}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('costs.activities.none')}
        showAll={t('costs.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('costs.activities.none')}>
            <p>{t('costs.activities.noneHint')}</p>
          </EmptyState>
        }
      />
      {editing && (
        <Dialog title={editing === 'new' ? t('costs.activities.add') : editing.name} onClose={() => setEditing(null)}>
          <ActivityForm
            {...(editing !== 'new' && { activity: editing })}
            send={async (body) => {
              await save.mutateAsync(body);
              setDone(t('costs.structure.saved', { name: body.name }));
              setEditing(null);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
