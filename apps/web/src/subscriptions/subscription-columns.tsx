import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import type { Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { TurnBadge } from '../ui/status-badge.js';
import type { SubscriptionSummary } from './queries.js';
import { SubscriptionStatus, waitsForCentre } from './subscription-status.js';

/** Subscriptions as each side looks for them: the centre by service and body, a body by service. */
export function useSubscriptionColumns(): Column<SubscriptionSummary>[] {
  const { t, i18n } = useTranslation();
  const { base, side, session } = useActor();
  const showsBody = side === 'centre' || session.membership.bodies.length > 1;
  return [
    {
      key: 'service',
      header: t('subscriptions.service'),
      rowHeader: true,
      cell: (one) => (
        <>
          <Link to={`${base}/attivazioni/${one.id}`}>{one.serviceTitle}</Link>
          {showsBody && <span className="cell-note">{one.bodyName}</span>}
        </>
      ),
    },
    { key: 'status', header: t('ticket.statusLabel'), cell: ({ status }) => <SubscriptionStatus status={status} /> },
    {
      key: 'turn',
      header: t('ticket.turnLabel'),
      cell: (one) => (waitsForCentre(one) ? <TurnBadge turn="centre" side={side} /> : '–'),
    },
    {
      key: 'quantity',
      header: t('subscriptions.quantity'),
      cell: ({ quantity, requestedQuantity, quantityUnit }) =>
        quantity === null ? (
          '–'
        ) : (
          <>
            {formatNumber(quantity, i18n.language)} {quantityUnit}
            {requestedQuantity !== null && (
              <span className="cell-note">
                {t('subscriptions.asked', { quantity: formatNumber(requestedQuantity, i18n.language) })}
              </span>
            )}
          </>
        ),
    },
    {
      key: 'period',
      header: t('subscriptions.period'),
      cell: ({ activeFrom, endsOn }) =>
        activeFrom ? (
          <>
            {t('subscriptions.from')} <DateTime value={activeFrom} />
            {endsOn && (
              <>
                {' '}
                {t('subscriptions.until')} <DateTime value={endsOn} />
              </>
            )}
          </>
        ) : (
          '–'
        ),
    },
  ];
}
