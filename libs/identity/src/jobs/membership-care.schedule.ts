import { Inject } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import { Notices } from '#app/notifications';
import {
  Clock,
  SETTINGS,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
  type Settings,
  type Transaction,
} from '#app/platform';
import { REVIEW_DAYS, reviewDueBefore } from '../domain/reviews.js';
import { membershipInvited } from '../events/membership-events.js';
import { validNow } from '../persistence/present.js';

/** Memberships whose first day has come and whose invitation has not left. */
const TO_INVITE = `UPDATE membership m SET invited_at = $1
  WHERE m.invited_at IS NULL AND m.accepted_at IS NULL AND ${validNow('m')} RETURNING m.id`;

const DUE = `SELECT count(*)::int AS due, t.slug FROM membership m JOIN tenant t ON t.id = m.tenant_id
  WHERE COALESCE(m.reviewed_at, m.created_at) < $1 AND ${validNow('m')} GROUP BY t.slug`;

/** Who manages memberships and has not been told of the review in this quarter. */
const ADMINISTRATORS = `SELECT m.id, m.display_name FROM membership m
  WHERE m.role = 'centre_admin' AND m.accepted_at IS NOT NULL AND ${validNow('m')}
    AND NOT EXISTS (SELECT FROM notice n WHERE n.tenant_id = m.tenant_id AND n.kind = 'membership.review' AND n.created_at > $1)
  ORDER BY m.id`;

/** Once a day: invitations whose day has come, and the reminder of the quarterly review. */
@Schedule('memberships')
export class MembershipCare implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const tenants = await this.database.read<{ tenants_to_tend: string }>(
      relayContext(now, newId()),
      'SELECT auth.tenants_to_tend($1, $2)',
      [reviewDueBefore(now), italianDay(now)],
    );
    const ids = tenants.map((row) => row.tenants_to_tend);
    await oneAfterAnother('Memberships', ids, (id) =>
      this.database.run(systemContext(id, now, newId()), async (tx) => {
        await this.invite(tx);
        await this.remind(tx);
      }),
    );
  }

  private async invite(tx: Transaction): Promise<void> {
    const begun = await tx.query<{ id: string }>(TO_INVITE, [tx.now]);
    for (const { id } of begun) await tx.emit(membershipInvited(id));
  }

  private async remind(tx: Transaction): Promise<void> {
    const before = reviewDueBefore(tx.now);
    const [row] = await tx.query<{ due: number; slug: string }>(DUE, [before]);
    if (!row) return;
    const path = `/${row.slug}/area/persone/revisione`;
    const text = `${row.due === 1 ? 'Un accesso attende' : `${row.due} accessi attendono`} la verifica trimestrale: chi c’è ancora, con quale ruolo, per quali enti.`;
    for (const { id, display_name: name } of await tx.query<{ id: string; display_name: string }>(ADMINISTRATORS, [
      before,
    ])) {
      await this.notices.notify(tx, {
        membershipId: id,
        bodyId: null,
        kind: 'membership.review',
        title: 'Verifica trimestrale degli accessi',
        text,
        path,
        mail: {
          subject: 'Verifica trimestrale degli accessi',
          greeting: `Gentile ${name},`,
          paragraphs: [text, `Sono quelli non verificati da almeno ${REVIEW_DAYS} giorni.`],
          action: { label: 'Apri la verifica', url: `${this.settings.PUBLIC_URL}${path}` },
        },
      });
    }
  }
}
