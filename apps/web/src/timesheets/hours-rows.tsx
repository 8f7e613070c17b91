import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, readHours } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { formatDate, formatMinutes } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { correctHours, removeHours, useHoursChange, type HoursMonth, type HoursRow } from './queries.js';
import { asHours } from './words.js';

interface Line {
  id: string;
  name: string;
  note: string;
  when: string;
  minutes: number;
  row: HoursRow | null;
}

/** The hours of a month: those that were written down, and, to be looked at, those recorded on requests. */
export function HoursRows({
  month,
  editable,
  onDone,
}: {
  month: HoursMonth;
  editable: boolean;
  onDone: (words: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const [editing, setEditing] = useState<HoursRow | null>(null);
  const [removing, setRemoving] = useState<HoursRow | null>(null);
  const removal = useHoursChange(async (row: HoursRow) => {
    await removeHours(row);
    setRemoving(null);
    onDone(t('hours.done.removed'));
  });
  const lines: Line[] = [
    ...month.requests.map(({ serviceId, name, requests, minutes }) => ({
      id: `requests ${serviceId}`,
      name,
      note: t('hours.onRequests', { count: requests }),
      when: t('hours.wholeMonth'),
      minutes,
      row: null,
    })),
    ...month.rows.map((row) => ({
      id: row.id,
      name: row.name ?? t('hours.absenceHours'),
      note: row.note,
      when: row.workedOn ? formatDate(row.workedOn, i18n.language) : t('hours.wholeMonth'),
      minutes: row.minutes,
      row,
    })),
  ];
  if (!lines.length)
    return <EmptyState icon="clock" title={t(editable ? 'hours.nothingYet' : 'hours.nothingWritten')} />;
  const columns: Column<Line>[] = [
    {
      key: 'name',
      header: t('hours.object'),
      rowHeader: true,
      cell: ({ name, note }) => (
        <>
          {name}
          {note && <span className="cell-note">{note}</span>}
        </>
      ),
    },
    { key: 'when', header: t('hours.day'), cell: ({ when }) => when },
    { key: 'minutes', header: t('hours.time'), numeric: true, cell: ({ minutes }) => formatMinutes(minutes) },
  ];
  if (editable)
    columns.push({
      key: 'change',
      header: t('hours.change'),
      cell: ({ row, name }) =>
        row && (
          <span className="button-row">
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              aria-label={t('hours.correctOf', { name })}
              onClick={() => setEditing(row)}
            >
              {t('hours.correct')}
            </button>
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              aria-label={t('hours.removeOf', { name })}
              onClick={() => setRemoving(row)}
            >
              {t('hours.remove')}
            </button>
          </span>
        ),
    });
  return (
    <>
      <DataTable caption={t('hours.rows')} hideCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
      {editing && (
        <EditDialog
          row={editing}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null);
            onDone(t('hours.done.corrected'));
          }}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('hours.removeTitle')}
          confirm={t('hours.remove')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>
            {t('hours.removeText', {
              time: formatMinutes(removing.minutes),
              name: removing.name ?? t('hours.absenceHours'),
            })}
          </p>
          {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
        </ConfirmDialog>
      )}
    </>
  );
}

function EditDialog({ row, onClose, onDone }: { row: HoursRow; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [hours, setHours] = useState(asHours(row.minutes));
  const [note, setNote] = useState(row.note);
  const [tried, setTried] = useState(false);
  const minutes = readHours(hours);
  const save = useHoursChange(async () => {
    await correctHours(row, { minutes: minutes!, note: note.trim() });
    onDone();
  });
  return (
    <Dialog title={row.name ?? t('hours.absenceHours')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (minutes !== null) save.mutate(undefined);
        }}
      >
        {save.error && <ProblemAlert problem={problemOf(save.error)} />}
        <TextField
          name="edit-hours"
          label={t('hours.time')}
          hint={t('hours.timeHint')}
          error={tried && minutes === null ? t('hours.wrong.hours') : undefined}
          value={hours}
          autoComplete="off"
          required
          onChange={({ target }) => setHours(target.value)}
        />
        <TextField
          name="edit-note"
          label={t('hours.note')}
          value={note}
          maxLength={LIMITS.note}
          required={false}
          onChange={({ target }) => setNote(target.value)}
        />
        <div className="button-row">
          <button className="btn btn-primary" disabled={save.isPending}>
            {t('hours.save')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
