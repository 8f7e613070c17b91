import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { SubscriptionFilterForm, VIEWS, subscriptionQuery } from '../../subscriptions/subscription-filters.js';
import { useSubscriptions } from '../../subscriptions/queries.js';
import { SubscriptionTable } from '../../subscriptions/subscription-table.js';
import { isView } from '../../tickets/ticket-filters.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../../ui/pager.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('subscriptions.title') }) };

/** Who uses which service and who asks for one: a centre's all, a body's own. */
export function Component() {
  const { t } = useTranslation();
  const { side, base, can } = useActor();
  const [params] = useSearchParams();
  const subscriptions = useSubscriptions(subscriptionQuery(params));
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
      {side === 'centre' && <SubscriptionFilterForm />}
      <QueryState query={subscriptions}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <EmptyState icon="inbox" title={t(params.size > 0 ? 'subscriptions.none' : 'subscriptions.noneYet')}>
                {params.size > 0 ? (
                  <Link to={`${base}/attivazioni`}>{t('subscriptions.showAll')}</Link>
                ) : (
                  mayAsk && <Link to={`${base}/attivazioni/nuova`}>{t('subscriptions.new')}</Link>
                )}
              </EmptyState>
            ) : (
              <SubscriptionTable caption={title} subscriptions={page.items} />
            )}
            <Pager nextCursor={page.nextCursor} />
          </>
        )}
      </QueryState>
    </>
  );
}
