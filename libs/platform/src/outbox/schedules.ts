import { Injectable, Logger } from '@nestjs/common';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { systemContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { StoredFiles } from '../storage/stored-files.service.js';
import { Outbox } from './outbox.service.js';

export interface ScheduledTask {
  name: 'sweep';
  everyMs: number;
}

const HOUR = 3_600_000;
/** An upload that was not attached within a day never will be; an Idempotency-Key is honoured for a day. */
const KEPT_MS = 24 * HOUR;

/** Everything that happens by the clock, in one list. */
@Injectable()
export class Scheduled {
  readonly tasks: readonly ScheduledTask[] = [{ name: 'sweep', everyMs: HOUR }];
  private readonly logger = new Logger('Schedules');

  constructor(
    private readonly outbox: Outbox,
    private readonly files: StoredFiles,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async run(name: ScheduledTask['name']): Promise<void> {
    switch (name) {
      case 'sweep':
        return this.sweep();
    }
  }

  private async sweep(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - KEPT_MS);
    for (const tenantId of await this.outbox.tenantsToSweep(before)) {
      const ctx = systemContext(tenantId, now, newId());
      const removed = await this.files.sweep(ctx, tenantId, before);
      const keys = await this.database.run(ctx, (tx) =>
        tx.execute('DELETE FROM idempotency_key WHERE created_at < $1', [before]),
      );
      this.logger.log(`Swept ${removed} loose files and ${keys} idempotency keys of a tenant`);
    }
  }
}
