import { useTranslation } from 'react-i18next';
import { CALL_ANSWERS, isVoting, type CallAnswer } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { answerCall, type Meeting, type MeetingSeat } from './meeting-queries.js';
import { RefusedFields } from './refused-fields.js';
import { useSeatDrafts } from './seat-drafts.js';

/** Who said that they come, for the secretary: who tells them by other ways is written down here. */
export function Answers({
  meeting,
  columns,
  onDone,
}: {
  meeting: Meeting;
  columns: Column<MeetingSeat>[];
  onDone: (words: string) => void;
}) {
  const { t } = useTranslation();
  const { seats, quorum } = meeting;
  // The note stays: it is theirs.
  const { valueOf, choose, unsaved, save, saving } = useSeatDrafts<CallAnswer>(
    seats.map(({ seatId }) => seatId),
    (seatId) => seats.find((one) => one.seatId === seatId)?.answer ?? '',
    async (seatId, answer) => answer && answerCall(meeting, seatId, { answer }),
    () => onDone(t('workingTables.answer.saved')),
  );
  const failure = saving.error && problemOf(saving.error);
  const voting = seats.filter(({ role }) => isVoting(role));
  const coming = voting.filter(({ answer }) => answer === 'present' || answer === 'delegate').length;
  const answered = seats.filter(({ answer }) => answer).length;
  return (
    <>
      <p className={`notice notice-small ${coming >= quorum.needed ? 'notice-success' : 'notice-info'}`}>
        {t('workingTables.answer.count', { count: answered, all: seats.length })}{' '}
        {t('workingTables.answer.coming', { coming, seats: quorum.seats, needed: quorum.needed })}
      </p>
      {failure && <ProblemAlert problem={failure} />}
      {failure && <RefusedFields problem={failure} />}
      <DataTable
        caption={t('workingTables.attendance.called')}
        hideCaption
        rows={seats}
        rowKey={({ seatId }) => seatId}
        columns={[
          ...columns,
          {
            key: 'answer',
            header: t('workingTables.answer.one'),
            cell: ({ seatId, holderName, alternateName, answer, answerNote }: MeetingSeat) => (
              <>
                <select
                  className="control"
                  aria-label={t('workingTables.answer.of', { name: holderName })}
                  value={valueOf(seatId)}
                  disabled={saving.isPending}
                  onChange={({ target }) => choose(seatId, target.value as CallAnswer | '')}
                >
                  {!answer && <option value="">{t('workingTables.answer.none')}</option>}
                  {CALL_ANSWERS.filter((one) => one !== 'delegate' || alternateName).map((one) => (
                    <option key={one} value={one}>
                      {t(`workingTables.answer.states.${one}`)}
                    </option>
                  ))}
                </select>
                {answerNote && <span className="cell-note">{answerNote}</span>}
              </>
            ),
          },
        ]}
      />
      <div className="button-row">
        <button type="button" className="btn btn-primary" disabled={!unsaved || saving.isPending} onClick={save}>
          {saving.isPending ? t('form.sending') : t('workingTables.answer.save')}
        </button>
      </div>
    </>
  );
}
