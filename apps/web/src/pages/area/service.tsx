import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useService } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ServiceActions } from '../../services/service-actions.js';
import { ServiceEditor } from '../../services/service-editor.js';
import { ServiceStatus } from '../../services/service-status.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';
import { ServiceSheet } from '../../ui/service-sheet.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('service.editTitle') }) };

/** A service as the centre works on it: the draft, how it will look, and making it public. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const query = useService(id);
  if (query.isError && problemOf(query.error).status === 404)
    return <EmptyState icon="search" title={t('service.missing')} />;
  return (
    <QueryState query={query}>
      {(service) => {
        const sheet = service.draft ?? service.published;
        const preview = params.get('vista') === 'anteprima' || !can('services.edit') || service.status === 'retired';
        if (!sheet) return <EmptyState icon="search" title={t('service.missing')} />;
        return (
          <>
            <Breadcrumb trail={[{ to: `${base}/servizi`, label: t('services.title') }]} here={service.code} />
            <PageTitle eyebrow={`${service.serviceLine} · ${service.code}`} lead={sheet.audience}>
              {sheet.title}
            </PageTitle>
            <p>
              <ServiceStatus status={service.status} hasDraft={service.draft !== null} />
            </p>
            <ServiceActions service={service} />
            {can('services.edit') && service.status !== 'retired' && (
              <nav className="views" aria-label={t('service.views')}>
                <ul>
                  <li>
                    <Link to="?" aria-current={preview ? undefined : 'true'}>
                      {t('service.edit')}
                    </Link>
                  </li>
                  <li>
                    <Link to="?vista=anteprima" aria-current={preview ? 'true' : undefined}>
                      {t('service.preview')}
                    </Link>
                  </li>
                </ul>
              </nav>
            )}
            {preview ? (
              <ServiceSheet sheet={sheet} />
            ) : (
              <ServiceEditor key={service.version} service={service} sheet={sheet} />
            )}
          </>
        );
      }}
    </QueryState>
  );
}
