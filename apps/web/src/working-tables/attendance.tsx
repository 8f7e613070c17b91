import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTENDANCE_STATES, LIMITS, type AttendanceState, type CallAnswer } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Answers } from './answers.js';
import { attend, type Meeting, type MeetingSeat } from './meeting-queries.js';
import { useTableChange } from './queries.js';
import { RefusedFields } from './refused-fields.js';

interface Draft {
  state: AttendanceState | '';
  /** A delegate who is not the alternate. */
  delegate: string;
}

/** What somebody said of coming is where the secretary begins. */
const BY_ANSWER: Record<CallAnswer, AttendanceState> = { present: 'present', delegate: 'delegate', absent: 'excused' };

const draftOf = ({ state, alternate, personName, answer }: MeetingSeat): Draft => ({
  state: state ?? (answer ? BY_ANSWER[answer] : ''),
  delegate: state === 'delegate' && !alternate ? (personName ?? '') : '',
});

/** Who is there: written down by the centre while the meeting is open, read by everybody who sits at the table. */
export function Attendance({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const seatColumns = useSeatColumns();
  const { quorum, seats, manages, status } = meeting;
  const writes = manages && status === 'held';
  // Until it begins one wants to know who is called, and the secretary who comes.
  const ahead = status === 'called';
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{t(ahead ? 'workingTables.attendance.called' : 'workingTables.attendance.title')}</h2>
      {!ahead && (
        <p className={quorum.reached ? 'notice notice-success notice-small' : 'notice notice-info notice-small'}>
          {t('workingTables.attendance.quorum', { ...quorum })}{' '}
          {t(quorum.reached ? 'workingTables.attendance.reached' : 'workingTables.attendance.notReached')}
        </p>
      )}
      {writes && seats.some(({ state, answer }) => answer && !state) && (
        <p className="muted">{t('workingTables.attendance.fromAnswers')}</p>
      )}
      {ahead && manages ? (
        <Answers meeting={meeting} columns={seatColumns} onDone={onDone} />
      ) : writes ? (
        // What was written down elsewhere is where one begins anew.
        <Editor key={meeting.version} meeting={meeting} onDone={onDone} />
      ) : (
        <DataTable
          caption={t('workingTables.attendance.title')}
          hideCaption
          compact
          rows={seats}
          rowKey={({ seatId }) => seatId}
          columns={[
            ...seatColumns,
            ...(ahead
              ? []
              : [
                  {
                    key: 'state',
                    header: t('workingTables.attendance.state'),
                    cell: ({ state, personName }: MeetingSeat) =>
                      state ? (
                        <>
                          {t(`workingTables.attendance.states.${state}`)}
                          {state === 'delegate' && <span className="cell-note">{personName}</span>}
                        </>
                      ) : (
                        '–'
                      ),
                  },
                ]),
          ]}
        />
      )}
    </section>
  );
}

function useSeatColumns(): Column<MeetingSeat>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'body',
      header: t('workingTables.seat.body'),
      rowHeader: true,
      cell: ({ bodyName }) => bodyName ?? t('workingTables.seat.centre'),
    },
    {
      key: 'holder',
      header: t('workingTables.seat.holder'),
      cell: ({ holderName, role, voting }) => (
        <>
          {holderName}
          <span className="cell-note">
            {t(`workingTables.role.${role}`)}
            {!voting && ` · ${t('workingTables.seat.noVote')}`}
          </span>
        </>
      ),
    },
  ];
}

function Editor({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const seatColumns = useSeatColumns();
  const [drafts, setDrafts] = useState<Record<string, Draft>>(() =>
    Object.fromEntries(meeting.seats.map((seat) => [seat.seatId, draftOf(seat)])),
  );
  const change = (seatId: string, part: Partial<Draft>) =>
    setDrafts((all) => ({ ...all, [seatId]: { ...all[seatId]!, ...part } }));
  const saving = useTableChange(async () => {
    const seats = Object.entries(drafts).flatMap(([seatId, { state, delegate }]) =>
      state
        ? [{ seatId, state, ...(state === 'delegate' && delegate.trim() && { delegateName: delegate.trim() }) }]
        : [],
    );
    await attend(meeting, { seats });
    onDone(t('workingTables.attendance.saved'));
  });
  const failure = saving.error && problemOf(saving.error);
  const columns: Column<MeetingSeat>[] = [
    ...seatColumns,
    {
      key: 'state',
      header: t('workingTables.attendance.state'),
      cell: ({ seatId, holderName, alternateName }) => {
        const { state, delegate } = drafts[seatId]!;
        return (
          <>
            <select
              className="control"
              aria-label={t('workingTables.attendance.of', { name: holderName })}
              value={state}
              onChange={({ target }) => change(seatId, { state: target.value as Draft['state'] })}
            >
              <option value="">–</option>
              {ATTENDANCE_STATES.map((one) => (
                <option key={one} value={one}>
                  {t(`workingTables.attendance.states.${one}`)}
                </option>
              ))}
            </select>
            {state === 'delegate' && (
              <input
                className="control"
                aria-label={t('workingTables.attendance.delegateOf', { name: holderName })}
                placeholder={alternateName ?? t('workingTables.attendance.delegate')}
                value={delegate}
                maxLength={LIMITS.name}
                onChange={({ target }) => change(seatId, { delegate: target.value })}
              />
            )}
          </>
        );
      },
    },
  ];
  const everybody = (state: AttendanceState) =>
    setDrafts((all) =>
      Object.fromEntries(
        Object.entries(all).map(([seatId, draft]) => [seatId, draft.state ? draft : { ...draft, state }]),
      ),
    );
  return (
    <>
      {failure && <ProblemAlert problem={failure} />}
      {failure && <RefusedFields problem={failure} />}
      <DataTable
        caption={t('workingTables.attendance.title')}
        hideCaption
        rows={meeting.seats}
        rowKey={({ seatId }) => seatId}
        columns={columns}
      />
      <div className="button-row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={saving.isPending}
          onClick={() => saving.mutate(undefined)}
        >
          {saving.isPending ? t('form.sending') : t('workingTables.attendance.save')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={() => everybody('present')}>
          {t('workingTables.attendance.restPresent')}
        </button>
      </div>
    </>
  );
}
