import { italianDay, newId } from '#app/kernel';
import {
  Clock,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
  type Transaction,
} from '#app/platform';
import { meetingNews } from '../application/meeting-door.js';
import { nameSeatsBehind } from '../application/table-space.js';
import { REMINDED } from '../domain/reminders.js';

const DAY_MS = 86_400_000;

const TENANTS = 'SELECT t AS id FROM relay.tenants_with_meetings($1, $2) t';
/**
 * Meetings of which a reminder's day has come, from eight o'clock on; each is sent once, and none to who was called the day
 * before. The row is locked: of two workers the second finds nothing.
 */
const DUE = `SELECT m.id, r.step FROM table_meeting m
  CROSS JOIN LATERAL (SELECT min(u.days) AS step FROM unnest($2::integer[]) u (days)
    WHERE (m.starts_at AT TIME ZONE 'Europe/Rome')::date - $1::date <= u.days) r
  WHERE m.status = 'called' AND m.starts_at > $3 AND r.step IS NOT NULL AND (m.reminded_for IS NULL OR r.step < m.reminded_for)
    AND m.called_at < $4 AND ($3::timestamptz AT TIME ZONE 'Europe/Rome')::time >= '08:00'
  ORDER BY m.id FOR UPDATE OF m`;
const MARK = 'UPDATE table_meeting SET reminded_for = $2 WHERE id = $1';

/** By the clock: who was called is reminded of meetings that are near, and seats that have begun open the table's space. */
@Schedule('meetings')
export class MeetingsSchedule implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + (REMINDED[0] + 1) * DAY_MS);
    const tenants = await this.database.read<{ id: string }>(relayContext(now, newId()), TENANTS, [now, until]);
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Meetings', ids, (id) =>
      this.database.run(systemContext(id, now, newId()), async (tx) => {
        await this.remind(tx);
        await nameSeatsBehind(tx);
      }),
    );
  }

  private async remind(tx: Transaction): Promise<void> {
    const yesterday = new Date(tx.now.getTime() - DAY_MS);
    const due = await tx.query<{ id: string; step: number }>(DUE, [italianDay(tx.now), REMINDED, tx.now, yesterday]);
    for (const { id, step } of due) {
      await tx.execute(MARK, [id, step]);
      await tx.emit(meetingNews(id, 'reminder'));
    }
  }
}
