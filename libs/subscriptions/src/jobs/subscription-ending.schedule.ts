import { subscriptionMachine } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Clock,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
} from '#app/platform';
import { SubscriptionHistory } from '../application/subscription-history.js';

const { from, to } = subscriptionMachine.transition('end');

const END = `UPDATE subscription SET status = $2, last_event_at = $3, version = version + 1
  WHERE status = ANY ($4) AND ends_on < $1 RETURNING id, body_id AS "bodyId"`;

/** Ends subscriptions whose last day has passed. */
@Schedule('subscriptions')
export class SubscriptionEnding implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: SubscriptionHistory,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const today = italianDay(now);
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT t AS id FROM relay.tenants_with_ending_subscriptions($1) t',
      [today],
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Subscriptions', ids, (id) =>
      this.database.run(systemContext(id, now, newId()), async (tx) => {
        const ended = await tx.query<{ id: string; bodyId: string }>(END, [today, to, now, from]);
        for (const subscription of ended) await this.history.record(tx, subscription, 'end', 'ending', to);
      }),
    );
  }
}
