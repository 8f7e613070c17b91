import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AdhesionSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import { AdhesionStatus } from '../bodies/adhesion-status.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { TurnBadge } from '../ui/status-badge.js';

interface AdhesionTableProps {
  caption: string;
  adhesions: AdhesionSummary[];
  /** Where all are of one convention its name is not repeated. */
  hideConvention?: boolean;
  /** A first column, as of boxes to tick. */
  before?: Column<AdhesionSummary>;
}

/** Adhesions by body, each with how far it is and whose turn it is. */
export function AdhesionTable({ caption, adhesions, hideConvention, before }: AdhesionTableProps) {
  const { t } = useTranslation();
  const { base, side } = useActor();
  const columns: Column<AdhesionSummary>[] = [
    ...(before ? [before] : []),
    {
      key: 'body',
      header: t('ticket.body'),
      rowHeader: true,
      cell: (adhesion) => (
        <>
          <Link to={`${base}/adesioni/${adhesion.id}`}>{adhesion.bodyName}</Link>
          {!hideConvention && <span className="cell-note">{adhesion.convention}</span>}
        </>
      ),
    },
    {
      key: 'status',
      header: t('ticket.statusLabel'),
      cell: (adhesion) => <AdhesionStatus status={adhesion.status} suspended={adhesion.suspendedBy.length > 0} />,
    },
    {
      key: 'turn',
      header: t('ticket.turnLabel'),
      cell: (adhesion) => (adhesion.turn === 'nobody' ? '–' : <TurnBadge turn={adhesion.turn} side={side} />),
    },
    ...(side === 'centre'
      ? [
          {
            key: 'reminders',
            header: t('adhesions.reminderLabel'),
            cell: (adhesion: AdhesionSummary) => t('adhesions.reminders', { count: adhesion.reminders }),
          },
        ]
      : []),
    {
      key: 'last',
      header: t('adhesions.lastEvent'),
      cell: (adhesion) => (adhesion.lastEventAt ? <DateTime value={adhesion.lastEventAt} /> : '–'),
    },
  ];
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={columns}
      rows={adhesions}
      rowKey={(adhesion) => adhesion.id}
      rowClass={(adhesion) => (adhesion.turn === side ? 'row-mine' : undefined)}
    />
  );
}
