import { LIVE_ADHESION_STATUSES, type AdhesionActor } from '#app/contracts';
import { SideNotices } from '#app/notifications';
import {
  Consumer,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { TERM } from '../application/adhesion-term.js';
import { NewSignatory } from '../application/new-signatory.js';
import { AppointmentNotices } from '../processing/appointment-notices.js';
import { adhesionMail, type AdhesionNews } from './adhesion-mails.js';

type EventRow = Omit<AdhesionNews, 'recipientName' | 'url'> & {
  adhesionId: string;
  bodyId: string;
  side: AdhesionActor;
  slug: string;
};

const EVENT = `SELECT e.command AS activity, e.to_status AS "toStatus", e.actor_side AS side, e.actor_name AS "actorName", e.reason,
    e.effective_on::text AS "effectiveOn", e.adhesion_id AS "adhesionId", e.body_id AS "bodyId", b.name AS "bodyName",
    c.title AS convention, c.valid_from::text AS "validFrom", t.slug,
    (SELECT max(LEAST(a.active_to, ${TERM}, a.withdraws_on - 1))::text FROM adhesion a
      JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
      WHERE a.tenant_id = e.tenant_id AND a.body_id = e.body_id AND a.id <> e.adhesion_id AND a.status = ANY ($2)) AS "inUseUntil"
  FROM adhesion_event e JOIN adhesion a ON a.tenant_id = e.tenant_id AND a.id = e.adhesion_id
  JOIN body b ON b.tenant_id = e.tenant_id AND b.id = e.body_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  JOIN tenant t ON t.id = e.tenant_id
  WHERE e.id = $1`;

/** Tells the other side of a step; what the day itself ended, both. Who signs from now on; what is proposed for signature. */
@Consumer('adhesion-notices')
export class AdhesionNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: SideNotices,
    private readonly signatory: NewSignatory,
    private readonly appointments: AppointmentNotices,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      if (payload.officeId) {
        await this.signatory.ask(tx, String(payload.officeId));
        return done(tx);
      }
      if (payload.appointmentId) {
        await this.appointments.tell(tx, String(payload.appointmentId));
        return done(tx);
      }
      const [event] = await tx.query<EventRow>(EVENT, [payload.eventId, LIVE_ADHESION_STATUSES]);
      if (event) await this.tell(tx, event);
      await done(tx);
    });
  }

  private tell(tx: Transaction, event: EventRow): Promise<void> {
    return this.notices.tell(tx, {
      bodyId: event.bodyId,
      by: event.side,
      concerns: { centre: 'adhesions.manage', body: 'adhesions.take_part' },
      kind: event.activity === 'remind' ? 'adhesion.reminder' : 'adhesion.step',
      path: `/${event.slug}/area/adesioni/${event.adhesionId}`,
      mail: (side, recipientName, url) => adhesionMail(side, { ...event, recipientName, url }),
    });
  }
}
