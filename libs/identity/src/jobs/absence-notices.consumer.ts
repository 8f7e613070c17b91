import { Inject } from '@nestjs/common';
import { Notices } from '#app/notifications';
import {
  Consumer,
  SETTINGS,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import { italianDate } from '../domain/days.js';

interface AbsenceRow {
  substitute_id: string;
  substitute_name: string;
  name: string;
  starts_on: string;
  ends_on: string;
  slug: string;
}

const ABSENCE = `SELECT a.substitute_id, s.display_name AS substitute_name, m.display_name AS name,
    a.starts_on::text, a.ends_on::text, t.slug
  FROM absence a JOIN tenant t ON t.id = a.tenant_id
  JOIN membership m ON m.tenant_id = a.tenant_id AND m.id = a.membership_id
  JOIN membership s ON s.tenant_id = a.tenant_id AND s.id = a.substitute_id
  WHERE a.id = $1 AND a.cancelled_at IS NULL`;

/** Tells the substitute of an absence. */
@Consumer('absence-notices')
export class AbsenceNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [absence] = await tx.query<AbsenceRow>(ABSENCE, [payload.absenceId]);
      if (absence) await this.tell(tx, absence);
      await done(tx);
    });
  }

  private async tell(tx: Transaction, absence: AbsenceRow): Promise<void> {
    const { name, slug, starts_on: from, ends_on: to } = absence;
    const when = from === to ? `il ${italianDate(from)}` : `dal ${italianDate(from)} al ${italianDate(to)}`;
    const path = `/${slug}/area/profilo/assenze`;
    const text = `${name} sarà assente ${when} e ha indicato questa sostituzione: il suo lavoro arriva qui.`;
    await this.notices.notify(tx, {
      membershipId: absence.substitute_id,
      bodyId: null,
      kind: 'absence.substitute',
      title: `Sostituzione di ${name}`,
      text,
      path,
      mail: {
        subject: `Sostituzione di ${name}, ${when}`,
        greeting: `Gentile ${absence.substitute_name},`,
        paragraphs: [
          text,
          'Quello che nel frattempo viene assegnato passa alla sostituzione, e la cronologia riporta entrambi i nomi.',
        ],
        action: { label: 'Apri le assenze', url: `${this.settings.PUBLIC_URL}${path}` },
      },
    });
  }
}
