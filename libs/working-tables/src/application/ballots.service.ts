import { Injectable } from '@nestjs/common';
import {
  isCarried,
  isVoting,
  meetingMachine,
  quorumOf,
  votingMachine,
  type CallAnswer,
  type ItemOutcome,
  type MeetingStatus,
  type QuorumRule,
  type Tally,
  type VoteKind,
  type VotingStatus,
} from '#app/contracts';
import {
  DomainError,
  TenantDatabase,
  holds,
  invalid,
  notFound,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { AnswerToCall, VotingStep } from '../api/ballots.dto.js';
import { TableItem } from '../persistence/meeting.entity.js';
import { changeMeeting, isTaken, lockedMeeting, meetingNews, record, seatsOf, type SeatOfDay } from './meeting-door.js';

const MEETING = 'SELECT status FROM table_meeting WHERE id = $1';
const ITEM = `SELECT i.voting, m.status FROM table_item i JOIN table_meeting m ON m.tenant_id = i.tenant_id AND m.id = i.meeting_id
  WHERE i.id = $2 AND m.id = $1`;
/** The seat, or who sits there: by whichever membership, which the secretary sees and the person themselves. */
const RECUSED = `SELECT 1 AS found FROM table_recusal r WHERE r.item_id = $1 AND ((r.seat_id = $2 AND r.alternate = $3) OR r.membership_id = $4
    OR ($4 = $5 AND r.membership_id = ANY (auth.own_memberships()))
    OR EXISTS (SELECT FROM membership s JOIN membership o ON o.tenant_id = s.tenant_id AND o.person_id = s.person_id
      WHERE s.id = $4 AND o.id = r.membership_id)) LIMIT 1`;
const VOTE = 'SELECT cast_by AS "castBy" FROM table_vote WHERE item_id = $1 AND seat_id = $2';
const ANSWERED = 'SELECT answer, note FROM table_answer WHERE meeting_id = $1 AND seat_id = $2';
const ANSWER = `INSERT INTO table_answer (tenant_id, meeting_id, seat_id, answer, note, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (tenant_id, meeting_id, seat_id) DO UPDATE SET answer = excluded.answer, note = excluded.note, answered_by = excluded.answered_by,
    answered_at = excluded.answered_at`;
const CAST = `INSERT INTO table_vote (tenant_id, item_id, seat_id, vote, person_name, cast_by, cast_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (tenant_id, item_id, seat_id) DO UPDATE SET vote = excluded.vote, cast_at = excluded.cast_at`;
const VOTES = 'SELECT seat_id AS "seatId", vote FROM table_vote WHERE item_id = $1';

const LOCK_TO_CAST = `SELECT pg_advisory_xact_lock_shared(hashtextextended('ballots ' || $1, 0))`;
const LOCK_TO_CHANGE = `SELECT pg_advisory_xact_lock(hashtextextended('ballots ' || $1, 0))`;

/**
 * Votes are cast side by side, and nobody casts one while who may is changed or counted. Who casts has no right to lock the
 * item's row: both sides meet at this lock, and what they read comes after it.
 */
export async function lockBallots(tx: Transaction, meetingId: string, how: 'cast' | 'change'): Promise<void> {
  await tx.query(how === 'cast' ? LOCK_TO_CAST : LOCK_TO_CHANGE, [meetingId]);
}

/** @throws DomainError validation_failed, `no_quorum` on the field */
export async function checkQuorum(
  tx: Transaction,
  tableId: string,
  voting: readonly SeatOfDay[],
  field: string,
): Promise<void> {
  const [table] = await tx.query<{ rule: QuorumRule }>('SELECT quorum_rule AS rule FROM working_table WHERE id = $1', [
    tableId,
  ]);
  if (voting.filter(isTaken).length < quorumOf(table!.rule, voting.length)) throw invalid(field, 'no_quorum');
}

/** The membership of who sits there, where they use the portal. */
export const sitterOf = (
  seat: Pick<SeatOfDay, 'state' | 'alternate' | 'membershipId' | 'alternateId'>,
): string | null => {
  if (seat.state === 'present') return seat.membershipId;
  return seat.state === 'delegate' && seat.alternate ? seat.alternateId : null;
};

/** What members do themselves: they say whether they come, and vote. */
@Injectable()
export class Ballots {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Whether somebody comes: said by who holds the seat, or written down by the secretary who was told. A note that is not given
   * stays as it is; the alternate is told once.
   * @throws DomainError not_found, permission_denied on another's seat, state_conflict unless the meeting is called,
   *   validation_failed where there is no alternate
   */
  async answer(ctx: RequestContext, id: string, seatId: string, { answer, note }: AnswerToCall): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [meeting] = await tx.query<{ status: MeetingStatus }>(MEETING, [id]);
      const seat = meeting && (await seatsOf(tx, id)).find((one) => one.id === seatId);
      if (!meeting || !seat) throw notFound();
      const { membershipId } = tx.actor;
      if (seat.membershipId !== membershipId && !holds(tx.actor, 'tables.manage'))
        throw new DomainError('permission_denied');
      if (meeting.status !== 'called') throw stateConflict([]);
      if (answer === 'delegate' && !seat.alternateName) throw invalid('answer', 'not_allowed');
      const [known] = await tx.query<{ answer: CallAnswer; note: string }>(ANSWERED, [id, seatId]);
      const kept = note ?? known?.note ?? '';
      await tx.execute(ANSWER, [tx.tenantId, id, seatId, answer, kept, membershipId, tx.now]);
      if (answer === 'delegate' && known?.answer !== 'delegate' && seat.alternateId)
        await tx.emit(meetingNews(id, 'delegated', { seatId, membershipId: seat.alternateId }));
      tx.changed('meeting', id, { everybody: true });
    });
  }

  /**
   * The vote of a seat while a vote is open; null takes it back. Whoever sits there votes themselves; the secretary writes down
   * what is said aloud, of whom did not vote by themselves.
   * @throws DomainError not_found, permission_denied on another's seat, state_conflict unless the vote is open; validation_failed
   *   with `not_attending`, `recused`, or `in_use` on a vote that somebody else wrote
   */
  async cast(ctx: RequestContext, id: string, itemId: string, seatId: string, vote: VoteKind | null): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await lockBallots(tx, id, 'cast');
      const [item] = await tx.query<{ voting: VotingStatus; status: MeetingStatus }>(ITEM, [id, itemId]);
      const seat = item && (await seatsOf(tx, id)).find((one) => one.id === seatId && isVoting(one.role));
      if (!item || !seat) throw notFound();
      const { membershipId } = tx.actor;
      const sitter = sitterOf(seat);
      const own = [seat.membershipId, seat.alternateId].includes(membershipId);
      if (!own && !holds(tx.actor, 'tables.manage')) throw new DomainError('permission_denied');
      if (item.voting !== 'voting' || item.status !== 'held') throw stateConflict([]);
      if (!isTaken(seat)) throw invalid('vote', 'not_attending');
      if (own && sitter !== membershipId && !holds(tx.actor, 'tables.manage')) throw invalid('vote', 'not_attending');
      const recused = await tx.query(RECUSED, [itemId, seatId, seat.alternate, sitter, membershipId]);
      if (recused.length) throw invalid('vote', 'recused');
      const [known] = await tx.query<{ castBy: string | null }>(VOTE, [itemId, seatId]);
      if (known && known.castBy !== membershipId) throw invalid('vote', 'in_use');
      if (vote) {
        const name = seat.personName ?? seat.holderName;
        await tx.execute(CAST, [tx.tenantId, itemId, seatId, vote, name, membershipId, tx.now]);
      } else await tx.execute('DELETE FROM table_vote WHERE item_id = $1 AND seat_id = $2', [itemId, seatId]);
      tx.changed('meeting', id, { everybody: true });
    });
  }

  /**
   * Opens the vote on an item, counts it, or throws it away.
   * @throws DomainError not_found, stale_version, state_conflict; validation_failed, with `no_quorum`, `in_use` on an item that
   *   was decided otherwise, `required` where nobody voted or the reason is missing
   */
  async step(ctx: RequestContext, id: string, itemId: string, version: number, step: VotingStep): Promise<void> {
    const { command, reason = '', decision = '' } = step;
    await this.database.run(ctx, async (tx) => {
      const meeting = await lockedMeeting(tx, id, version);
      await lockBallots(tx, id, 'change');
      const item = await tx.get(TableItem, { tenantId: tx.tenantId, meetingId: id, id: itemId }, true);
      if (meeting.status !== 'held') throw stateConflict(meetingMachine.allowed(meeting.status, 'centre'));
      if (!votingMachine.accepts(item.voting, command, 'centre'))
        throw stateConflict(votingMachine.allowed(item.voting, 'centre'));
      const { to, requires } = votingMachine.transition(command);
      if (requires?.includes('reason') && !reason) throw invalid('reason', 'required');
      const voting = (await seatsOf(tx, id)).filter(({ role }) => isVoting(role));
      if (command === 'open_vote') {
        if (!item.voted) throw invalid('command', 'not_allowed');
        if (item.outcome) throw invalid('command', 'in_use');
      }
      if (command !== 'discard_vote') await checkQuorum(tx, meeting.tableId, voting, 'command');
      const outcome = command === 'count_vote' ? await this.count(tx, item, voting.length) : null;
      if (command === 'discard_vote') await tx.execute('DELETE FROM table_vote WHERE item_id = $1', [itemId]);
      await tx.execute('UPDATE table_item SET voting = $2, outcome = $3, decision = $4 WHERE id = $1', [
        itemId,
        to,
        outcome,
        outcome ? decision || null : null,
      ]);
      await record(tx, id, command, [item.voting, to], { reason: reason || null, itemId });
      await changeMeeting(tx, meeting);
    });
  }

  private async count(tx: Transaction, { id, majorityRule }: TableItem, seats: number): Promise<ItemOutcome> {
    const votes = await tx.query<{ vote: VoteKind }>(VOTES, [id]);
    if (!votes.length) throw invalid('votes', 'required');
    const tally: Tally = { favour: 0, against: 0, abstained: 0 };
    for (const { vote } of votes) tally[vote]++;
    return isCarried(majorityRule, tally, seats) ? 'approved' : 'rejected';
  }
}
