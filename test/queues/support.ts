import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { eventually, type Json } from '../e2e/support.js';
import type { Backend } from '../support/backends.js';
import { openHouse, type House } from '../support/house.js';

export type Worker = INestApplicationContext;

/** A house whose workers the test starts and stops. */
export interface Site extends House {
  startWorker(): Promise<Worker>;
  stopWorkers(): Promise<void>;
  /** Makes every row that waits for its next attempt due now. */
  dueNow(): Promise<void>;
  rows(sql: string, values?: unknown[]): Promise<Json[]>;
  /** Waits until no row of the outbox waits any more: each is done or given up. */
  settled(): Promise<void>;
}

export async function openSite(backend: Backend, env: Record<string, string> = {}): Promise<Site> {
  const house = await openHouse({ env: { REDIS_URL: backend.url, SMTP_URL: '', ...env } });
  const running = new Set<Worker>();
  const rows = async (sql: string, values: unknown[] = []) =>
    (await house.database.owner.query(sql, values)).rows as Json[];
  const stopWorkers = async () => {
    const stopping = [...running];
    running.clear();
    await Promise.all(stopping.map((worker) => worker.close()));
  };
  return {
    ...house,
    rows,
    stopWorkers,
    async startWorker() {
      const worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
      running.add(worker);
      return worker;
    },
    dueNow: async () =>
      void (await rows(`UPDATE outbox SET due_at = '2020-01-01' WHERE done_at IS NULL AND failed_at IS NULL`)),
    settled: async () =>
      void (await eventually(
        'the outbox is settled',
        async () => !(await rows('SELECT FROM outbox WHERE done_at IS NULL AND failed_at IS NULL')).length,
        30_000,
      )),
    async close() {
      await stopWorkers();
      await house.close();
    },
  };
}

export const queueOf = (worker: Worker, name: string): Queue => worker.get(getQueueToken(name), { strict: false });

/** Waits until a queue holds nothing more. */
export async function emptied(queue: Queue): Promise<void> {
  await eventually(`${queue.name} is empty`, async () =>
    Object.values(await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')).every((count) => count === 0),
  );
}
