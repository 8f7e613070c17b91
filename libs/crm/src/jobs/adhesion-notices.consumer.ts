import { Inject } from '@nestjs/common';
import { LIVE_ADHESION_STATUSES, ROLES, can, type AdhesionActor } from '#app/contracts';
import { validNow } from '#app/identity';
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
import { adhesionMail, type AdhesionNews } from './adhesion-mails.js';

type EventRow = Omit<AdhesionNews, 'recipientName' | 'url'> & {
  adhesionId: string;
  bodyId: string;
  side: AdhesionActor;
  slug: string;
};

interface Recipient {
  id: string;
  name: string;
  side: 'body' | 'centre';
}

const CENTRE_ROLES = ROLES.filter((role) => can(role, 'adhesions.manage'));
const BODY_ROLES = ROLES.filter((role) => can(role, 'adhesions.take_part'));

const EVENT = `SELECT e.command AS activity, e.to_status AS "toStatus", e.actor_side AS side, e.actor_name AS "actorName", e.reason,
    e.effective_on::text AS "effectiveOn", e.adhesion_id AS "adhesionId", e.body_id AS "bodyId", b.name AS "bodyName",
    c.title AS convention, c.valid_from::text AS "validFrom", t.slug,
    (SELECT max(LEAST(o.active_to, oc.valid_to, o.withdraws_on - 1))::text FROM adhesion o
      JOIN convention oc ON oc.tenant_id = o.tenant_id AND oc.id = o.convention_id
      WHERE o.tenant_id = e.tenant_id AND o.body_id = e.body_id AND o.id <> e.adhesion_id AND o.status = ANY ($2)) AS "inUseUntil"
  FROM adhesion_event e JOIN adhesion a ON a.tenant_id = e.tenant_id AND a.id = e.adhesion_id
  JOIN body b ON b.tenant_id = e.tenant_id AND b.id = e.body_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  JOIN tenant t ON t.id = e.tenant_id
  WHERE e.id = $1`;

const RECIPIENTS = `SELECT m.id, m.display_name AS name, CASE WHEN m.role = ANY ($2) THEN 'centre' ELSE 'body' END AS side
  FROM membership m WHERE ${validNow('m')} AND (m.role = ANY ($2) OR (m.role = ANY ($3) AND EXISTS (
    SELECT FROM membership_body mb WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id AND mb.body_id = $1)))
  ORDER BY m.display_name, m.id`;

/** Tells the other side of a step; what the day itself ended, both. */
@Consumer('adhesion-notices')
export class AdhesionNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [event] = await tx.query<EventRow>(EVENT, [payload.eventId, LIVE_ADHESION_STATUSES]);
      if (event) await this.tell(tx, event);
      await done(tx);
    });
  }

  private async tell(tx: Transaction, event: EventRow): Promise<void> {
    const everybody = await tx.query<Recipient>(RECIPIENTS, [event.bodyId, CENTRE_ROLES, BODY_ROLES]);
    const told = everybody.filter(({ side }) => side !== event.side);
    const path = `/${event.slug}/area/adesioni/${event.adhesionId}`;
    for (const { id, name, side } of told) {
      const mail = adhesionMail(side, { ...event, recipientName: name, url: this.settings.PUBLIC_URL + path });
      if (!mail) continue;
      await this.notices.notify(tx, {
        membershipId: id,
        bodyId: event.bodyId,
        kind: event.activity === 'remind' ? 'adhesion.reminder' : 'adhesion.step',
        title: mail.subject,
        text: mail.paragraphs.map(capitalized).join(' '),
        path,
        mail,
        alsoTold: told.map((recipient) => recipient.id),
      });
    }
  }
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
