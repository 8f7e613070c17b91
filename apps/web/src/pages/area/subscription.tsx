import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { formatNumber } from '../../lib/format.js';
import type { PageHandle } from '../../lib/page.js';
import { AllowancePart } from '../../subscriptions/allowance-part.js';
import { Papers } from '../../subscriptions/papers.js';
import { useSubscription, type Subscription } from '../../subscriptions/queries.js';
import { RequirementsList } from '../../subscriptions/requirements-list.js';
import { SubscriptionHistory } from '../../subscriptions/subscription-history.js';
import { SubscriptionNext } from '../../subscriptions/subscription-next.js';
import { SubscriptionStatus, waitsForCentre } from '../../subscriptions/subscription-status.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { PrintButton } from '../../ui/print-button.js';
import { QueryState } from '../../ui/query-state.js';
import { TurnBadge } from '../../ui/status-badge.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('subscriptions.detail') }) };

/** One subscription, for both sides: what it includes, what comes next, its papers and its history. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { base } = useActor();
  const query = useSubscription(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('subscriptions.gone')}>
        <Link to={`${base}/attivazioni`}>{t('subscriptions.showAll')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(subscription) => <Sheet key={id} subscription={subscription} />}</QueryState>;
}

function Sheet({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation();
  const { base, side } = useActor();
  const { state } = useLocation() as { state: { requested?: 'active' | 'requested' } | null };
  const arrived =
    state?.requested && t(state.requested === 'active' ? 'subscriptions.activatedNow' : 'subscriptions.askedNow');
  const [words, setWords] = useState(arrived ?? '');
  const { status, requirements, bodyName, serviceTitle, serviceLine } = subscription;
  const unmet = requirements.state === 'unmet' && (status === 'active' || status === 'ending');
  return (
    <>
      <Breadcrumb
        trail={[
          { to: `${base}/attivazioni`, label: t(side === 'body' ? 'subscriptions.titleMine' : 'subscriptions.title') },
        ]}
        here={serviceTitle}
      />
      <PageTitle eyebrow={`${serviceLine} · ${bodyName}`} actions={<PrintButton />}>
        {serviceTitle}
      </PageTitle>
      <p className="ticket-state">
        <SubscriptionStatus status={status} /> {waitsForCentre(subscription) && <TurnBadge turn="centre" side={side} />}
      </p>
      <DoneNotice words={words} />
      {unmet && <p className="notice notice-warning">{t('subscriptions.noLongerMet')}</p>}
      <div className="ticket-columns">
        <div>
          <SubscriptionNext subscription={subscription} onDone={setWords} />
          {(status === 'requested' || unmet) && (
            <section aria-labelledby="requirements">
              <h2 id="requirements">{t('subscriptions.requirements')}</h2>
              <RequirementsList check={requirements} />
            </section>
          )}
          <AllowancePart subscription={subscription} onDone={setWords} />
          <Papers subscription={subscription} onDone={setWords} />
        </div>
        <aside className="ticket-aside" aria-label={t('subscriptions.facts')}>
          <Facts subscription={subscription} />
          <SubscriptionHistory events={subscription.events} quantityUnit={subscription.quantityUnit} />
        </aside>
      </div>
    </>
  );
}

function Facts({ subscription }: { subscription: Subscription }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const { bodyId, bodyName, serviceId, versionNumber, newestNumber, quantity, quantityUnit, activeFrom, endsOn } =
    subscription;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="visually-hidden">
        {t('subscriptions.facts')}
      </h2>
      <dl className="facts facts-tight">
        <dt>{t('ticket.body')}</dt>
        <dd>
          <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>
        </dd>
        <dt>{t('subscriptions.sheet')}</dt>
        <dd>
          <Link to={`${base}/servizi/${serviceId}/edizioni/${versionNumber}`}>
            {t('subscriptions.versionNo', { number: versionNumber })}
          </Link>
          {newestNumber !== null && newestNumber > versionNumber && (
            <span className="cell-note">{t('subscriptions.newerVersion', { number: newestNumber })}</span>
          )}
        </dd>
        {quantity !== null && (
          <>
            <dt>{t('subscriptions.quantity')}</dt>
            <dd>
              {formatNumber(quantity, i18n.language)} {quantityUnit}
            </dd>
          </>
        )}
        {activeFrom && (
          <>
            <dt>{t('subscriptions.firstDay')}</dt>
            <dd>
              <DateTime value={activeFrom} />
            </dd>
          </>
        )}
        {endsOn && (
          <>
            <dt>{t('subscriptions.lastDay')}</dt>
            <dd>
              <DateTime value={endsOn} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
