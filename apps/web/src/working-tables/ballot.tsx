import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, VOTE_KINDS, type VoteKind } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { Choice, Choices, TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { castVote, stepVoting, type AgendaItem, type Meeting, type VotingStep } from './meeting-queries.js';
import { useTableChange } from './queries.js';
import { RefusedFields } from './refused-fields.js';

interface BallotProps {
  meeting: Meeting;
  item: AgendaItem;
  onDone: (words: string) => void;
}

/** The vote that members cast themselves: their own, and what the secretary sees and does of it. */
export function Ballot({ meeting, item, onDone }: BallotProps) {
  const { t } = useTranslation();
  const { voting, mayVoteFor } = item;
  const seats = meeting.seats.filter(({ seatId }) => mayVoteFor.includes(seatId));
  if (voting === 'waiting' && !item.votingCommands.length) return null;
  return (
    <>
      {voting === 'voting' && <p className="notice notice-info notice-small">{t('workingTables.ballot.open')}</p>}
      {voting === 'counted' && <p className="muted">{t('workingTables.ballot.counted')}</p>}
      {seats
        .filter(({ own }) => own)
        .map((seat) => (
          <OwnVote key={seat.seatId} meeting={meeting} item={item} seat={seat} onDone={onDone} />
        ))}
      {meeting.manages && <Secretary meeting={meeting} item={item} onDone={onDone} />}
    </>
  );
}

function OwnVote({ meeting, item, seat, onDone }: BallotProps & { seat: Meeting['seats'][number] }) {
  const { t } = useTranslation();
  const { seatId, bodyName } = seat;
  const given = item.votes.find((one) => one.seatId === seatId)?.vote;
  const casting = useTableChange(async (vote: VoteKind) => {
    await castVote(meeting, item.id, seatId, vote);
    onDone(t('workingTables.ballot.cast', { vote: t(`workingTables.votes.${vote}`) }));
  });
  // What was chosen is shown at once; refused, it is again what is recorded.
  const shown = casting.isPending ? casting.variables : given;
  return (
    <div className="box">
      {casting.error && <ProblemAlert problem={problemOf(casting.error)} />}
      {casting.error && <RefusedFields problem={problemOf(casting.error)} />}
      <Choices
        inline
        legend={t('workingTables.ballot.own', { seat: bodyName ?? t('workingTables.seat.centre'), title: item.title })}
      >
        {VOTE_KINDS.map((kind) => (
          <Choice
            key={kind}
            name={`own-${item.id}-${seatId}`}
            value={kind}
            checked={shown === kind}
            onChange={() => casting.mutate(kind)}
            label={t(`workingTables.votes.${kind}`)}
          />
        ))}
      </Choices>
      <p className="muted">{t(given ? 'workingTables.ballot.mayChange' : 'workingTables.ballot.choose')}</p>
    </div>
  );
}

/** Who voted and who has not; votes said aloud; the steps. */
function Secretary({ meeting, item, onDone }: BallotProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'count_vote' | 'discard_vote' | null>(null);
  const [words, setWords] = useState('');
  const step = useTableChange(async (body: VotingStep) => {
    await stepVoting(meeting, item.id, body).finally(() => setAsking(null));
    setWords('');
    onDone(t(`workingTables.ballot.done.${body.command}`));
  });
  const typing = useTableChange(({ seatId, vote }: { seatId: string; vote: VoteKind | null }) =>
    castVote(meeting, item.id, seatId, vote),
  );
  const { votingCommands, votes, voting, title } = item;
  const failure = step.error ?? typing.error;
  const voters = meeting.seats.filter(
    ({ seatId, voting: votes_, state, alternate }) =>
      votes_ &&
      (state === 'present' || state === 'delegate') &&
      !item.recusals.some((one) => one.seatId === seatId && one.alternate === alternate),
  );
  const others = voters.filter(({ own }) => !own);
  return (
    <>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {failure && <RefusedFields problem={problemOf(failure)} />}
      {voting === 'voting' && (
        <>
          <p role="status">
            <strong>{t('workingTables.ballot.voted', { voted: votes.length, count: voters.length })}</strong>
          </p>
          <ul className="plain-list ballot-list" aria-label={t('workingTables.ballot.listOf', { title })}>
            {others.map(({ seatId, personName, holderName, bodyName }) => {
              const vote = votes.find((one) => one.seatId === seatId);
              const name = personName ?? holderName;
              return (
                <li key={seatId}>
                  <span>
                    {name} ({bodyName ?? t('workingTables.seat.centre')})
                  </span>{' '}
                  {item.mayVoteFor.includes(seatId) ? (
                    <select
                      className="control"
                      aria-label={t('workingTables.ballot.voteOf', { name, title })}
                      value={vote?.vote ?? ''}
                      disabled={typing.isPending}
                      onChange={({ target }) =>
                        typing.mutate({ seatId, vote: (target.value || null) as VoteKind | null })
                      }
                    >
                      <option value="">{t('workingTables.ballot.notYet')}</option>
                      {VOTE_KINDS.map((kind) => (
                        <option key={kind} value={kind}>
                          {t(`workingTables.votes.${kind}`)}
                        </option>
                      ))}
                    </select>
                  ) : (
                    <strong>{vote && t(`workingTables.votes.${vote.vote}`)}</strong>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div className="button-row">
        {votingCommands.includes('open_vote') && meeting.quorum.reached && (
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            disabled={step.isPending}
            onClick={() => step.mutate({ command: 'open_vote' })}
          >
            {t('workingTables.ballot.command.open_vote')}
            <span className="visually-hidden"> {title}</span>
          </button>
        )}
        {(['count_vote', 'discard_vote'] as const).map(
          (command) =>
            votingCommands.includes(command) && (
              <button
                key={command}
                type="button"
                className={`btn btn-sm ${command === 'count_vote' ? 'btn-primary' : 'btn-outline-primary'}`}
                disabled={step.isPending}
                onClick={() => setAsking(command)}
              >
                {t(`workingTables.ballot.command.${command}`)}
                <span className="visually-hidden"> {title}</span>
              </button>
            ),
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={t(`workingTables.ballot.ask.${asking}.title`)}
          confirm={t(`workingTables.ballot.command.${asking}`)}
          busy={step.isPending || (asking === 'discard_vote' && !words.trim())}
          danger={asking === 'discard_vote'}
          onConfirm={() =>
            step.mutate({
              command: asking,
              ...(asking === 'discard_vote' ? { reason: words.trim() } : words.trim() && { decision: words.trim() }),
            })
          }
          onClose={() => setAsking(null)}
        >
          <p>{t(`workingTables.ballot.ask.${asking}.text`, { voted: votes.length, count: voters.length })}</p>
          <TextArea
            name="words"
            label={t(asking === 'discard_vote' ? 'workingTables.reason' : 'workingTables.decision.words')}
            rows={3}
            value={words}
            maxLength={asking === 'discard_vote' ? LIMITS.reason : LIMITS.mailingText}
            required={asking === 'discard_vote'}
            onChange={({ target }) => setWords(target.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
