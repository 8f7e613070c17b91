import { Inject } from '@nestjs/common';
import { ROLES, can, type SubscriptionActor } from '#app/contracts';
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
import { subscriptionMail, type SubscriptionNews } from './subscription-mails.js';

type EventRow = Omit<SubscriptionNews, 'recipientName' | 'url'> & {
  subscriptionId: string;
  bodyId: string;
  side: SubscriptionActor;
  slug: string;
};

interface Recipient {
  id: string;
  name: string;
  side: 'body' | 'centre';
}

const CENTRE_ROLES = ROLES.filter((role) => can(role, 'subscriptions.decide'));
const BODY_ROLES = ROLES.filter((role) => can(role, 'subscriptions.request'));

const EVENT = `SELECT e.command AS activity, e.actor_side AS side, e.actor_name AS "actorName", e.reason,
    e.quantity || ' ' || v.quantity_unit AS quantity, e.effective_on::text AS "effectiveOn",
    e.subscription_id AS "subscriptionId", e.body_id AS "bodyId", b.name AS "bodyName", v.title AS "serviceTitle", t.slug
  FROM subscription_event e JOIN subscription s ON s.tenant_id = e.tenant_id AND s.id = e.subscription_id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
  JOIN body b ON b.tenant_id = e.tenant_id AND b.id = e.body_id
  JOIN tenant t ON t.id = e.tenant_id
  WHERE e.id = $1`;

const RECIPIENTS = `SELECT m.id, m.display_name AS name, CASE WHEN m.role = ANY ($2) THEN 'centre' ELSE 'body' END AS side
  FROM membership m WHERE ${validNow('m')} AND (m.role = ANY ($2) OR (m.role = ANY ($3) AND EXISTS (
    SELECT FROM membership_body mb WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id AND mb.body_id = $1)))
  ORDER BY m.display_name, m.id`;

/** Tells the other side of a step; what went by itself, both. */
@Consumer('subscription-notices')
export class SubscriptionNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [event] = await tx.query<EventRow>(EVENT, [payload.eventId]);
      if (event) await this.tell(tx, event);
      await done(tx);
    });
  }

  private async tell(tx: Transaction, event: EventRow): Promise<void> {
    const everybody = await tx.query<Recipient>(RECIPIENTS, [event.bodyId, CENTRE_ROLES, BODY_ROLES]);
    const told = everybody.filter(({ side }) => side !== event.side);
    const path = `/${event.slug}/area/attivazioni/${event.subscriptionId}`;
    for (const { id, name, side } of told) {
      const mail = subscriptionMail(side, { ...event, recipientName: name, url: this.settings.PUBLIC_URL + path });
      if (!mail) continue;
      await this.notices.notify(tx, {
        membershipId: id,
        bodyId: event.bodyId,
        kind: 'subscription.step',
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
