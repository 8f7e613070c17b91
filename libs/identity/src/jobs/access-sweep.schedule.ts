import { newId } from '#app/kernel';
import { Clock, HOUR_MS, Schedule, TenantDatabase, relayContext, type ScheduledTask } from '#app/platform';

/** How long it stays known that a session or a link was there, once it has ended. */
const KEPT_MS = 30 * 24 * HOUR_MS;

/** Removes sessions, tokens and links that ended long ago. */
@Schedule('access-sweep')
export class AccessSweep implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.database.run(relayContext(now, newId()), (tx) =>
      tx.query('SELECT auth.sweep($1)', [new Date(now.getTime() - KEPT_MS)]),
    );
  }
}
