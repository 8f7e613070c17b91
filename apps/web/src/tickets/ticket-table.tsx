import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TicketSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { StatusBadge, TurnBadge } from '../ui/status-badge.js';

/** The columns of requests, each with its body by name and whose turn it is. */
export function useTicketColumns(): Column<TicketSummary>[] {
  const { t } = useTranslation();
  const { base, side } = useActor();
  return [
    {
      key: 'subject',
      header: t('ticket.subject'),
      sort: 'subject',
      rowHeader: true,
      cell: (ticket) => (
        <>
          <Link to={`${base}/richieste/${ticket.id}`}>{ticket.subject}</Link>
          <span className="cell-note">{t('ticket.numberOf', { number: ticket.number })}</span>
        </>
      ),
    },
    { key: 'body', header: t('ticket.body'), sort: 'body', cell: (ticket) => ticket.body.name },
    { key: 'service', header: t('ticket.service'), cell: (ticket) => ticket.service.title },
    { key: 'status', header: t('ticket.statusLabel'), cell: (ticket) => <StatusBadge status={ticket.status} /> },
    { key: 'turn', header: t('ticket.turnLabel'), cell: (ticket) => <TurnBadge turn={ticket.turn} side={side} /> },
    ...(side === 'centre'
      ? [
          {
            key: 'assignee',
            header: t('ticket.assignee'),
            cell: (ticket: TicketSummary) => ticket.assignee?.name ?? '–',
          },
        ]
      : []),
    {
      key: 'updated',
      header: t('ticket.updatedAt'),
      sort: '-updatedAt',
      cell: (ticket) => <DateTime value={ticket.updatedAt} time />,
    },
  ];
}

interface TicketTableProps {
  caption: string;
  hideCaption?: boolean;
  tickets: TicketSummary[];
}

/** A few requests, as a part of a page. */
export function TicketTable({ caption, hideCaption, tickets }: TicketTableProps) {
  const { side } = useActor();
  const columns = useTicketColumns();
  return (
    <DataTable
      caption={caption}
      hideCaption={hideCaption}
      columns={columns}
      rows={tickets}
      rowKey={(ticket) => ticket.id}
      rowClass={(ticket) => (ticket.turn === side ? 'row-mine' : undefined)}
    />
  );
}
