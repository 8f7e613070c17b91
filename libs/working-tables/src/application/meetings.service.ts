import { Injectable } from '@nestjs/common';
import { meetingMachine, minutesMachine, type MinutesStatus } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewTableMeeting, TableMeetingChanges, TableMeetingStep } from '../api/meetings.dto.js';
import { reminderReached } from '../domain/reminders.js';
import { momentOf, withoutAbsent } from '../domain/times.js';
import { TableMeeting } from '../persistence/meeting.entity.js';
import { WorkingTable } from '../persistence/table.entity.js';
import { changeMeeting, fileLeft, lockedMeeting, meetingNews, record } from './meeting-door.js';

/** Nobody opens a meeting that is further ahead. */
const DAY_MS = 86_400_000;
/** What whoever was called has to know of when it changes. */
const SHOWN = ['title', 'startsAt', 'endsAt', 'place', 'onlineUrl'] as const;

const VOTING = `SELECT id FROM table_item WHERE meeting_id = $1 AND voting = 'voting' LIMIT 1`;
const MINUTES = 'SELECT status FROM table_minutes WHERE meeting_id = $1';
const WAITING = `SELECT u.id, u.meeting_id AS "meetingId", u.version FROM table_item i
  JOIN table_minutes u ON u.tenant_id = i.tenant_id AND u.meeting_id = i.minutes_of_id
  WHERE i.meeting_id = $1 AND i.outcome = 'approved' AND u.status = 'submitted' FOR UPDATE OF u`;
const APPROVED = `UPDATE table_minutes SET status = $3, approved_in_id = $1, approved_at = $4, version = version + 1 WHERE id = $2`;
/** What the table did not come to. */
const LEFT = `UPDATE table_item SET outcome = 'deferred' WHERE meeting_id = $1 AND outcome IS NULL`;
const PARTS = [
  'DELETE FROM table_paper WHERE item_id IN (SELECT id FROM table_item WHERE meeting_id = $1)',
  'DELETE FROM table_recusal WHERE item_id IN (SELECT id FROM table_item WHERE meeting_id = $1)',
  'DELETE FROM table_item WHERE meeting_id = $1',
  'DELETE FROM table_meeting WHERE id = $1',
] as const;

/** Meetings of working tables: prepared, called, held, closed, called off. */
@Injectable()
export class TableMeetings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found on the table, validation_failed, idempotency_key_reused */
  async create(ctx: RequestContext, key: string | undefined, input: NewTableMeeting): Promise<string> {
    const id = newId();
    const { tableId, title, notes = '' } = input;
    const times = { startsAt: momentOf(input.startsAt, 'startsAt'), endsAt: momentOf(input.endsAt, 'endsAt') };
    const row = { ...times, place: input.place || null, onlineUrl: input.onlineUrl || null };
    check(row);
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const [table] = await tx.query('SELECT id FROM working_table WHERE id = $1', [tableId]);
        if (!table) throw notFoundField('tableId');
        await tx.insert(TableMeeting, {
          id,
          tableId,
          number: null,
          title,
          ...row,
          notes,
          status: meetingMachine.definition.initial,
          calledAt: null,
          cancelReason: null,
          sequence: 0,
          remindedFor: null,
          createdBy: tx.actor.membershipId,
          createdAt: tx.now,
          version: 1,
        });
        tx.changed('meeting', id, { centreOnly: true });
      }),
    );
  }

  /**
   * Changes a meeting that is still to come; who was called is told of another day or place.
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed
   */
  async change(ctx: RequestContext, id: string, version: number, changes: TableMeetingChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await lockedMeeting(tx, id, version);
      if (meeting.status !== 'draft' && meeting.status !== 'called')
        throw stateConflict(meetingMachine.allowed(meeting.status, 'centre'));
      const { startsAt, endsAt, ...values } = changes;
      const next: TableMeeting = {
        ...meeting,
        ...withoutAbsent(values),
        ...(startsAt && { startsAt: momentOf(startsAt, 'startsAt') }),
        ...(endsAt && { endsAt: momentOf(endsAt, 'endsAt') }),
      };
      next.place ||= null;
      next.onlineUrl ||= null;
      check(next);
      const called = meeting.status === 'called';
      if (called) checkCalled(next, startsAt ? tx.now : undefined);
      const day = italianDay(next.startsAt);
      const otherDay = day !== italianDay(meeting.startsAt);
      // Of another day one is reminded anew; that it moved is the reminder of a day that is near.
      if (called && otherDay) next.remindedFor = reminderReached(day, italianDay(tx.now));
      const moved = called && SHOWN.some((name) => String(next[name]) !== String(meeting[name]));
      if (moved) next.sequence++;
      const { tenantId: _tenant, id: _id, version: _version, ...columns } = next;
      await changeMeeting(tx, meeting, columns);
      if (!moved) return;
      // Of another day everybody is asked anew.
      if (otherDay) await tx.execute('DELETE FROM table_answer WHERE meeting_id = $1', [id]);
      await record(tx, id, 'move', [meeting.status, meeting.status]);
      await tx.emit(meetingNews(id, 'moved'));
    });
  }

  /** Throws away a meeting that nobody was called to. @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { status } = await lockedMeeting(tx, id, version);
      if (status !== 'draft') throw stateConflict(meetingMachine.allowed(status, 'centre'));
      await letGo(tx, id);
      for (const sql of PARTS) await tx.execute(sql, [id]);
      tx.changed('meeting', id, { centreOnly: true });
    });
  }

  /**
   * @returns the meetings whose minutes were approved by it
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed on what is missing for the step
   */
  async step(
    ctx: RequestContext,
    id: string,
    version: number,
    { command, reason = '' }: TableMeetingStep,
  ): Promise<string[]> {
    return this.database.run(ctx, async (tx) => {
      const meeting = await lockedMeeting(tx, id, version);
      const { status } = meeting;
      const [minutes] = await tx.query<{ status: MinutesStatus }>(MINUTES, [id]);
      const allowed = meetingMachine
        .allowed(status, 'centre')
        .filter((one) => one !== 'reopen' || !minutes || minutes.status === 'draft');
      if (!allowed.includes(command)) throw stateConflict(allowed);
      if (command === 'close' && (await tx.query(VOTING, [id])).length) throw invalid('agenda', 'in_use');
      const { to, requires } = meetingMachine.transition(command);
      if (requires?.includes('reason') && !reason) throw invalid('reason', 'required');
      if (command === 'hold' && meeting.startsAt.getTime() - tx.now.getTime() > DAY_MS)
        throw invalid('command', 'not_allowed');
      await changeMeeting(tx, meeting, {
        status: to,
        ...(command === 'call' && (await this.called(tx, meeting))),
        ...(command === 'cancel' && { cancelReason: reason, sequence: meeting.sequence + 1 }),
      });
      await record(tx, id, command, [status, to], { reason: reason || null });
      if (command === 'call') await tx.emit(meetingNews(id, 'called'));
      if (command === 'cancel') await tx.emit(meetingNews(id, 'cancelled'));
      return command === 'close' ? this.closed(tx, id) : [];
    });
  }

  /** A called meeting has its number, and something to talk about. */
  private async called(tx: Transaction, meeting: TableMeeting): Promise<Pick<TableMeeting, 'number' | 'calledAt'>> {
    const { id, tableId } = meeting;
    const table = await tx.get(WorkingTable, { tenantId: tx.tenantId, id: tableId }, true);
    checkCalled(meeting, tx.now);
    if (table.endsOn && table.endsOn < italianDay(meeting.startsAt)) throw invalid('startsAt', 'out_of_range');
    const [agenda] = await tx.query('SELECT id FROM table_item WHERE meeting_id = $1 LIMIT 1', [id]);
    if (!agenda) throw invalid('agenda', 'required');
    const [last] = await tx.query<{ number: number }>(
      'SELECT COALESCE(max(number), 0)::int AS number FROM table_meeting WHERE table_id = $1',
      [tableId],
    );
    return { number: last!.number + 1, calledAt: tx.now };
  }

  /** What nobody came to is put off, and minutes that the table approved are approved. */
  private async closed(tx: Transaction, id: string): Promise<string[]> {
    await tx.execute(LEFT, [id]);
    const { to } = minutesMachine.transition('approve');
    const waiting = await tx.query<{ id: string; meetingId: string }>(WAITING, [id]);
    for (const minutes of waiting) {
      await tx.execute(APPROVED, [id, minutes.id, to, tx.now]);
      await tx.execute('UPDATE table_meeting SET version = version + 1 WHERE id = $1', [minutes.meetingId]);
      await record(tx, minutes.meetingId, 'approve', ['submitted', to], { byItself: true });
      tx.changed('meeting', minutes.meetingId, { everybody: true });
    }
    return waiting.map(({ meetingId }) => meetingId);
  }
}

/** The papers of a meeting that goes. */
async function letGo(tx: Transaction, meetingId: string): Promise<void> {
  const papers = await tx.query<{ id: string }>(
    'SELECT p.file_id AS id FROM table_paper p JOIN table_item i ON i.tenant_id = p.tenant_id AND i.id = p.item_id WHERE i.meeting_id = $1',
    [meetingId],
  );
  for (const { id } of papers) await tx.emit(fileLeft(id));
}

/** Whatever its state. */
function check({ startsAt, endsAt, onlineUrl }: Pick<TableMeeting, 'startsAt' | 'endsAt' | 'onlineUrl'>): void {
  if (endsAt <= startsAt) throw invalid('endsAt', 'out_of_range');
  if (onlineUrl && !/^https:\/\/\S+$/.test(onlineUrl)) throw invalid('onlineUrl', 'invalid_format');
}

/** What others are called to. @param now where its beginning must lie ahead */
function checkCalled({ startsAt, place, onlineUrl }: TableMeeting, now: Date | undefined): void {
  if (!place && !onlineUrl) throw invalid('place', 'required');
  if (now && startsAt <= now) throw invalid('startsAt', 'in_the_past');
}
