import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AdhesionFilterForm } from '../../adhesions/adhesion-filter-form.js';
import { adhesionQuery, VIEWS } from '../../adhesions/adhesion-filters.js';
import { AdhesionTable } from '../../adhesions/adhesion-table.js';
import { useAdhesions } from '../../adhesions/queries.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { isView } from '../../tickets/ticket-filters.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('adhesions.title') }) };

/** Who adheres, who is on the way, whose turn it is: a centre's all, a body's own. */
export function Component() {
  const { t } = useTranslation();
  const { side, base, can } = useActor();
  const [params] = useSearchParams();
  const adhesions = useAdhesions(adhesionQuery(params));
  const mayOpen = can('adhesions.take_part') || can('adhesions.manage');
  return (
    <>
      <PageTitle
        lead={t(side === 'body' ? 'adhesions.leadBody' : 'adhesions.lead')}
        actions={
          mayOpen && (
            <Link
              className={`btn ${side === 'body' ? 'btn-primary' : 'btn-outline-primary'}`}
              to={`${base}/adesioni/nuova`}
            >
              <Icon name="plus" /> {t(side === 'body' ? 'adhesions.new' : 'adhesions.newForBody')}
            </Link>
          )
        }
      >
        {t(side === 'body' ? 'adhesions.titleMine' : 'adhesions.title')}
      </PageTitle>
      <nav aria-label={t('adhesions.views')} className="views">
        <ul>
          {VIEWS[side].map(({ name, query }) => (
            <li key={name}>
              <Link
                to={`?${new URLSearchParams(query).toString()}`}
                aria-current={isView(params, query) ? 'true' : undefined}
              >
                {t(`adhesions.view.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {side === 'centre' && <AdhesionFilterForm />}
      <QueryState query={adhesions}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <Nothing filtered={params.size > 0} />
            ) : (
              <AdhesionTable caption={t('adhesions.title')} adhesions={page.items} />
            )}
            <Pager nextCursor={page.nextCursor} />
          </>
        )}
      </QueryState>
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  const { side, base, can } = useActor();
  if (filtered)
    return (
      <EmptyState icon="search" title={t('adhesions.none')}>
        <p>{t('adhesions.noneHint')}</p>
        <Link to={`${base}/adesioni`}>{t('adhesions.showAll')}</Link>
      </EmptyState>
    );
  return (
    <EmptyState icon="file" title={t('adhesions.noneYet')}>
      <p>{t(side === 'body' ? 'adhesions.noneYetBody' : 'adhesions.noneYetCentre')}</p>
      {can('adhesions.take_part') && <Link to={`${base}/adesioni/nuova`}>{t('adhesions.new')}</Link>}
      {side === 'centre' && <Link to={`${base}/convenzioni`}>{t('conventions.title')}</Link>}
    </EmptyState>
  );
}
