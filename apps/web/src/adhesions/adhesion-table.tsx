import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AdhesionSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import { AdhesionStatus } from '../bodies/adhesion-status.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { TurnBadge } from '../ui/status-badge.js';

/**
 * The columns of adhesions, each with how far it is and whose turn it is.
 * @param hideConvention where all are of one convention its name is not repeated
 */
export function useAdhesionColumns(hideConvention = false): Column<AdhesionSummary>[] {
  const { t } = useTranslation();
  const { base, side } = useActor();
  return [
    {
      key: 'body',
      header: t('ticket.body'),
      sort: 'body',
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
      sort: 'status',
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
      sort: '-lastEventAt',
      cell: (adhesion) => (adhesion.lastEventAt ? <DateTime value={adhesion.lastEventAt} /> : '–'),
    },
  ];
}

interface AdhesionTableProps {
  caption: string;
  adhesions: AdhesionSummary[];
  /** A first column, as of boxes to tick. */
  before?: Column<AdhesionSummary>;
}

/** Adhesions of one campaign, with a box to tick before each. */
export function AdhesionTable({ caption, adhesions, before }: AdhesionTableProps) {
  const { side } = useActor();
  const columns = useAdhesionColumns(true);
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={before ? [before, ...columns] : columns}
      rows={adhesions}
      rowKey={(adhesion) => adhesion.id}
      rowClass={(adhesion) => (adhesion.turn === side ? 'row-mine' : undefined)}
    />
  );
}
