import { Injectable } from '@nestjs/common';
import { LIMITS, meetingMachine } from '#app/contracts';
import { Tasks } from '#app/crm';
import { newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFound,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewMeetingAction } from '../api/meetings.dto.js';
import { TableAction, type TableMeeting } from '../persistence/meeting.entity.js';
import { changeMeeting, lockedMeeting } from './meeting-door.js';

/** What a meeting leaves somebody to do. */
@Injectable()
export class MeetingActions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly tasks: Tasks,
  ) {}

  /** @throws DomainError not_found, stale_version, state_conflict where the meeting is not under way or closed, validation_failed */
  async add(
    ctx: RequestContext,
    key: string | undefined,
    meetingId: string,
    version: number,
    input: NewMeetingAction,
  ): Promise<void> {
    const id = newId();
    const { text, responsible, dueOn, task = false } = input;
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { meetingId, ...input }, id, async () => {
        const meeting = await this.opened(tx, meetingId, version);
        const [{ count }] = (await tx.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM table_action WHERE meeting_id = $1',
          [meetingId],
        )) as [{ count: number }];
        if (count >= LIMITS.meetingActions) throw invalid('text', 'out_of_range');
        const taskId = task ? newId() : null;
        if (taskId)
          await this.tasks.add(tx, { title: text, note: responsible, dueOn }, taskId, `/riunioni/${meetingId}`);
        await tx.insert(TableAction, { id, meetingId, text, responsible, dueOn, taskId, createdAt: tx.now });
        await changeMeeting(tx, meeting);
      }),
    );
  }

  /** Takes back what was noted; the task of the centre stays. @throws DomainError not_found, stale_version, state_conflict */
  async remove(ctx: RequestContext, meetingId: string, actionId: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const meeting = await this.opened(tx, meetingId, version);
      const removed = await tx.execute('DELETE FROM table_action WHERE id = $1 AND meeting_id = $2', [
        actionId,
        meetingId,
      ]);
      if (!removed) throw notFound();
      await changeMeeting(tx, meeting);
    });
  }

  private async opened(tx: Transaction, id: string, version: number): Promise<TableMeeting> {
    const meeting = await lockedMeeting(tx, id, version);
    if (meeting.status !== 'held' && meeting.status !== 'closed')
      throw stateConflict(meetingMachine.allowed(meeting.status, 'centre'));
    return meeting;
  }
}
