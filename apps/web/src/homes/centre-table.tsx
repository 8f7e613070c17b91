import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIMITS } from '#app/contracts';
import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { formatNumber } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { QueryState } from '../ui/query-state.js';

/** One row a centre, with what it publishes and nothing of its own. */
export function CentreTable() {
  const { t, i18n } = useTranslation();
  const centres = useQuery({
    queryKey: ['centres'],
    queryFn: () => unwrap(api.GET('/api/v1/centres', { params: { query: { limit: LIMITS.pageSize } } })),
  });
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <QueryState query={centres}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="pa" title={t('network.none')} />
        ) : (
          <>
            <p className="result-count">
              {t('platform.totals', {
                centres: t('platform.centres', { count: items.length }),
                services: number(items.reduce((sum, centre) => sum + centre.publishedServices, 0)),
                bodies: number(items.reduce((sum, centre) => sum + centre.adheringBodies, 0)),
              })}
            </p>
            <DataTable
              caption={t('network.centres')}
              hideCaption
              rows={items}
              rowKey={(centre) => centre.slug}
              columns={[
                {
                  key: 'name',
                  header: t('networkArea.centre'),
                  rowHeader: true,
                  cell: (centre) => <Link to={`/${centre.slug}`}>{centre.name}</Link>,
                },
                { key: 'owner', header: t('networkArea.owner'), cell: (centre) => centre.ownerName },
                {
                  key: 'lines',
                  header: t('centre.lines'),
                  cell: (centre) => centre.serviceLines.map((line) => line.name).join(', '),
                },
                {
                  key: 'services',
                  header: t('networkArea.services'),
                  numeric: true,
                  cell: (centre) => number(centre.publishedServices),
                },
                {
                  key: 'bodies',
                  header: t('adhering.title'),
                  numeric: true,
                  cell: (centre) => number(centre.adheringBodies),
                },
              ]}
            />
          </>
        )
      }
    </QueryState>
  );
}
