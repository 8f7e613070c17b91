import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AdhesionFilterForm } from '../../adhesions/adhesion-filter-form.js';
import { adhesionQuery, VIEWS } from '../../adhesions/adhesion-filters.js';
import { useAdhesionColumns } from '../../adhesions/adhesion-table.js';
import { useAdhesions } from '../../adhesions/queries.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { ListView } from '../../lists/list-view.js';
import { isView } from '../../tickets/ticket-filters.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('adhesions.title') }) };

/** Who adheres, who is on the way, whose turn it is: a centre's all, a body's own. */
export function Component() {
  const { t } = useTranslation();
  const { side, base, can } = useActor();
  const [params] = useSearchParams();
  const filters = adhesionQuery(params);
  const adhesions = useAdhesions(filters);
  const columns = useAdhesionColumns();
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
      <ListView
        caption={t('adhesions.title')}
        query={adhesions}
        columns={columns}
        rowKey={(adhesion) => adhesion.id}
        rowClass={(adhesion) => (adhesion.turn === side ? 'row-mine' : undefined)}
        order={filters.sort}
        none={t('adhesions.none')}
        noneHint={t('adhesions.noneHint')}
        showAll={t('adhesions.showAll')}
        nothingYet={<NothingYet />}
        download={{ path: '/api/v1/adhesions/export', filters }}
      />
    </>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  const { side, base, can } = useActor();
  return (
    <EmptyState icon="file" title={t('adhesions.noneYet')}>
      <p>{t(side === 'body' ? 'adhesions.noneYetBody' : 'adhesions.noneYetCentre')}</p>
      {can('adhesions.take_part') && <Link to={`${base}/adesioni/nuova`}>{t('adhesions.new')}</Link>}
      {side === 'centre' && <Link to={`${base}/convenzioni`}>{t('conventions.title')}</Link>}
    </EmptyState>
  );
}
