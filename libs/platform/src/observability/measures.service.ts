import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { TenantDatabase } from '../database/tenant-database.js';
import { inTime } from '../health/in-time.js';
import { Readiness } from '../health/readiness.service.js';
import { Outbox } from '../outbox/outbox.service.js';
import { QueueRunner } from '../outbox/queue-runner.js';
import {
  outboxFailed,
  outboxOldest,
  outboxOverdue,
  outboxWaiting,
  poolConnections,
  poolWaiting,
  queueJobs,
  registry,
} from './metrics.js';
import { PROGRAM, type Program } from './program.js';

/** What is measured when Prometheus asks, and not when it happens. */
@Injectable()
export class Measures {
  constructor(
    @Inject(PROGRAM) private readonly program: Program,
    private readonly database: TenantDatabase,
    private readonly readiness: Readiness,
    private readonly outbox: Outbox,
    private readonly modules: ModuleRef,
  ) {}

  /** Everything that is measured, in Prometheus' format. What cannot be measured now is left out. */
  async scrape(): Promise<string> {
    this.pools();
    await Promise.all([
      this.readiness.check(),
      ...(this.program.name === 'worker' ? [this.backlog(), this.queues()] : []),
    ]);
    return registry.metrics();
  }

  private pools(): void {
    for (const { pool, used, idle, waiting } of this.database.pools()) {
      poolConnections.set({ pool, state: 'used' }, used);
      poolConnections.set({ pool, state: 'idle' }, idle);
      poolWaiting.set({ pool }, waiting);
    }
  }

  private async backlog(): Promise<void> {
    const rows = await inTime(this.outbox.backlog()).catch(() => []);
    for (const gauge of [outboxWaiting, outboxFailed, outboxOldest, outboxOverdue]) gauge.reset();
    for (const { queue, waiting, failed, oldest, overdue } of rows) {
      outboxWaiting.set({ queue }, waiting);
      outboxFailed.set({ queue }, failed);
      outboxOldest.set({ queue }, oldest);
      outboxOverdue.set({ queue }, overdue);
    }
  }

  private async queues(): Promise<void> {
    const runner = this.modules.get(QueueRunner, { strict: false });
    const counts = await inTime(runner.jobCounts()).catch(() => []);
    queueJobs.reset();
    for (const { queue, state, jobs } of counts) queueJobs.set({ queue, state }, jobs);
  }
}
