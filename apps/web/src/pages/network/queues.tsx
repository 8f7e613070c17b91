import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import { formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { useQueues } from '../../platform/queries.js';
import { useQueueName } from '../../platform/use-queue-name.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('platform.queues') }) };

/** What waits to be done by the worker, queue by queue. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const queues = useQueues();
  const nameOf = useQueueName();
  const number = (value: number) => formatNumber(value, i18n.language);
  if (!can('platform.read')) return <EmptyState icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle lead={t('platform.queuesLead')}>{t('platform.queues')}</PageTitle>
      <QueryState query={queues}>
        {({ queues: all }) => (
          <DataTable
            caption={t('platform.queues')}
            hideCaption
            rows={all}
            rowKey={(queue) => queue.name}
            rowClass={(queue) => (queue.failed > 0 ? 'row-mine' : undefined)}
            columns={[
              {
                key: 'name',
                header: t('platform.queueLabel'),
                rowHeader: true,
                cell: (queue) => (
                  <>
                    {nameOf(queue.name)}
                    <span className="cell-note">
                      <code>{queue.name}</code>
                    </span>
                  </>
                ),
              },
              { key: 'waiting', header: t('platform.waiting'), numeric: true, cell: (queue) => number(queue.waiting) },
              {
                key: 'oldest',
                header: t('platform.oldestLabel'),
                cell: (queue) => (queue.oldestWaitingAt ? <DateTime value={queue.oldestWaitingAt} time /> : '–'),
              },
              {
                key: 'failed',
                header: t('platform.failed'),
                numeric: true,
                cell: (queue) =>
                  queue.failed > 0 ? <Link to={`${base}/consegne`}>{number(queue.failed)}</Link> : number(0),
              },
              { key: 'done', header: t('platform.doneToday'), numeric: true, cell: (queue) => number(queue.doneToday) },
            ]}
          />
        )}
      </QueryState>
    </>
  );
}
