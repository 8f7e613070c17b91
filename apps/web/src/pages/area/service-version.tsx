import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/browser.js';
import { unwrap } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { formatDate } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';
import { ServiceSheet } from '../../ui/service-sheet.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('homes.versions.title') }) };

/** A service as it was in one of its editions. */
export function Component() {
  const { t, i18n } = useTranslation();
  const { id = '', number = '' } = useParams();
  const { base } = useActor();
  const query = useQuery({
    queryKey: ['services', 'versions', id, number],
    queryFn: () =>
      unwrap(api.GET('/api/v1/services/{id}/versions/{number}', { params: { path: { id, number: Number(number) } } })),
    enabled: /^\d{1,6}$/.test(number),
  });
  if (!/^\d{1,6}$/.test(number) || (query.isError && problemOf(query.error).status === 404))
    return (
      <EmptyState page icon="search" title={t('homes.versions.missing')}>
        <Link to={`${base}/servizi`}>{t('services.showAll')}</Link>
      </EmptyState>
    );
  return (
    <QueryState query={query}>
      {(version) => (
        <>
          <Breadcrumb
            trail={[
              { to: `${base}/servizi`, label: t('services.title') },
              { to: `${base}/servizi/${id}?vista=edizioni`, label: t('homes.versions.title') },
            ]}
            here={t('homes.versions.number', { number })}
          />
          <PageTitle
            eyebrow={t(`homes.versions.status.${version.status}`)}
            lead={version.audience}
            actions={<PrintButton />}
          >
            {version.title}
          </PageTitle>
          <p className="notice notice-info">
            {version.publishedAt
              ? t('homes.versions.asOf', { number, day: formatDate(version.publishedAt, i18n.language) })
              : t('homes.versions.asDraft', { number })}
          </p>
          <ServiceSheet sheet={version} />
        </>
      )}
    </QueryState>
  );
}
