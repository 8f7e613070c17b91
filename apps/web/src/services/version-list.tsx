import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Service, ServiceVersionEntry } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { EmptyState } from '../ui/empty-state.js';
import { QueryState } from '../ui/query-state.js';

/** All editions of a service that were ever public, and the draft: each can be read, none can be changed. */
export function VersionList({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { base, side } = useActor();
  const query = useQuery({
    queryKey: ['services', 'versions', service.id],
    queryFn: () => unwrap(api.GET('/api/v1/services/{id}/versions', { params: { path: { id: service.id } } })),
  });
  const columns: Column<ServiceVersionEntry>[] = [
    {
      key: 'number',
      header: t('homes.versions.edition'),
      rowHeader: true,
      cell: ({ number, title }) => (
        <>
          <Link to={`${base}/servizi/${service.id}/edizioni/${number}`}>{t('homes.versions.number', { number })}</Link>
          <span className="cell-note">{title}</span>
        </>
      ),
    },
    {
      key: 'status',
      header: t('service.statusLabel'),
      cell: ({ status }) => <span className={`status status-${status}`}>{t(`homes.versions.status.${status}`)}</span>,
    },
    {
      key: 'publishedAt',
      header: t('homes.versions.publishedAt'),
      cell: ({ publishedAt }) => (publishedAt ? <DateTime value={publishedAt} time /> : '–'),
    },
    ...(side === 'centre'
      ? [
          {
            key: 'by',
            header: t('homes.versions.by'),
            cell: ({ publishedByName }: ServiceVersionEntry) => publishedByName ?? '–',
          },
        ]
      : []),
  ];
  return (
    <QueryState query={query}>
      {({ versions }) =>
        versions.length === 0 ? (
          <EmptyState icon="file" title={t('homes.versions.none')} />
        ) : (
          <DataTable
            caption={t('homes.versions.title')}
            hideCaption
            columns={columns}
            rows={versions}
            rowKey={({ number }) => String(number)}
          />
        )
      }
    </QueryState>
  );
}
