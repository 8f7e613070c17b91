import { Inject } from '@nestjs/common';
import { ROLES, can, type Permission } from '#app/contracts';
import { Eyes } from '#app/documents';
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
import { NETWORK_NOTICES, networkNews } from '../events/network-news.js';
import { happened, type News } from './happenings.js';
import { mailOf, recipientsOf, tidingOf, type Passed, type Recipient, type Tiding } from './tidings.js';

const withRight = (permission: Permission) => ROLES.filter((role) => can(role, permission));
const ROLES_OF = {
  heads: withRight('settings.edit'),
  staff: withRight('network.take_part'),
  readers: withRight('network.read'),
};
/** Of the tenant alone that asks. */
const TAKES_PART = `SELECT network_id AS id FROM network_participation WHERE status = 'member'`;

interface Told {
  tiding: Tiding;
  people: Recipient[];
  /** Whoever is not told in place of these. */
  alsoTold: string[];
}

/**
 * Tells people of a centre what others did that is of them. What happened is written in one tenant and told in another: each
 * is entered by itself, as the system, and only words go over.
 */
@Consumer(NETWORK_NOTICES)
export class NetworkNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly eyes: Eyes,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, delivery: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const { here, elsewhere } = await this.newsOf(ctx, delivery);
    for (const passed of elsewhere) await this.handOn(ctx, delivery, passed);
    const told: Told[] = [];
    for (const tiding of here) told.push(await this.audienceOf(ctx, delivery, tiding));
    await this.database.run(ctx, async (tx) => {
      for (const each of told) await this.tell(tx, each);
      await done(tx);
    });
  }

  private async newsOf(ctx: RequestContext, { tenantId, payload }: Delivery): Promise<News> {
    const { news, from } = payload as Record<string, string | undefined>;
    if (from && !(await this.together(ctx, tenantId, from))) return { here: [], elsewhere: [] };
    if (news === 'told') return { here: [tidingOf(payload)], elsewhere: [] };
    return this.database.run(ctx, (tx) => happened(tx, payload as Record<string, string>));
  }

  /** Whether two centres take part in the same network now: of who left it, or was excluded, nothing is told, nor is it told anything. */
  private async together(ctx: RequestContext, ...tenants: [string, string]): Promise<boolean> {
    const networks: (string | undefined)[] = [];
    for (const tenantId of tenants) {
      const own = systemContext(tenantId, ctx.now, ctx.requestId);
      networks.push((await this.database.read<{ id: string }>(own, TAKES_PART))[0]?.id);
    }
    return networks[0] !== undefined && networks[0] === networks[1];
  }

  /** Who hears of it: of a document those who see it themselves, and who stands in for them if they do. */
  private async audienceOf(ctx: RequestContext, { tenantId }: Delivery, tiding: Tiding): Promise<Told> {
    const people = await recipientsOf(this.database, ctx, tiding.to, italianDay(ctx.now), ROLES_OF);
    const ids = people.map(({ id }) => id);
    const { documentId } = tiding;
    if (!documentId) return { tiding, people, alsoTold: ids };
    const seers = await this.eyes.seers(ctx, tenantId, documentId, ids);
    const blind = await this.eyes.blind(ctx, tenantId, documentId, seers);
    return { tiding, people: people.filter(({ id }) => seers.includes(id)), alsoTold: [...seers, ...blind] };
  }

  /** It keeps its id: handed on again, because this was cut off in between, it is there once. */
  private async handOn(ctx: RequestContext, { id }: Delivery, { tenantId, news }: Passed): Promise<void> {
    await this.database.run(systemContext(tenantId, ctx.now, ctx.requestId), (tx) => tx.emit(networkNews(news), id));
  }

  private async tell(tx: Transaction, { tiding, people, alsoTold }: Told): Promise<void> {
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
