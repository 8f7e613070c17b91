import { Inject } from '@nestjs/common';
import { ROLES, can, type Permission } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { Notices } from '#app/notifications';
import {
  Consumer,
  SETTINGS,
  TenantDatabase,
  systemContext,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import { NETWORK_NOTICES } from '../events/network-news.js';
import { happened, type News } from './happenings.js';
import { mailOf, recipientsOf, tidingOf, type Passed, type Tiding } from './tidings.js';

const withRight = (permission: Permission) => ROLES.filter((role) => can(role, permission));
const ROLES_OF = {
  heads: withRight('settings.edit'),
  staff: withRight('network.take_part'),
  readers: withRight('network.read'),
};
/** An event handed on keeps its id: handed on twice, because this was cut off in between, it is there once. */
const HAND_ON = `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at)
  VALUES ($1, $2, $3, 'network.happened', $4, $5, $6, $6) ON CONFLICT DO NOTHING`;

/**
 * Tells people of a centre what others did that is of them. What happened is written in one tenant and told in another: each
 * is entered by itself, as the system, and only words go over.
 */
@Consumer(NETWORK_NOTICES)
export class NetworkNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, delivery: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const { here, elsewhere } = await this.newsOf(ctx, delivery);
    for (const passed of elsewhere) await this.handOn(ctx, delivery, passed);
    await this.database.run(ctx, async (tx) => {
      for (const tiding of here) await this.tell(tx, tiding);
      await done(tx);
    });
  }

  private newsOf(ctx: RequestContext, { payload }: Delivery): Promise<News> {
    if (payload.news === 'told') return Promise.resolve({ here: [tidingOf(payload)], elsewhere: [] });
    return this.database.run(ctx, (tx) => happened(tx, payload as Record<string, string>));
  }

  private async handOn(ctx: RequestContext, { id }: Delivery, { tenantId, payload }: Passed): Promise<void> {
    await this.database.run(systemContext(tenantId, ctx.now, ctx.requestId), async (tx) => {
      await tx.execute(HAND_ON, [tenantId, id, NETWORK_NOTICES, JSON.stringify(payload), ctx.requestId, tx.now]);
    });
  }

  private async tell(tx: Transaction, tiding: Tiding): Promise<void> {
    const people = await recipientsOf(tx, tiding.to, italianDay(tx.now), ROLES_OF);
    const alsoTold = people.map(({ id }) => id);
    for (const person of people) {
      const path = `/${person.slug}/area${tiding.path.replace('{slug}', person.slug)}`;
      const mail = mailOf(tiding, person, this.settings.PUBLIC_URL + path);
      await this.notices.notify(tx, {
        membershipId: person.id,
        bodyId: null,
        kind: 'network.step',
        title: mail.subject,
        text: tiding.text,
        path,
        mail,
        alsoTold,
      });
    }
  }
}
