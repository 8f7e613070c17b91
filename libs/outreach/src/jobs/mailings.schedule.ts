import { newId } from '#app/kernel';
import {
  Clock,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
} from '#app/platform';
import { MailingSending } from '../application/mailing-sending.js';

/** Begins the mailings whose moment has come. */
@Schedule('mailings')
export class MailingsDue implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sending: MailingSending,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.read<{ tenant_id: string; id: string }>(
      relayContext(now, newId()),
      'SELECT * FROM relay.mailings_due($1)',
      [now],
    );
    await oneAfterAnother(
      'Mailings',
      due,
      ({ tenant_id: tenantId, id }) =>
        this.database.run(systemContext(tenantId, now, newId()), (tx) => this.sending.begin(tx, id)),
      ({ id }) => id,
    );
  }
}
