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
import { DeadlinePlanning } from '../application/deadline-planning.js';
import { DeadlineReminders } from '../application/deadline-reminders.js';

/** Once a day for each centre: what is owed is laid out a year ahead, what was missed is late, and bodies are reminded. */
@Schedule('deadlines')
export class DeadlinesDue implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly planning: DeadlinePlanning,
    private readonly reminders: DeadlineReminders,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT t AS id FROM relay.tenants_with_obligations($1) t',
      [italianDay(now)],
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Deadlines', ids, (id) =>
      this.database.run(systemContext(id, now, newId()), async (tx) => {
        // Locks the obligations: of two workers the second finds nothing to remind of.
        await this.planning.plan(tx);
        const late = await this.planning.expire(tx);
        await this.reminders.remind(
          tx,
          late.map((one) => one.id),
        );
      }),
    );
  }
}
