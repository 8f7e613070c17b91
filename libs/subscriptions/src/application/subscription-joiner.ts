import { OPEN_SUBSCRIPTION_STATUSES, type SubscriptionStatus } from '#app/contracts';
import { JoinsBodies, joinReason, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import { italianDay } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { SubscriptionHistory } from './subscription-history.js';

/** Of two open subscriptions to one service the less far, else that of the joined record. */
const WEAKER = `SELECT DISTINCT ON (w.service_id) w.id, w.body_id AS "bodyId", w.status, w.title FROM (
    SELECT s.id, s.body_id, s.service_id, s.status, v.title, array_position($4::text[], s.status) AS worth,
      count(*) OVER (PARTITION BY s.service_id) AS open
    FROM subscription s JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
    WHERE s.body_id IN ($1, $2) AND s.status = ANY ($3)) w
  WHERE w.open > 1 ORDER BY w.service_id, w.worth, w.body_id = $2`;
const PROGRESS: readonly SubscriptionStatus[] = ['requested', 'ending', 'active'];
const END = `UPDATE subscription SET last_event_at = $2, version = version + 1, requested_quantity = NULL,
    status = CASE WHEN status = 'requested' THEN 'withdrawn' ELSE 'ended' END,
    ends_on = CASE WHEN status <> 'requested' THEN GREATEST(active_from, LEAST(ends_on, $3::date)) END
  WHERE id = ANY ($1)`;

interface Weaker {
  id: string;
  bodyId: string;
  status: SubscriptionStatus;
  title: string;
}

/** A body uses a service once; what was consumed stays with the subscription under which it was. */
@JoinsBodies()
export class SubscriptionJoiner implements BodyJoiner {
  constructor(private readonly history: SubscriptionHistory) {}

  async plan(tx: Transaction, join: BodyJoin): Promise<Settled[]> {
    return (await this.weaker(tx, join)).map(({ title }) => ({ settlement: 'subscription_ends', label: title }));
  }

  async settle(tx: Transaction, join: BodyJoin): Promise<void> {
    const weaker = await this.weaker(tx, join);
    await tx.execute(END, [weaker.map(({ id }) => id), tx.now, italianDay(tx.now)]);
    for (const each of weaker)
      await this.history.close(
        tx,
        each,
        each.status,
        each.status === 'requested' ? 'withdrawn' : 'ended',
        joinReason(join),
      );
  }

  private weaker(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<Weaker[]> {
    return tx.query<Weaker>(WEAKER, [joinedId, keptId, OPEN_SUBSCRIPTION_STATUSES, PROGRESS]);
  }
}
