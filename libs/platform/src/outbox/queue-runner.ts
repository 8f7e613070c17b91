import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, ModuleRef, Reflector } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import { Worker, type Job, type Queue } from 'bullmq';
import { newId } from '#app/kernel';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { scheduleFailures, scheduleSuccess } from '../observability/metrics.js';
import { reasonOf } from '../observability/reason.js';
import { traced } from '../observability/tracing.js';
import { during } from '../observability/activity.js';
import { QUEUE_CONNECTION } from '../queue/queue.module.js';
import { CONSUMER, type OutboxConsumer } from './consumer.js';
import { Outbox, type DueRow } from './outbox.service.js';
import { SCHEDULE, type ScheduledTask } from './schedules.js';
import { SCHEDULES_QUEUE, WORK, assertListed, type Work } from './work.js';

interface DeliveryJob {
  tenantId: string;
  id: string;
}

const BATCH = 200;
const LIVE_BATCH = 1_000;
const CONCURRENCY = 4;
const IDLE_MS = 400;
const ENSURE_MS = 60_000;

/**
 * Runs the queues that this process works: relays due outbox rows into them, hands their jobs
 * to the consumers, and ticks the schedules. On shutdown it lets running work finish.
 */
@Injectable()
export class QueueRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queues');
  private readonly queues = new Map<string, Queue<DeliveryJob>>();
  private readonly workers: Worker[] = [];
  private relaying: Promise<void> = Promise.resolve();
  private stopping = false;
  private ticks = false;
  private ensuredAt = 0;
  private wake: () => void = () => undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(WORK) private readonly work: Work,
    @Inject(QUEUE_CONNECTION) private readonly connection: never,
    private readonly outbox: Outbox,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const chosen = this.settings.QUEUES === 'all' ? null : this.settings.QUEUES.split(',').map((name) => name.trim());
    const consumers = this.marked<OutboxConsumer>(CONSUMER);
    assertListed('consumer', this.work.queues, namesOf(consumers));
    assertListed('schedule', Object.keys(this.work.schedules), namesOf(this.tasks()));
    const known = [SCHEDULES_QUEUE, ...this.work.queues];
    const unknown = chosen?.filter((name) => !known.includes(name)) ?? [];
    if (unknown.length) throw new Error(`QUEUES names ${unknown.join(', ')}; there are ${known.join(', ')}`);
    for (const [name, consumer] of consumers) {
      if (chosen && !chosen.includes(name)) continue;
      this.queues.set(name, this.queue(name));
      this.workers.push(
        this.listened(
          new Worker<DeliveryJob>(
            name,
            ({ data, timestamp }) => this.outbox.deliver(data.tenantId, data.id, name, consumer, new Date(timestamp)),
            { connection: this.connection, concurrency: consumer.concurrency ?? CONCURRENCY },
          ),
        ),
      );
    }
    if (!chosen || chosen.includes(SCHEDULES_QUEUE)) await this.startSchedules();
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    this.relaying = this.relay();
    this.logger.log(`Working ${this.workers.map((worker) => worker.name).join(', ')}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.relaying;
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  /** How many jobs the queues of this process hold. */
  async jobCounts(): Promise<{ queue: string; state: string; jobs: number }[]> {
    const counted = await Promise.all(
      [...this.queues].map(async ([name, queue]) => {
        const counts = await queue.getJobCounts('wait', 'active', 'delayed');
        return Object.entries(counts).map(([state, jobs]) => ({ queue: name, state, jobs }));
      }),
    );
    return counted.flat();
  }

  private async startSchedules(): Promise<void> {
    await this.ensureSchedules();
    this.ticks = true;
    const run = (job: Job) => this.runTask(job.name);
    this.workers.push(this.listened(new Worker(SCHEDULES_QUEUE, run, { connection: this.connection })));
  }

  /** A task that fails has its next turn; one that is no longer known has none. */
  private async runTask(name: string): Promise<void> {
    const task = this.tasks().find(([each]) => each === name)?.[1];
    if (!task) return;
    await during({ requestId: newId(), task: name }, () =>
      traced(`run ${name}`, { attributes: { 'cdc.task': name }, parent: null }, () => task.run()).then(
        () => scheduleSuccess.set({ task: name }, Date.now() / 1_000),
        (error: unknown) => {
          scheduleFailures.inc({ task: name });
          this.logger.error(`${name}: ${reasonOf(error)}`);
        },
      ),
    );
  }

  private tasks(): [string, ScheduledTask][] {
    return this.marked<ScheduledTask>(SCHEDULE);
  }

  /** Writes the schedules where they are missing: on the first start, and after the queues were emptied. */
  async ensureSchedules(): Promise<void> {
    const queue = this.queue(SCHEDULES_QUEUE) as unknown as Queue;
    for (const [name, everyMs] of Object.entries(this.work.schedules)) {
      if ((await queue.getJobScheduler(name))?.every === everyMs) continue;
      await queue.upsertJobScheduler(name, { every: everyMs }, { name });
    }
    this.ensuredAt = Date.now();
  }

  /** Polls: an idle round costs two indexed queries. */
  private async relay(): Promise<void> {
    while (!this.stopping) {
      if (this.ticks && Date.now() - this.ensuredAt > ENSURE_MS) {
        await this.ensureSchedules().catch((error: unknown) => this.logger.warn(`Schedules: ${reasonOf(error)}`));
      }
      const [moved, published] = await Promise.all([
        this.counted(this.relayBatch()),
        this.counted(this.outbox.publish(LIVE_BATCH)),
      ]);
      if (moved < BATCH && published < LIVE_BATCH) await this.pause();
    }
  }

  /** How much was done: nothing where it failed, which the next round tries again. */
  private counted(work: Promise<number>): Promise<number> {
    return work.catch((error: unknown) => {
      this.logger.warn(`Relay: ${reasonOf(error)}`);
      return 0;
    });
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async relayBatch(): Promise<number> {
    const due = await this.outbox.claim([...this.queues.keys()], BATCH);
    const byConsumer = groupByConsumer(due);
    for (const [consumer, rows] of byConsumer) {
      const queue = this.queues.get(consumer)!;
      // The row's key is the job's id: a row that is handed out twice is queued once, and what was handed on to several
      // centres, which keeps its id, once for each. One by one, because BullMQ's bulk insert makes a temporary table,
      // which the application may not.
      await Promise.all(
        rows.map(({ tenant_id: tenantId, id }) =>
          queue.add(consumer, { tenantId, id }, { jobId: `${tenantId}.${id}` }),
        ),
      );
    }
    return due.length;
  }

  /** The providers that a decorator marked with this key, each with the name it gave. */
  private marked<Provider>(key: symbol): [string, Provider][] {
    return this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.metatype && wrapper.instance)
      .map((wrapper): [string, Provider] => [
        this.reflector.get<string>(key, wrapper.metatype as never),
        wrapper.instance as Provider,
      ])
      .filter(([name]) => name !== undefined);
  }

  private queue(name: string): Queue<DeliveryJob> {
    return this.modules.get(getQueueToken(name), { strict: false });
  }

  private listened(worker: Worker): Worker {
    worker.on('error', (error) => this.logger.warn(`${worker.name}: ${reasonOf(error)}`));
    return worker;
  }
}

function namesOf(marked: [string, unknown][]): string[] {
  return marked.map(([name]) => name);
}

function groupByConsumer(rows: DueRow[]): Map<string, DueRow[]> {
  const groups = new Map<string, DueRow[]>();
  for (const row of rows) groups.set(row.consumer, [...(groups.get(row.consumer) ?? []), row]);
  return groups;
}
