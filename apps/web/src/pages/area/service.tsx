import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useService } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { ServiceActions } from '../../services/service-actions.js';
import { ServiceEditor } from '../../services/service-editor.js';
import { ServiceHistory } from '../../services/service-history.js';
import { ServiceStatus } from '../../services/service-status.js';
import { SheetCompare } from '../../services/sheet-compare.js';
import { VersionList } from '../../services/version-list.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';
import { ServiceOrigin } from '../../ui/service-origin.js';
import { ServiceSheet } from '../../ui/service-sheet.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('service.editTitle') }) };

const VIEWS = ['modifica', 'anteprima', 'confronto', 'edizioni'] as const;
const WORDS = {
  modifica: 'service.edit',
  anteprima: 'service.preview',
  confronto: 'sheets.compare.tab',
  edizioni: 'homes.versions.tab',
} as const;

/** A service as the centre works on it: the draft, how it will look, and making it public. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base, can, side } = useActor();
  const [params] = useSearchParams();
  const query = useService(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('service.missing')}>
        <Link to={`${base}/servizi`}>{t('services.showAll')}</Link>
      </EmptyState>
    );
  return (
    <QueryState query={query}>
      {(service) => {
        const sheet = service.draft ?? service.published;
        const edits = service.steps.includes('edit');
        const inReview = service.draft?.status === 'in_review';
        const asked = oneOf(VIEWS, params.get('vista'));
        const view = asked ?? (edits ? 'modifica' : 'anteprima');
        const views = VIEWS.filter((name) => name !== 'modifica' || edits);
        if (!sheet) return <EmptyState page icon="search" title={t('service.missing')} />;
        return (
          <>
            <Breadcrumb trail={[{ to: `${base}/servizi`, label: t('services.title') }]} here={service.code} />
            <PageTitle eyebrow={`${service.serviceLine} · ${service.code}`} lead={sheet.audience}>
              {sheet.title}
            </PageTitle>
            <ServiceOrigin origin={service.origin} />
            <p>
              <ServiceStatus status={service.status} hasDraft={service.draft !== null} inReview={inReview} />
            </p>
            <ServiceActions service={service} />
            {inReview && can('services.edit') && <p className="notice notice-info">{t('service.reviewFrozen')}</p>}
            <nav className="views" aria-label={t('service.views')}>
              <ul>
                {views.map((name) => (
                  <li key={name}>
                    <Link to={`?vista=${name}`} aria-current={name === view ? 'true' : undefined}>
                      {t(WORDS[name])}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            {view === 'edizioni' && <VersionList service={service} />}
            {view === 'edizioni' && side === 'centre' && <ServiceHistory service={service} />}
            {view === 'confronto' && <SheetCompare service={service} />}
            {view === 'modifica' && edits && <ServiceEditor key={service.id} service={service} sheet={sheet} />}
            {(view === 'anteprima' || (view === 'modifica' && !edits)) && <ServiceSheet sheet={sheet} />}
          </>
        );
      }}
    </QueryState>
  );
}
