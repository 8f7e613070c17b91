import type { Attributes } from '@opentelemetry/api';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../config/clock.js';
import { systemContext, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { deliveryDuration, secondsSince } from '../observability/metrics.js';
import { reasonOf } from '../observability/reason.js';
import { SpanKind, pastSpan, traced } from '../observability/tracing.js';
import { during } from '../observability/activity.js';
import { PermanentFailure, type Delivery, type OutboxConsumer } from './consumer.js';

export interface DueRow {
  tenant_id: string;
  id: string;
  consumer: string;
}

export interface Backlog {
  queue: string;
  waiting: number;
  failed: number;
  /** Seconds since the oldest row was written, and since the earliest was due. */
  oldest: number;
  overdue: number;
}

interface OutboxRow {
  event: string;
  payload: Delivery['payload'];
  request_id: string;
  trace: string | null;
  created_at: Date;
  attempts: number;
  retries: number;
  done_at: Date | null;
  failed_at: Date | null;
}

/** How long a claimed row may take before it is handed out again: longer than any consumer's own time limit. */
const LEASE = '5 minutes';
/** With an hour between the later ones about three days: a mail server may be away for a weekend. */
const MAX_ATTEMPTS = 80;

/** Seconds before the next attempt: 10, 20, 40 … at most an hour. */
function backoff(attempts: number): number {
  return Math.min(10 * 2 ** (attempts - 1), 3_600);
}

/** Takes rows out of the outbox and settles them. The rows are the truth; the queues only carry their ids. */
@Injectable()
export class Outbox {
  private readonly logger = new Logger('Outbox');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Leases up to `limit` due rows of these consumers, over all tenants (ids only, through the relay's own function). */
  async claim(consumers: readonly string[], limit: number): Promise<DueRow[]> {
    return this.dataSource.query('SELECT * FROM relay.claim($1, $2::interval, $3, $4)', [
      this.clock.now(),
      LEASE,
      limit,
      consumers,
    ]);
  }

  /** Tells the listeners what changed, up to `limit` changes over all tenants. @returns how many */
  async publish(limit: number): Promise<number> {
    const [row]: { count: number }[] = await this.dataSource.query('SELECT relay.publish_live($1) AS count', [limit]);
    return row!.count;
  }

  /** How much waits in each queue, was given up, and for how many seconds the oldest has waited. */
  async backlog(): Promise<Backlog[]> {
    const rows: Record<keyof Backlog, string | number>[] = await this.dataSource.query(
      'SELECT queue, waiting, failed, oldest_seconds AS oldest, overdue_seconds AS overdue FROM relay.backlog($1)',
      [this.clock.now()],
    );
    return rows.map(({ queue, ...counts }) => ({
      queue: String(queue),
      waiting: Number(counts.waiting),
      failed: Number(counts.failed),
      oldest: Number(counts.oldest),
      overdue: Number(counts.overdue),
    }));
  }

  /** Forgets up to `limit` rows that were done before. @returns how many */
  async sweepDone(before: Date, limit: number): Promise<number> {
    const [row]: { count: number }[] = await this.dataSource.query('SELECT relay.sweep_done($1, $2) AS count', [
      before,
      limit,
    ]);
    return row!.count;
  }

  /** Which tenants hold uploads or keys that nobody needs since `before`. */
  async tenantsToSweep(before: Date): Promise<string[]> {
    const rows: { tenants_to_sweep: string }[] = await this.dataSource.query('SELECT relay.tenants_to_sweep($1)', [
      before,
    ]);
    return rows.map((row) => row.tenants_to_sweep);
  }

  /**
   * Gives a row to its consumer; a failure is recorded with the time of the next attempt.
   * @param queue the consumer's name
   * @param queuedAt when the relay put the row into the queue
   */
  async deliver(tenantId: string, id: string, queue: string, consumer: OutboxConsumer, queuedAt: Date): Promise<void> {
    const ctx = systemContext(tenantId, this.clock.now(), id);
    const [row] = await this.database.read<OutboxRow>(
      ctx,
      `SELECT event, payload, request_id, trace, created_at, attempts, retries, done_at, failed_at FROM outbox WHERE id = $1`,
      [id],
    );
    if (!row || row.done_at || row.failed_at) return;
    const { event, payload, attempts, retries } = row;
    const work: RequestContext = { ...ctx, requestId: row.request_id };
    const delivery = { tenantId, id, event, payload, createdAt: row.created_at, attempts, retries };
    const attributes = { 'messaging.destination.name': queue, 'messaging.message.id': id, 'cdc.attempt': attempts };
    const span = { kind: SpanKind.CONSUMER, attributes, parent: waited(row, queuedAt, attributes) };
    await during({ requestId: row.request_id, tenantId, queue }, async () => {
      const begun = performance.now();
      let traceId: string | undefined;
      const outcome = await traced(`deliver ${event}`, span, (active) => {
        traceId = active?.spanContext().traceId;
        return consumer.consume(work, delivery, (tx) => this.done(tx, id));
      }).then(
        () => 'done' as const,
        (error: unknown) => this.failed(work, id, attempts, error),
      );
      const seconds = secondsSince(begun);
      deliveryDuration.observe({ queue, outcome }, seconds);
      const ms = Math.round(seconds * 1_000);
      this.logger.log({
        message: `${event} ${outcome}`,
        event,
        outcome,
        deliveryId: id,
        attempt: attempts,
        ms,
        traceId,
      });
    });
  }

  /** Two deliveries of one row can run at once after a lease ran out: only the first one's work is kept. */
  private async done(tx: Transaction, id: string): Promise<void> {
    const changed = await tx.execute(
      'UPDATE outbox SET done_at = $2, last_error = NULL WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL',
      [id, tx.now],
    );
    if (changed !== 1) throw new AlreadyDone();
  }

  /** @returns how the attempt ended */
  private async failed(
    ctx: RequestContext,
    id: string,
    attempts: number,
    error: unknown,
  ): Promise<'done_before' | 'given_up' | 'postponed'> {
    if (error instanceof AlreadyDone) return 'done_before';
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    const final = error instanceof PermanentFailure || attempts >= MAX_ATTEMPTS;
    this.logger.warn(`${id} attempt ${attempts}${final ? ', given up' : ''}: ${reasonOf(error)}`);
    const dueAt = new Date(this.clock.now().getTime() + backoff(attempts) * 1_000);
    await this.database.run(ctx, (tx) =>
      tx.execute('UPDATE outbox SET due_at = $2, last_error = $3, failed_at = $4 WHERE id = $1 AND done_at IS NULL', [
        id,
        dueAt,
        reason,
        final ? ctx.now : null,
      ]),
    );
    return final ? 'given_up' : 'postponed';
  }
}

/** Tells the trace how long a row waited for the relay and then in the queue. @returns what its delivery goes on from */
function waited(row: OutboxRow, queuedAt: Date, attributes: Attributes): string | null {
  const now = new Date();
  // A further attempt waited for its time, which is nobody's delay.
  const relayed =
    row.attempts > 1 ? row.trace : pastSpan('outbox', row.created_at, queuedAt, { parent: row.trace, attributes });
  return pastSpan('queue', queuedAt, now, { parent: relayed, attributes });
}

class AlreadyDone extends Error {}
