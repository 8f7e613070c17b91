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
import { ComingIntoForce } from '../application/coming-into-force.js';

/** What a day brings for tariff plans: the first one, on which they come into force, and the one after the last. */
@Schedule('tariffs')
export class PlansDue implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly force: ComingIntoForce,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.read<{ tenant_id: string; id: string }>(
      relayContext(now, newId()),
      'SELECT * FROM relay.tariff_plans_due($1)',
      [italianDay(now)],
    );
    await oneAfterAnother(
      'Tariff plans',
      due,
      ({ tenant_id: tenantId, id }) =>
        this.database.run(systemContext(tenantId, now, newId()), (tx) => this.force.tend(tx, id)),
      ({ id }) => id,
    );
  }
}
