import { Injectable } from '@nestjs/common';
import { italianDay } from '#app/kernel';
import { SideNotices } from '#app/notifications';
import type { Transaction } from '#app/platform';
import { reminderMail, type Reminded } from '../domain/reminder-mail.js';

interface Row extends Reminded {
  id: string;
  bodyId: string;
  bodyName: string;
  slug: string;
  step: number | null;
}

const COLUMNS = `d.id, d.body_id AS "bodyId", b.name AS "bodyName", o.title, s.name AS "siteName", d.due_on::text AS "dueOn", t.slug`;
const FROM = `FROM deadline d JOIN obligation o ON o.tenant_id = d.tenant_id AND o.id = d.obligation_id
  JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id JOIN tenant t ON t.id = d.tenant_id
  LEFT JOIN body_site s ON s.tenant_id = d.tenant_id AND s.id = d.site_id`;
/** Of the reminders of an obligation the one whose time has come, the nearest to the day; each is sent once. */
const SOON = `SELECT ${COLUMNS}, r.step ${FROM}
  CROSS JOIN LATERAL (SELECT min(u.days) AS step FROM unnest(o.remind_days) u(days) WHERE d.due_on - $1::date <= u.days) r
  WHERE d.status = 'due' AND d.due_on >= $1 AND r.step IS NOT NULL AND (d.reminded_for IS NULL OR r.step < d.reminded_for)
  ORDER BY d.due_on, o.title, d.id`;
const LATE = `SELECT ${COLUMNS}, NULL::integer AS step ${FROM} WHERE d.id = ANY ($1) ORDER BY d.due_on, o.title, d.id`;
const REMINDED = `UPDATE deadline d SET reminded_for = u.step FROM unnest($1::uuid[], $2::integer[]) u(id, step) WHERE d.id = u.id`;

/** Tells the people of a body what it has to do soon, and what it has missed: one notice a day for all of it. Only for system transactions. */
@Injectable()
export class DeadlineReminders {
  constructor(private readonly notices: SideNotices) {}

  /** @param lateIds those that became late now */
  async remind(tx: Transaction, lateIds: readonly string[]): Promise<void> {
    const [soon, late] = await tx.readAll<[Row, Row]>([
      [SOON, [italianDay(tx.now)]],
      [LATE, [lateIds]],
    ]);
    await tx.execute(REMINDED, [soon.map(({ id }) => id), soon.map(({ step }) => step)]);
    const bodies = new Map([...late, ...soon].map((row) => [row.bodyId, row]));
    for (const { bodyId, bodyName, slug } of bodies.values()) {
      const ofBody = (rows: readonly Row[]) => rows.filter((row) => row.bodyId === bodyId);
      const matter = { soon: ofBody(soon), late: ofBody(late) };
      await this.notices.tell(tx, {
        bodyId,
        by: 'centre',
        concerns: { centre: 'deadlines.manage', body: 'deadlines.edit' },
        kind: 'deadline.reminder',
        path: `/${slug}/area/scadenze?ente=${bodyId}`,
        mail: (_side, name, url) => reminderMail(bodyName, matter, name, url),
      });
    }
  }
}
