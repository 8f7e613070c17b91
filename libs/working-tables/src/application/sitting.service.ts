import { Injectable } from '@nestjs/common';
import {
  isCarried,
  isVoting,
  meetingMachine,
  votingMachine,
  type ItemOutcome,
  type MeetingStatus,
  type Tally,
} from '#app/contracts';
import { newId } from '#app/kernel';
import {
  TenantDatabase,
  invalid,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { ItemDecision, SeatAttendance, SeatRecusal, SeatVote } from '../api/meetings.dto.js';
import {
  TableAttendance,
  TableItem,
  TableRecusal,
  TableVote,
  type TableMeeting,
} from '../persistence/meeting.entity.js';
import { checkQuorum, lockBallots } from './ballots.service.js';
import { changeMeeting, isTaken, lockedMeeting, seatsOf, type SeatOfDay } from './meeting-door.js';

const VOTERS = `SELECT DISTINCT v.seat_id AS id FROM table_vote v JOIN table_item i ON i.tenant_id = v.tenant_id AND i.id = v.item_id
  WHERE i.meeting_id = $1`;
const RECUSED = 'SELECT seat_id AS "seatId", alternate FROM table_recusal WHERE item_id = $1';

/** What happens in a meeting: who is there, who must not take part in an item, what is voted and decided. */
@Injectable()
export class Sitting {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Who is there, excused, or has sent a delegate: the whole list, in place of the one before.
   * @throws DomainError not_found on a seat, stale_version, state_conflict, validation_failed; `in_use` on a seat that voted
   */
  async attend(ctx: RequestContext, id: string, version: number, list: readonly SeatAttendance[]): Promise<void> {
    await this.during(ctx, id, version, ['called', 'held'], async (tx) => {
      await lockBallots(tx, id, 'change');
      const seats = await seatsOf(tx, id);
      const voters = new Set((await tx.query<{ id: string }>(VOTERS, [id])).map((row) => row.id));
      const next = list.map((one, at) => attendanceOf(seats, one, at, list));
      for (const seat of seats.filter(({ id: seatId }) => voters.has(seatId))) {
        const at = next.findIndex(({ seatId }) => seatId === seat.id);
        const { state, alternate, personName } = next[at] ?? {};
        if (state !== seat.state || alternate !== seat.alternate || personName !== seat.personName)
          throw invalid(at < 0 ? 'seats' : `seats.${at}.state`, 'in_use');
      }
      await tx.execute('DELETE FROM table_attendance WHERE meeting_id = $1', [id]);
      for (const row of next) await tx.insert(TableAttendance, { meetingId: id, ...row });
    });
  }

  /**
   * Who must not take part in an item: the whole list, in place of the one before.
   * @throws DomainError not_found on item or seat, stale_version, state_conflict, validation_failed; `in_use` on who voted on it
   */
  async recuse(
    ctx: RequestContext,
    id: string,
    itemId: string,
    version: number,
    list: readonly SeatRecusal[],
  ): Promise<void> {
    await this.during(ctx, id, version, ['draft', 'called', 'held'], async (tx) => {
      await lockBallots(tx, id, 'change');
      const item = await tx.get(TableItem, { tenantId: tx.tenantId, meetingId: id, id: itemId }, true);
      const seats = await seatsOf(tx, id);
      const votes = await tx.query<{ id: string }>('SELECT seat_id AS id FROM table_vote WHERE item_id = $1', [itemId]);
      const rows = list.map((one, at) => {
        const seat = seats.find((each) => each.id === one.seatId);
        if (!seat) throw notFoundField(`recusals.${at}.seatId`);
        const personName = one.alternate ? seat.alternateName : seat.holderName;
        if (!personName) throw invalid(`recusals.${at}.alternate`, 'wrong_value');
        if (votes.some((vote) => vote.id === seat.id) && seat.alternate === one.alternate)
          throw invalid(`recusals.${at}.seatId`, 'in_use');
        const same = list.findIndex((each) => each.seatId === one.seatId && each.alternate === one.alternate);
        if (same !== at) throw invalid(`recusals.${at}.seatId`, 'wrong_value');
        const membershipId = one.alternate ? seat.alternateId : seat.membershipId;
        return { seatId: seat.id, alternate: one.alternate, membershipId, personName, reason: one.reason };
      });
      await tx.execute('DELETE FROM table_recusal WHERE item_id = $1', [item.id]);
      for (const row of rows)
        await tx.insert(TableRecusal, {
          id: newId(),
          itemId,
          ...row,
          recordedBy: tx.actor.membershipId,
          recordedAt: tx.now,
        });
    });
  }

  /**
   * What the table decided on an item: by an open vote, whose outcome follows from its rule, or without one.
   * @throws DomainError not_found, stale_version, state_conflict; validation_failed, with `no_quorum`, `not_attending` or
   *   `recused` where the vote is not valid
   */
  async decide(ctx: RequestContext, id: string, itemId: string, version: number, input: ItemDecision): Promise<void> {
    await this.during(ctx, id, version, ['held'], async (tx, meeting) => {
      const item = await tx.get(TableItem, { tenantId: tx.tenantId, meetingId: id, id: itemId }, true);
      const { votes, decision } = input;
      if (item.voting !== votingMachine.definition.initial) return this.reword(tx, item, input);
      const outcome = votes.length ? await this.count(tx, meeting, item, input) : (input.outcome ?? null);
      await tx.execute('DELETE FROM table_vote WHERE item_id = $1', [itemId]);
      if (votes.length) await this.keep(tx, id, itemId, votes);
      await tx.execute('UPDATE table_item SET outcome = $2, decision = $3 WHERE id = $1', [
        itemId,
        outcome,
        outcome ? decision || null : null,
      ]);
    });
  }

  /** What members voted themselves is frozen: only the words of the decision are still written. @throws DomainError state_conflict */
  private async reword(tx: Transaction, { id, voting, outcome }: TableItem, input: ItemDecision): Promise<void> {
    const cast = await tx.query<SeatVote>('SELECT seat_id AS "seatId", vote FROM table_vote WHERE item_id = $1', [id]);
    const same =
      outcome !== null &&
      cast.length === input.votes.length &&
      cast.every(({ seatId, vote }) => input.votes.some((one) => one.seatId === seatId && one.vote === vote));
    if (!same) throw stateConflict(votingMachine.allowed(voting, 'centre'));
    await tx.execute('UPDATE table_item SET decision = $2 WHERE id = $1', [id, input.decision || null]);
  }

  private async count(
    tx: Transaction,
    { id, tableId }: TableMeeting,
    { id: itemId, voted, majorityRule }: TableItem,
    { votes, outcome }: ItemDecision,
  ): Promise<ItemOutcome> {
    if (!voted) throw invalid('votes', 'not_allowed');
    if (outcome) throw invalid('outcome', 'not_allowed');
    const seats = await seatsOf(tx, id);
    const voting = seats.filter(({ role }) => isVoting(role));
    await checkQuorum(tx, tableId, voting, 'votes');
    const recused = await tx.query<{ seatId: string; alternate: boolean }>(RECUSED, [itemId]);
    const tally: Tally = { favour: 0, against: 0, abstained: 0 };
    votes.forEach(({ seatId, vote }, at) => {
      const field = `votes.${at}.seatId`;
      const seat = voting.find((one) => one.id === seatId);
      if (!seat) throw notFoundField(field);
      if (!isTaken(seat)) throw invalid(field, 'not_attending');
      if (recused.some((one) => one.seatId === seatId && one.alternate === seat.alternate))
        throw invalid(field, 'recused');
      if (votes.findIndex((one) => one.seatId === seatId) !== at) throw invalid(field, 'wrong_value');
      tally[vote]++;
    });
    return isCarried(majorityRule, tally, voting.length) ? 'approved' : 'rejected';
  }

  private async keep(tx: Transaction, id: string, itemId: string, votes: readonly SeatVote[]): Promise<void> {
    const seats = await seatsOf(tx, id);
    for (const { seatId, vote } of votes) {
      const { personName, holderName } = seats.find((one) => one.id === seatId)!;
      await tx.insert(TableVote, {
        ...{ itemId, seatId, vote, personName: personName ?? holderName },
        castBy: null,
        castAt: null,
      });
    }
  }

  private async during(
    ctx: RequestContext,
    id: string,
    version: number,
    states: readonly MeetingStatus[],
    work: (tx: Transaction, meeting: TableMeeting) => Promise<void>,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await lockedMeeting(tx, id, version);
      if (!states.includes(meeting.status)) throw stateConflict(meetingMachine.allowed(meeting.status, 'centre'));
      await work(tx, meeting);
      await changeMeeting(tx, meeting);
    });
  }
}

function attendanceOf(
  seats: readonly SeatOfDay[],
  { seatId, state, delegateName }: SeatAttendance,
  at: number,
  list: readonly SeatAttendance[],
): Omit<TableAttendance, 'tenantId' | 'meetingId'> {
  const seat = seats.find((one) => one.id === seatId);
  if (!seat) throw notFoundField(`seats.${at}.seatId`);
  if (list.findIndex((one) => one.seatId === seatId) !== at) throw invalid(`seats.${at}.seatId`, 'wrong_value');
  const alternate = state === 'delegate' && !delegateName;
  if (alternate && !seat.alternateName) throw invalid(`seats.${at}.delegateName`, 'required');
  const delegate = delegateName || seat.alternateName;
  return { seatId, state, alternate, personName: state === 'delegate' ? delegate! : seat.holderName };
}
