import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useTicket } from '../../api/queries.js';
import { useActor } from '../../area/session.js';
import type { PageHandle } from '../../lib/page.js';
import { TicketActions } from '../../tickets/ticket-actions.js';
import { TicketAside } from '../../tickets/ticket-aside.js';
import { TicketComposer } from '../../tickets/ticket-composer.js';
import { TicketThread } from '../../tickets/ticket-thread.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';
import { StatusBadge, TurnBadge } from '../../ui/status-badge.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('ticket.title') }) };

/** One request: what was said, what may be done now, who works on it. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { side, base } = useActor();
  const { state } = useLocation() as { state: { sent?: boolean } | null };
  const query = useTicket(id);
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="search" title={t('ticket.missing')}>
        <Link to={`${base}/richieste`}>{t('tickets.showAll')}</Link>
      </EmptyState>
    );
  return (
    <QueryState query={query}>
      {(ticket) => (
        <>
          <Breadcrumb trail={[{ to: `${base}/richieste`, label: t('tickets.title') }]} here={ticket.number} />
          <PageTitle eyebrow={`${t('ticket.numberOf', { number: ticket.number })} · ${ticket.body.name}`}>
            {ticket.subject}
          </PageTitle>
          <p className="ticket-state">
            <StatusBadge status={ticket.status} /> <TurnBadge turn={ticket.turn} side={side} />
          </p>
          {state?.sent && (
            <p className="notice notice-success" role="status">
              {t('newTicket.sent', { number: ticket.number })}
            </p>
          )}
          {ticket.byDelegation && (
            <p className="notice" role="note">
              {t('delegation.openedBy', { name: ticket.byDelegation })}{' '}
              {!ticket.readable && t('delegation.unreadable', { body: ticket.body.name })}
            </p>
          )}
          <TicketActions ticket={ticket} />
          <div className="ticket-columns">
            <div>
              {ticket.readable && (
                <>
                  <TicketThread ticket={ticket} />
                  <TicketComposer ticket={ticket} />
                </>
              )}
            </div>
            <TicketAside ticket={ticket} />
          </div>
        </>
      )}
    </QueryState>
  );
}
