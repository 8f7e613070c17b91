import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Redis } from 'ioredis';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { relayContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { PROGRAM, type Program } from '../observability/program.js';
import { dependencyUp } from '../observability/metrics.js';
import { reasonOf } from '../observability/reason.js';
import { QUEUE_CONNECTION } from '../queue/queue.module.js';
import { RateLimits } from '../rate-limit/rate-limits.service.js';
import { StoredFiles } from '../storage/stored-files.service.js';
import { inTime } from './in-time.js';

/** What this process cannot do its work without, and whether it answered. */
export interface Check {
  name: 'database' | 'storage' | 'redis' | 'queues';
  up: boolean;
}

/** Probes of many kinds ask at once: one round of checks serves all of a second. */
const KEPT_MS = 1_000;

/**
 * Whether this process can do its work now. Mail servers are not asked: nobody waits for a mail,
 * the outbox keeps it for days, and a process that is taken out for it would help nobody.
 */
@Injectable()
export class Readiness {
  private readonly logger = new Logger('Readiness');
  /** Checks that have not come back: a dependency that hangs is not asked again. */
  private readonly pending = new Map<Check['name'], Promise<unknown>>();
  private readonly down = new Set<Check['name']>();
  private last: { at: number; checks: Promise<Check[]> } | undefined;

  constructor(
    @Inject(PROGRAM) private readonly program: Program,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
    private readonly limits: RateLimits,
    @Optional() @Inject(QUEUE_CONNECTION) private readonly queues: Connection | undefined,
  ) {}

  /** All checks, at most a second old; it never fails and takes no longer than a probe waits. */
  check(): Promise<Check[]> {
    const now = performance.now();
    if (!this.last || now - this.last.at > KEPT_MS) {
      this.last = { at: now, checks: this.round() };
    }
    return this.last.checks;
  }

  private round(): Promise<Check[]> {
    const { limits, queues } = this;
    return Promise.all([
      this.ask('database', () => this.schema()),
      this.ask('storage', () => this.files.checkStorage()),
      ...(limits.shared ? [this.ask('redis', () => answered(limits.shared!))] : []),
      ...(queues ? [this.ask('queues', () => answered(queues))] : []),
    ]);
  }

  private async ask(name: Check['name'], check: () => Promise<unknown>): Promise<Check> {
    let asked = this.pending.get(name);
    if (!asked) {
      asked = check().finally(() => this.pending.delete(name));
      this.pending.set(name, asked);
    }
    const reason = await inTime(asked).then(() => undefined, reasonOf);
    const up = reason === undefined;
    dependencyUp.set({ dependency: name }, up ? 1 : 0);
    if (up && this.down.delete(name)) this.logger.log(`${name} is back`);
    if (!up && !this.down.has(name)) {
      this.down.add(name);
      this.logger.warn(`${name} is gone: ${reason}`);
    }
    return { name, up };
  }

  /** The database answers, and knows all migrations of this program. */
  private async schema(): Promise<void> {
    const ctx = relayContext(this.clock.now(), newId());
    const [row] = await this.database.read<{ missing: number }>(ctx, 'SELECT relay.migrations_missing($1) AS missing', [
      this.program.migrations,
    ]);
    if (row!.missing) throw new Error(`${row!.missing} migrations are missing`);
  }
}

/** What the queues stand on: Redis, or a pool of connections to PostgreSQL. */
type Connection = Redis | { query(sql: string): Promise<unknown> };

async function answered(connection: Connection): Promise<void> {
  if (!(connection instanceof Redis)) {
    await connection.query('SELECT 1');
    return;
  }
  // What is asked without a connection would wait for one.
  if (connection.status !== 'ready') throw new Error(`the connection is in state ${connection.status}`);
  await connection.ping();
}
