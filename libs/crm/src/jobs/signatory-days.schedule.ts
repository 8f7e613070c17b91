import { SIGNING_OFFICES } from '#app/contracts';
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
import { NewSignatory } from '../application/new-signatory.js';

const BEGINNING = `SELECT id FROM body_office
  WHERE kind = ANY ($2) AND announced_on IS NULL AND starts_on <= $1 ORDER BY starts_on, id LIMIT 1000 FOR UPDATE SKIP LOCKED`;

/** On the day from which somebody signs for a body they are asked for the signatures that are missing. */
@Schedule('signatories')
export class SignatoryDays implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly signatory: NewSignatory,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const today = italianDay(now);
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT t AS id FROM relay.tenants_with_new_signatories($1) t',
      [today],
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Signatories', ids, (id) =>
      this.database.run(systemContext(id, now, newId()), async (tx) => {
        for (const office of await tx.query<{ id: string }>(BEGINNING, [today, SIGNING_OFFICES]))
          await this.signatory.announce(tx, office.id);
      }),
    );
  }
}
