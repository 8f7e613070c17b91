import type { SubscriptionActor } from '#app/contracts';
import { SideNotices } from '#app/notifications';
import {
  Consumer,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { subscriptionMail, type SubscriptionNews } from './subscription-mails.js';

type EventRow = Omit<SubscriptionNews, 'recipientName' | 'url'> & {
  subscriptionId: string;
  bodyId: string;
  side: SubscriptionActor;
  slug: string;
};

const EVENT = `SELECT e.command AS activity, e.actor_side AS side, e.actor_name AS "actorName", e.reason,
    e.quantity || ' ' || v.quantity_unit AS quantity, e.effective_on::text AS "effectiveOn",
    e.subscription_id AS "subscriptionId", e.body_id AS "bodyId", b.name AS "bodyName", v.title AS "serviceTitle", t.slug
  FROM subscription_event e JOIN subscription s ON s.tenant_id = e.tenant_id AND s.id = e.subscription_id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
  JOIN body b ON b.tenant_id = e.tenant_id AND b.id = e.body_id
  JOIN tenant t ON t.id = e.tenant_id
  WHERE e.id = $1`;

/** Tells the other side of a step; what went by itself, both. */
@Consumer('subscription-notices')
export class SubscriptionNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: SideNotices,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [event] = await tx.query<EventRow>(EVENT, [payload.eventId]);
      if (event) await this.tell(tx, event);
      await done(tx);
    });
  }

  private tell(tx: Transaction, event: EventRow): Promise<void> {
    return this.notices.tell(tx, {
      bodyId: event.bodyId,
      by: event.side,
      concerns: { centre: 'subscriptions.decide', body: 'subscriptions.request' },
      kind: 'subscription.step',
      path: `/${event.slug}/area/attivazioni/${event.subscriptionId}`,
      mail: (side, recipientName, url) => subscriptionMail(side, { ...event, recipientName, url }),
    });
  }
}
