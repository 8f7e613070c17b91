import { LIVE_SUBSCRIPTION_STATUSES, OPEN_SUBSCRIPTION_STATUSES, type SubscriptionStatus } from '#app/contracts';
import { Heir, reasonOf, sharedBy, type BodyHeir, type Inheritance, type Merger } from '#app/crm';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { Subscription } from '../persistence/subscription.entity.js';
import { SubscriptionHistory } from './subscription-history.js';

type OpenSubscription = Pick<
  Subscription,
  'id' | 'version' | 'bodyId' | 'serviceId' | 'serviceVersionId' | 'status' | 'quantity' | 'endsOn'
> & { bodyName: string; service: string };

const OPEN = `SELECT s.id, s.version, s.body_id AS "bodyId", b.name AS "bodyName", s.service_id AS "serviceId",
    s.service_version_id AS "serviceVersionId", v.title AS service, s.status, s.quantity, s.ends_on::text AS "endsOn"
  FROM subscription s JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
  WHERE s.body_id = ANY ($1) AND s.status = ANY ($2) ORDER BY v.title, s.service_id, b.name, s.id`;

/** What was in use was so until the predecessors' last day; what was asked for is not decided any more. */
const END = `UPDATE subscription SET last_event_at = $2, version = version + 1, requested_quantity = NULL,
    status = CASE WHEN status = 'requested' THEN 'withdrawn' ELSE 'ended' END,
    ends_on = CASE WHEN status <> 'requested' THEN GREATEST(active_from, LEAST(ends_on, $3::date)) END
  WHERE id = ANY ($1)`;

/** The further, the more the successor inherits. */
const PROGRESS: readonly SubscriptionStatus[] = ['requested', 'ending', 'active'];
const isLive = ({ status }: OpenSubscription) => (LIVE_SUBSCRIPTION_STATUSES as readonly string[]).includes(status);

/**
 * Of several subscriptions to one service the successor has one, with the quantities of all that were in use. What was
 * consumed stays with the predecessors: the successor's allowance begins anew.
 */
@Heir()
export class SubscriptionHeir implements BodyHeir {
  constructor(private readonly history: SubscriptionHistory) {}

  async plan(tx: Transaction, merger: Merger): Promise<Inheritance[]> {
    return (await this.open(tx, merger)).map((subscriptions) => ({
      kind: 'subscription',
      label: subscriptions[0]!.service,
      from: subscriptions.map(({ bodyName }) => bodyName),
      joined: subscriptions.length > 1,
    }));
  }

  async inherit(tx: Transaction, merger: Merger): Promise<void> {
    const { successorId, lastDay } = merger;
    const reason = reasonOf(merger);
    for (const subscriptions of await this.open(tx, merger)) {
      const theirs = subscriptions.filter(({ bodyId }) => bodyId !== successorId);
      await tx.execute(END, [theirs.map(({ id }) => id), tx.now, lastDay]);
      for (const each of theirs) {
        const ended = each.status === 'requested' ? 'withdrawn' : 'ended';
        await this.history.succeed(tx, each, each.status, ended, { reason });
      }
      await this.take(tx, merger, subscriptions, reason);
    }
  }

  private async take(
    tx: Transaction,
    merger: Merger,
    subscriptions: OpenSubscription[],
    reason: string,
  ): Promise<void> {
    const { successorId, effectiveOn } = merger;
    const own = subscriptions.find(({ bodyId }) => bodyId === successorId);
    const best = subscriptions.reduce((one, other) =>
      PROGRESS.indexOf(other.status) > PROGRESS.indexOf(one.status) ? other : one,
    );
    const counted = subscriptions.filter((each) => isLive(each) === isLive(best) && each.quantity !== null);
    const quantity = counted.length ? counted.reduce((sum, each) => sum + each.quantity!, 0) : null;
    const { status, endsOn } = best;
    const values = { status, quantity, requestedQuantity: null, endsOn, lastEventAt: tx.now };
    const activeFrom = isLive(best) ? effectiveOn : null;
    if (own) await tx.update(Subscription, own, { ...values, ...(!isLive(own) && { activeFrom }) });
    const id = own?.id ?? newId();
    if (!own) {
      const { serviceId, serviceVersionId } = best;
      const added = { id, bodyId: successorId, serviceId, serviceVersionId, ...values, activeFrom };
      await tx.insert(Subscription, { ...added, createdAt: tx.now, version: 1 });
    }
    const details = { reason, quantity: quantity ?? undefined };
    await this.history.succeed(tx, { id, bodyId: successorId }, own?.status ?? null, status, details);
  }

  /** By service, those of the successor included. */
  private async open(tx: Transaction, merger: Merger): Promise<OpenSubscription[][]> {
    const { predecessorIds, successorId } = merger;
    const rows = await tx.query<OpenSubscription>(OPEN, [[...predecessorIds, successorId], OPEN_SUBSCRIPTION_STATUSES]);
    return sharedBy(rows, ({ serviceId }) => serviceId, merger);
  }
}
