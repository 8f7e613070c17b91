import { useTranslation } from 'react-i18next';
import { DateTime } from '../ui/date-time.js';
import type { Subscription } from './queries.js';

/** Every step: what, who, how much, from when, why. The newest stands first. */
export function SubscriptionHistory({ events, quantityUnit }: Pick<Subscription, 'events' | 'quantityUnit'>) {
  const { t } = useTranslation();
  return (
    <section className="aside-part" aria-labelledby="history">
      <h2 id="history">{t('adhesions.history')}</h2>
      <ol className="history" reversed>
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <strong>{t(`subscriptions.did.${event.command}`)}</strong>
            <span className="muted">
              {event.actorName ?? t('subscriptions.byItself')}
              {event.byDelegation && `, ${t('delegation.by', { name: event.byDelegation })}`},{' '}
              <DateTime value={event.at} time />
            </span>
            {event.quantity !== null && (
              <span className="history-fact">
                {event.quantity} {quantityUnit}
              </span>
            )}
            {event.effectiveOn && (
              <span className="history-fact">
                {t(event.command === 'request_end' ? 'subscriptions.lastDay' : 'subscriptions.firstDay')}{' '}
                <DateTime value={event.effectiveOn} />
              </span>
            )}
            {event.confirmed.length > 0 && (
              <span className="history-fact">
                {t('subscriptions.confirmed', {
                  what: event.confirmed.map((kind) => t(`subscriptions.confirmedKind.${kind}`)).join(', '),
                })}
              </span>
            )}
            {event.reason && <q>{event.reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
