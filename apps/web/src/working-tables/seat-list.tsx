import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { removeSeat, useTableChange, type Seat, type WorkingTable } from './queries.js';
import { SeatForm } from './seat-form.js';

interface SeatListProps {
  table: WorkingTable;
  onDone: (words: string) => void;
}

/** Who sits at a table today, and who did. */
export function SeatList({ table, onDone }: SeatListProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<{ what: 'edit' | 'remove'; seat?: Seat } | null>(null);
  const removal = useTableChange(async (seat: Seat) => {
    await removeSeat(table, seat.id).finally(() => setAsking(null));
    onDone(t('workingTables.seat.removed'));
  });
  const { seatList, manages, votingSeats, quorum } = table;
  const columns: Column<Seat>[] = [
    {
      key: 'body',
      header: t('workingTables.seat.body'),
      rowHeader: true,
      cell: ({ bodyName }) => bodyName ?? t('workingTables.seat.centre'),
    },
    {
      key: 'holder',
      header: t('workingTables.seat.holder'),
      cell: ({ holderName, alternateName }) => (
        <>
          {holderName}
          {alternateName && (
            <span className="cell-note">{t('workingTables.seat.alternateIs', { name: alternateName })}</span>
          )}
        </>
      ),
    },
    {
      key: 'role',
      header: t('workingTables.seat.role'),
      cell: ({ role, voting }) => (
        <>
          {t(`workingTables.role.${role}`)}
          {!voting && <span className="cell-note">{t('workingTables.seat.noVote')}</span>}
        </>
      ),
    },
    {
      key: 'days',
      header: t('workingTables.seat.days'),
      cell: ({ startsOn, endsOn }) => (
        <>
          <DateTime value={startsOn} />
          {endsOn && (
            <>
              {' – '}
              <DateTime value={endsOn} />
            </>
          )}
        </>
      ),
    },
    ...(manages
      ? [
          {
            key: 'change',
            header: t('workingTables.seat.actions'),
            cell: (seat: Seat) => (
              <div className="button-row">
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  onClick={() => setAsking({ what: 'edit', seat })}
                >
                  {t('workingTables.change')}
                  <span className="visually-hidden"> {seat.holderName}</span>
                </button>
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  onClick={() => setAsking({ what: 'remove', seat })}
                >
                  {t('workingTables.remove')}
                  <span className="visually-hidden"> {seat.holderName}</span>
                </button>
              </div>
            ),
          },
        ]
      : []),
  ];
  const current = seatList.filter((seat) => seat.current);
  const others = seatList.filter((seat) => !seat.current);
  const list = (caption: string, rows: Seat[]) => (
    <DataTable caption={caption} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{t('workingTables.seats')}</h2>
      <p className="muted">{t('workingTables.votingSeats', { count: votingSeats, quorum })}</p>
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      {manages && (
        <p>
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking({ what: 'edit' })}>
            {t('workingTables.seat.add')}
          </button>
        </p>
      )}
      {current.length ? list(t('workingTables.seats'), current) : <p>{t('workingTables.noSeats')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{t('workingTables.otherSeats', { count: others.length })}</summary>
          {list(t('workingTables.otherSeatsCaption'), others)}
        </details>
      )}
      {asking?.what === 'edit' && (
        <Dialog
          title={t(asking.seat ? 'workingTables.seat.change' : 'workingTables.seat.add')}
          onClose={() => setAsking(null)}
        >
          <SeatForm
            table={table}
            {...(asking.seat && { seat: asking.seat })}
            onDone={() => {
              setAsking(null);
              onDone(t('workingTables.seat.saved'));
            }}
          />
        </Dialog>
      )}
      {asking?.what === 'remove' && (
        <ConfirmDialog
          title={t('workingTables.seat.removeTitle')}
          confirm={t('workingTables.remove')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(asking.seat!)}
          onClose={() => setAsking(null)}
        >
          <p>{t('workingTables.seat.removeText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
