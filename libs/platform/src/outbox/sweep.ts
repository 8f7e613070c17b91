import { Logger } from '@nestjs/common';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { systemContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { WorkSweep } from '../imports/work-sweep.js';
import { StoredFiles } from '../storage/stored-files.service.js';
import { Outbox } from './outbox.service.js';
import { HOUR_MS, Schedule, oneAfterAnother, type ScheduledTask } from './schedules.js';

/** An upload that was not attached within a day never will be; an Idempotency-Key is honoured for a day. */
const KEPT_MS = 24 * HOUR_MS;
/** What was done is of use for as long as somebody may ask whether it was. */
const DONE_KEPT_MS = 30 * 24 * HOUR_MS;
const BATCH = 5_000;

/** Removes what the platform keeps and nobody needs any more. */
@Schedule('sweep')
export class Sweep implements ScheduledTask {
  private readonly logger = new Logger('Sweep');

  constructor(
    private readonly outbox: Outbox,
    private readonly files: StoredFiles,
    private readonly work: WorkSweep,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - KEPT_MS);
    await oneAfterAnother('Sweep', await this.outbox.tenantsToSweep(before), async (tenantId) => {
      const ctx = systemContext(tenantId, now, newId());
      const removed = await this.files.sweep(ctx, tenantId, before);
      const keys = await this.database.run(ctx, (tx) =>
        tx.execute('DELETE FROM idempotency_key WHERE created_at < $1', [before]),
      );
      this.logger.log(`Swept ${removed} loose files and ${keys} idempotency keys of a tenant`);
    });
    await oneAfterAnother('Sweep', await this.work.tenants(now), async (tenantId) => {
      const [imports, jobs] = await this.work.sweep(tenantId, now);
      this.logger.log(`Swept ${imports} imports and ${jobs} pieces of long work of a tenant`);
    });
    await this.sweepDone(new Date(now.getTime() - DONE_KEPT_MS));
  }

  private async sweepDone(before: Date): Promise<void> {
    let removed: number;
    do {
      removed = await this.outbox.sweepDone(before, BATCH);
      if (removed) this.logger.log(`Swept ${removed} rows of the outbox`);
    } while (removed === BATCH);
  }
}
