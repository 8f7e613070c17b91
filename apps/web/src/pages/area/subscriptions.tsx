import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { SUBSCRIPTION_STATUSES } from '#app/contracts';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { useSubscriptions } from '../../subscriptions/queries.js';
import { useSubscriptionColumns } from '../../subscriptions/subscription-columns.js';
import { VIEWS, subscriptionQuery } from '../../subscriptions/subscription-filters.js';
import { isView } from '../../tickets/ticket-filters.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('subscriptions.title') }) };

/** Who uses which service and who asks for one: a centre's all, a body's own. */
export function Component() {
  const { t } = useTranslation();
  const { side, base, can } = useActor();
  const [params] = useSearchParams();
  const query = subscriptionQuery(params);
  const subscriptions = useSubscriptions(query);
  const columns = useSubscriptionColumns();
  const title = t(side === 'body' ? 'subscriptions.titleMine' : 'subscriptions.title');
  const mayAsk = can('subscriptions.request') || can('subscriptions.decide');
  return (
    <>
      <PageTitle
        lead={t(side === 'body' ? 'subscriptions.leadBody' : 'subscriptions.lead')}
        actions={
          mayAsk && (
            <Link
              className={`btn ${side === 'body' ? 'btn-primary' : 'btn-outline-primary'}`}
              to={`${base}/attivazioni/nuova`}
            >
              <Icon name="plus" /> {t(side === 'body' ? 'subscriptions.new' : 'subscriptions.newForBody')}
            </Link>
          )
        }
      >
        {title}
      </PageTitle>
      <nav aria-label={t('subscriptions.views')} className="views">
        <ul>
          {VIEWS[side].map(({ name, query }) => (
            <li key={name}>
              <Link
                to={`?${new URLSearchParams(query).toString()}`}
                aria-current={isView(params, query) ? 'true' : undefined}
              >
                {t(`subscriptions.view.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {side === 'centre' && (
        <ListFilters name="subscriptions" search={t('subscriptions.search')} kept={['turno', 'ente', 'servizio']}>
          <FilterSelect
            label={t('ticket.statusLabel')}
            name="stato"
            any={t('subscriptions.anyStatus')}
            options={SUBSCRIPTION_STATUSES.map((status) => [status, t(`subscriptions.status.${status}`)])}
          />
        </ListFilters>
      )}
      <ListView
        caption={title}
        query={subscriptions}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('subscriptions.none')}
        showAll={t('subscriptions.showAll')}
        nothingYet={
          <EmptyState icon="inbox" title={t('subscriptions.noneYet')}>
            {mayAsk && <Link to={`${base}/attivazioni/nuova`}>{t('subscriptions.new')}</Link>}
          </EmptyState>
        }
        download={{ path: '/api/v1/subscriptions/export', filters: query }}
      />
    </>
  );
}
