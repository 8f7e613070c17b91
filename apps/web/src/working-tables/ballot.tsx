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
import { useSeatDrafts } from './seat-drafts.js';
import { votersOf } from './voters.js';

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
  const [chosen, setChosen] = useState<VoteKind | null>(null);
  const casting = useTableChange(async (vote: VoteKind) => {
    await castVote(meeting, item.id, seatId, vote);
    onDone(t('workingTables.ballot.cast', { vote: t(`workingTables.votes.${vote}`) }));
  });
  const shown = chosen ?? given;
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
            onChange={() => setChosen(kind)}
            label={t(`workingTables.votes.${kind}`)}
          />
        ))}
      </Choices>
      <p className="muted">{t(given ? 'workingTables.ballot.mayChange' : 'workingTables.ballot.choose')}</p>
      <div className="button-row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={!shown || shown === given || casting.isPending}
          onClick={() => shown && casting.mutate(shown, { onSuccess: () => setChosen(null) })}
        >
          {casting.isPending
            ? t('form.sending')
            : t(given ? 'workingTables.ballot.change' : 'workingTables.ballot.send')}
        </button>
      </div>
    </div>
  );
}

/** Who voted and who has not; votes said aloud; the steps. */
function Secretary({ meeting, item, onDone }: BallotProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'count_vote' | 'discard_vote' | null>(null);
  const [words, setWords] = useState('');
  // Of each dialog its own: the reason of one is not the decision of the other.
  const ask = (command: 'count_vote' | 'discard_vote') => {
    setWords('');
    setAsking(command);
  };
  const step = useTableChange(async (body: VotingStep) => {
    await stepVoting(meeting, item.id, body).finally(() => setAsking(null));
    onDone(t(`workingTables.ballot.done.${body.command}`));
  });
  const { votingCommands, votes, voting, title } = item;
  const typed = useSeatDrafts<VoteKind>(
    item.mayVoteFor,
    (seatId) => votes.find((one) => one.seatId === seatId)?.vote ?? '',
    (seatId, vote) => castVote(meeting, item.id, seatId, vote || null),
    () => onDone(t('workingTables.ballot.typed')),
  );
  const failure = step.error ?? typed.saving.error;
  const voters = votersOf(meeting, item);
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
                      value={typed.valueOf(seatId)}
                      disabled={typed.saving.isPending}
                      onChange={({ target }) => typed.choose(seatId, target.value as VoteKind | '')}
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
        {others.some(({ seatId }) => item.mayVoteFor.includes(seatId)) && (
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            disabled={!typed.unsaved || typed.saving.isPending}
            onClick={typed.save}
          >
            {typed.saving.isPending ? t('form.sending') : t('workingTables.ballot.save')}
            <span className="visually-hidden"> {title}</span>
          </button>
        )}
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
                // Votes that were chosen and not saved would not count.
                disabled={step.isPending || (command === 'count_vote' && typed.unsaved)}
                onClick={() => ask(command)}
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
