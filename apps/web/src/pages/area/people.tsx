import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { TENANT_ROLES } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { oneOf } from '../../lib/search.js';
import { ListView } from '../../lists/list-view.js';
import { usePeopleColumns } from '../../people/people-columns.js';
import { PeopleFilters, SORTS } from '../../people/people-filters.js';
import { usePeople } from '../../people/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('people.title') }) };

const STATUSES = ['current', 'future', 'ended'] as const;

/** Everybody who has access to the centre's area: of the centre and of its bodies. */
export function Component() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const status = oneOf(STATUSES, params.get('stato')) ?? 'current';
  const manages = can('memberships.manage');
  const filters = {
    q: params.get('q')?.trim() || undefined,
    role: oneOf(TENANT_ROLES, params.get('ruolo')),
    bodyId: params.get('ente') || undefined,
    status,
    sort: oneOf(SORTS, params.get('ordine')) ?? SORTS[0],
    cursor: params.get('cursor') || undefined,
  };
  const people = usePeople(filters, can('memberships.read'));
  const columns = usePeopleColumns();
  if (!can('memberships.read')) {
    return (
      <EmptyState page icon="lock" title={t('problem.permission_denied.what')}>
        <Link to={base}>{t('area.toHome')}</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <PageTitle
        lead={t('people.lead')}
        actions={
          manages && (
            <>
              <Link className="btn btn-primary" to={`${base}/persone/nuova`}>
                <Icon name="plus" /> {t('people.invite')}
              </Link>
              <Link className="btn btn-outline-primary" to={`${base}/persone/revisione`}>
                {t('people.review.nav')}
              </Link>
            </>
          )
        }
      >
        {t('people.title')}
      </PageTitle>
      <nav className="views" aria-label={t('people.views')}>
        <ul>
          {STATUSES.map((view) => (
            <li key={view}>
              <Link to={`?stato=${view}`} aria-current={view === status ? 'true' : undefined}>
                {t(`people.view.${view}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <PeopleFilters />
      <ListView
        caption={t('people.title')}
        query={people}
        columns={columns}
        rowKey={(person) => person.id}
        order={filters.sort}
        none={t(`people.none.${status}`)}
        showAll={t('people.showAll')}
        download={{ path: '/api/v1/memberships/export', filters }}
      />
    </>
  );
}
