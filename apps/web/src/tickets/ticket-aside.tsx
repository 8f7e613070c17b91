import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DateTime } from '../ui/date-time.js';
import { TicketAssignee } from './ticket-assignee.js';
import { TicketHistory } from './ticket-history.js';
import { TicketTime } from './ticket-time.js';

/** The facts of a request beside its words. */
export function TicketAside({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { side, can } = useActor();
  return (
    <aside className="ticket-aside" aria-label={t('ticket.facts')}>
      <dl className="facts facts-tight">
        <Fact label={t('ticket.body')}>{ticket.body.name}</Fact>
        <Fact label={t('ticket.service')}>{ticket.service.title}</Fact>
        <Fact label={t('ticket.openedBy')}>
          {ticket.openedBy.name}, <DateTime value={ticket.createdAt} time />
        </Fact>
        <Fact label={t('ticket.channelLabel')}>
          {t(`ticket.channel.${ticket.channel}`)}
          {ticket.callerName && ` (${ticket.callerName})`}
        </Fact>
        {ticket.requester && <Fact label={t('ticket.requester')}>{ticket.requester.name}</Fact>}
        {(side === 'body' || !can('tickets.work')) && (
          <Fact label={t('ticket.assignee')}>{ticket.assignee?.name ?? t('ticket.noAssignee')}</Fact>
        )}
      </dl>
      {can('tickets.work') && <TicketAssignee ticket={ticket} />}
      {can('time_entries.read') && <TicketTime ticket={ticket} />}
      <TicketHistory ticket={ticket} />
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
