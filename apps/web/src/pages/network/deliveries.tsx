import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { FailedTable } from '../../platform/failed-table.js';
import { useFailedDeliveries } from '../../platform/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('platform.failed') }) };

/** What was given up after its last attempt: why, and once more. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const failed = useFailedDeliveries({ cursor: params.get('cursor') || undefined });
  if (!can('platform.read')) return <EmptyState icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle lead={t('platform.failedLead')}>{t('platform.failed')}</PageTitle>
      <QueryState query={failed}>
        {(page) => (
          <>
            <FailedTable deliveries={page.items} mayRetry={can('platform.manage')}>
              <EmptyState icon="check-circle" title={t('platform.noneFailed')}>
                <p>{t('platform.noneFailedHint')}</p>
                <Link to={`${base}/code`}>{t('platform.queues')}</Link>
              </EmptyState>
            </FailedTable>
            <Pager nextCursor={page.nextCursor} />
          </>
        )}
      </QueryState>
    </>
  );
}
