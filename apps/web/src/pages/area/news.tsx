import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { NewsSummary } from '../../api/types.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { NewsStatus } from '../../news/news-status.js';
import { useNewsList } from '../../news/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('news.title') }) };

/** The news of the centre, with drafts and what is scheduled. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const allowed = can('news.manage');
  const query = useNewsList({ cursor: params.get('cursor') || undefined }, allowed);
  if (!allowed) return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const columns: Column<NewsSummary>[] = [
    {
      key: 'title',
      header: t('news.itemTitle'),
      rowHeader: true,
      cell: (item) => (
        <>
          <Link to={`${base}/notizie/${item.id}`}>{item.title}</Link>
          <span className="cell-note">{item.summary}</span>
        </>
      ),
    },
    { key: 'status', header: t('news.statusLabel'), cell: ({ status }) => <NewsStatus status={status} /> },
    {
      key: 'publishedAt',
      header: t('news.publishedAt'),
      cell: ({ publishedAt }) => (publishedAt ? <DateTime value={publishedAt} time /> : '–'),
    },
    { key: 'updatedAt', header: t('news.updatedAt'), cell: ({ updatedAt }) => <DateTime value={updatedAt} time /> },
  ];
  return (
    <>
      <PageTitle
        lead={t('news.lead')}
        actions={
          <Link className="btn btn-primary" to={`${base}/notizie/nuova`}>
            <Icon name="plus" /> {t('news.new')}
          </Link>
        }
      >
        {t('news.title')}
      </PageTitle>
      <QueryState query={query}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState icon="horn" title={t('news.none')}>
              <p>{t('news.noneHint')}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t('news.title')}
                hideCaption
                columns={columns}
                rows={page.items}
                rowKey={({ id }) => id}
              />
              <Pager nextCursor={page.nextCursor} />
            </>
          )
        }
      </QueryState>
    </>
  );
}
