import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { useCentreStorage } from '../../platform/queries.js';
import { isFull, useStorageWords } from '../../platform/storage-words.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('storage.title') }) };

/** How much the files of each centre take up, and how much they may. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const storage = useCentreStorage({ cursor: params.get('cursor') || undefined });
  const { size, count, limit } = useStorageWords();
  if (!can('platform.read')) return <EmptyState icon="lock" title={t('problem.permission_denied.what')} />;
  return (
    <>
      <PageTitle lead={t('storage.lead')}>{t('storage.title')}</PageTitle>
      <QueryState query={storage}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState icon="pa" title={t('network.none')} />
          ) : (
            <>
              <DataTable
                caption={t('storage.title')}
                hideCaption
                rows={items}
                rowKey={({ slug }) => slug}
                rowClass={(row) => (isFull(row) ? 'row-mine' : undefined)}
                columns={[
                  {
                    key: 'name',
                    header: t('networkArea.centre'),
                    rowHeader: true,
                    cell: ({ slug, name }) => (
                      <>
                        <Link to={`${base}/spazio/${slug}`}>{name}</Link>
                        <span className="cell-note">
                          <code>{slug}</code>
                        </span>
                      </>
                    ),
                  },
                  {
                    key: 'used',
                    header: t('storage.used'),
                    numeric: true,
                    cell: (row) => (
                      <>
                        {size(row.megabytes)}
                        {isFull(row) && <span className="cell-note">{t('storage.fullShort')}</span>}
                      </>
                    ),
                  },
                  { key: 'limit', header: t('storage.limit'), numeric: true, cell: limit },
                  { key: 'files', header: t('storage.files'), numeric: true, cell: (row) => count(row.files) },
                  {
                    key: 'notScanned',
                    header: t('storage.notScanned'),
                    numeric: true,
                    cell: (row) => count(row.notScanned),
                  },
                  { key: 'infected', header: t('storage.infected'), numeric: true, cell: (row) => count(row.infected) },
                ]}
              />
              <Pager nextCursor={nextCursor} />
            </>
          )
        }
      </QueryState>
    </>
  );
}
