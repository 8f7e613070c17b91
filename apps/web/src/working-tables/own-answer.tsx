import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_ANSWERS, LIMITS, type CallAnswer } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { Choice, Choices, TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { answerCall, type Meeting, type MeetingSeat } from './meeting-queries.js';
import { useTableChange } from './queries.js';

/** Whether I come to a meeting that I was called to: asked of each seat that I hold. */
export function OwnAnswers({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const mine = meeting.seats.filter(({ own, mayAnswer }) => own && mayAnswer);
  return mine.map((seat) => (
    <OwnAnswer key={`${seat.seatId} ${seat.answer ?? ''}`} meeting={meeting} seat={seat} onDone={onDone} />
  ));
}

function OwnAnswer({
  meeting,
  seat,
  onDone,
}: {
  meeting: Meeting;
  seat: MeetingSeat;
  onDone: (words: string) => void;
}) {
  const { t } = useTranslation();
  const { seatId, bodyName, alternateName } = seat;
  const [answer, setAnswer] = useState<CallAnswer | null>(seat.answer);
  const [note, setNote] = useState(seat.answerNote ?? '');
  const sending = useTableChange(async (given: CallAnswer) => {
    // Who comes after all takes back what they wrote.
    await answerCall(meeting, seatId, { answer: given, note: given === 'present' ? '' : note.trim() });
    onDone(t(`workingTables.answer.done.${given}`));
  });
  const offered = CALL_ANSWERS.filter((one) => one !== 'delegate' || alternateName);
  return (
    <section className="box" aria-labelledby={`answer-${seatId}`}>
      <h2 id={`answer-${seatId}`} className="box-title">
        {t('workingTables.answer.title')}
      </h2>
      <p className="muted">
        {bodyName ?? t('workingTables.seat.centre')} · {t(`workingTables.role.${seat.role}`)}
      </p>
      {sending.error && <ProblemAlert problem={problemOf(sending.error)} />}
      <Choices legend={t('workingTables.answer.legend')}>
        {offered.map((one) => (
          <Choice
            key={one}
            name={`answer-${seatId}`}
            value={one}
            checked={answer === one}
            onChange={() => setAnswer(one)}
            label={t(`workingTables.answer.say.${one}`, { name: alternateName ?? '' })}
          />
        ))}
      </Choices>
      {answer && answer !== 'present' && (
        <TextArea
          name={`note-${seatId}`}
          label={t('workingTables.answer.note')}
          hint={t('workingTables.answer.noteHint')}
          rows={2}
          required={false}
          value={note}
          maxLength={LIMITS.reason}
          onChange={({ target }) => setNote(target.value)}
        />
      )}
      <div className="button-row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={!answer || sending.isPending}
          onClick={() => answer && sending.mutate(answer)}
        >
          {sending.isPending
            ? t('form.sending')
            : t(seat.answer ? 'workingTables.answer.change' : 'workingTables.answer.send')}
        </button>
      </div>
    </section>
  );
}
