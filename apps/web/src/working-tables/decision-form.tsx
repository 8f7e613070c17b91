import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, UNVOTED_OUTCOMES, VOTE_KINDS, isCarried, type VoteKind } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { Choice, Choices, Select, TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { decide, type AgendaItem, type ItemDecision, type Meeting } from './meeting-queries.js';
import { useTableChange } from './queries.js';
import { RefusedFields } from './refused-fields.js';
import { votersOf } from './voters.js';

interface DecisionFormProps {
  meeting: Meeting;
  item: AgendaItem;
  onDone: () => void;
}

type Unvoted = (typeof UNVOTED_OUTCOMES)[number];

/** The open vote of everybody who is there and not recused; or what the table did without one. */
export function DecisionForm({ meeting, item, onDone }: DecisionFormProps) {
  const { t } = useTranslation();
  const voters = votersOf(meeting, item);
  // What members voted themselves stays as it is: only the words are written here.
  const frozen = item.voting === 'counted';
  const canVote = !frozen && item.voted && meeting.quorum.reached && voters.length > 0;
  const [voted, setVoted] = useState(canVote && item.outcome !== 'noted' && item.outcome !== 'deferred');
  const [unvoted, setUnvoted] = useState<Unvoted>(item.outcome === 'deferred' ? 'deferred' : 'noted');
  const [decision, setDecision] = useState(item.decision ?? '');
  const [votes, setVotes] = useState<Record<string, VoteKind>>(() =>
    Object.fromEntries(
      voters.map(({ seatId }) => [seatId, item.votes.find((one) => one.seatId === seatId)?.vote ?? 'favour']),
    ),
  );
  const saving = useTableChange(async (body: ItemDecision) => {
    await decide(meeting, item.id, body);
    onDone();
  });
  const count = (kind: VoteKind) => Object.values(votes).filter((one) => one === kind).length;
  const tally = { favour: count('favour'), against: count('against'), abstained: count('abstained') };
  const carried = isCarried(item.majorityRule, tally, meeting.quorum.seats);
  const failure = saving.error && problemOf(saving.error);
  const send = () =>
    saving.mutate({
      votes: frozen
        ? item.votes.map(({ seatId, vote }) => ({ seatId, vote }))
        : voted
          ? Object.entries(votes).map(([seatId, vote]) => ({ seatId, vote }))
          : [],
      ...(!frozen && !voted && { outcome: unvoted }),
      decision: decision.trim(),
    });
  return (
    <>
      {failure && <ProblemAlert problem={failure} />}
      {failure && <RefusedFields problem={failure} />}
      {item.voted && !meeting.quorum.reached && (
        <p className="notice notice-warning">{t('workingTables.decision.noQuorum')}</p>
      )}
      {canVote && (
        <Choice
          type="checkbox"
          name="withVote"
          checked={voted}
          onChange={({ target }) => setVoted(target.checked)}
          label={t('workingTables.decision.withVote')}
        />
      )}
      {voted ? (
        <>
          <p className="muted">
            {t('workingTables.item.votedBy', { rule: t(`workingTables.majority.${item.majorityRule}`) })}
          </p>
          {voters.map(({ seatId, bodyName, personName, holderName }) => (
            <Choices
              key={seatId}
              inline
              legend={`${personName ?? holderName} (${bodyName ?? t('workingTables.seat.centre')})`}
            >
              {VOTE_KINDS.map((kind) => (
                <Choice
                  key={kind}
                  name={`vote-${seatId}`}
                  value={kind}
                  checked={votes[seatId] === kind}
                  onChange={() => setVotes((all) => ({ ...all, [seatId]: kind }))}
                  label={t(`workingTables.votes.${kind}`)}
                />
              ))}
            </Choices>
          ))}
          <p role="status">
            <strong>{t(`workingTables.outcome.${carried ? 'approved' : 'rejected'}`)}</strong>
            {' – '}
            {t('workingTables.decision.tally', tally)}
          </p>
        </>
      ) : frozen ? (
        <p className="notice notice-info">{t('workingTables.ballot.frozen')}</p>
      ) : (
        <Select
          name="outcome"
          label={t('workingTables.decision.outcome')}
          value={unvoted}
          onChange={({ target }) => setUnvoted(target.value as Unvoted)}
        >
          {UNVOTED_OUTCOMES.map((one) => (
            <option key={one} value={one}>
              {t(`workingTables.outcome.${one}`)}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        name="decision"
        label={t('workingTables.decision.words')}
        rows={4}
        required={false}
        value={decision}
        maxLength={LIMITS.mailingText}
        onChange={({ target }) => setDecision(target.value)}
      />
      <div className="button-row">
        <button type="button" className="btn btn-primary" disabled={saving.isPending} onClick={send}>
          {saving.isPending ? t('form.sending') : t('workingTables.decision.save')}
        </button>
        {item.outcome && !frozen && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={saving.isPending}
            onClick={() => saving.mutate({ votes: [], outcome: null })}
          >
            {t('workingTables.decision.takeBack')}
          </button>
        )}
      </div>
    </>
  );
}
