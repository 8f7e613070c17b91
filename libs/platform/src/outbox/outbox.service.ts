import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../config/clock.js';
import { systemContext, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { PermanentFailure, type Delivery, type OutboxConsumer } from './consumer.js';

export interface DueRow {
  tenant_id: string;
  id: string;
  consumer: string;
}

interface OutboxRow {
  event: string;
  payload: Delivery['payload'];
  request_id: string;
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

/** E-mail addresses in what a server or a driver said. */
const ADDRESS = /("[^"]*"|[^\s<>"]*)@[^\s<>"]+/g;

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

  /** Gives a row to its consumer; a failure is recorded with the time of the next attempt. */
  async deliver(tenantId: string, id: string, consumer: OutboxConsumer): Promise<void> {
    const ctx = systemContext(tenantId, this.clock.now(), id);
    const [row] = await this.database.read<OutboxRow>(
      ctx,
      'SELECT event, payload, request_id, created_at, attempts, retries, done_at, failed_at FROM outbox WHERE id = $1',
      [id],
    );
    if (!row || row.done_at || row.failed_at) return;
    const { event, payload, attempts, retries } = row;
    const work: RequestContext = { ...ctx, requestId: row.request_id };
    try {
      await consumer.consume(
        work,
        { tenantId, id, event, payload, createdAt: row.created_at, attempts, retries },
        (tx) => this.done(tx, id),
      );
    } catch (error) {
      await this.failed(work, id, attempts, error);
    }
  }

  /** Two deliveries of one row can run at once after a lease ran out: only the first one's work is kept. */
  private async done(tx: Transaction, id: string): Promise<void> {
    const changed = await tx.execute(
      'UPDATE outbox SET done_at = $2, last_error = NULL WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL',
      [id, tx.now],
    );
    if (changed !== 1) throw new AlreadyDone();
  }

  private async failed(ctx: RequestContext, id: string, attempts: number, error: unknown): Promise<void> {
    if (error instanceof AlreadyDone) return;
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    const final = error instanceof PermanentFailure || attempts >= MAX_ATTEMPTS;
    this.logger.warn(`${id} attempt ${attempts}${final ? ', given up' : ''}: ${reason.replace(ADDRESS, '…')}`);
    const dueAt = new Date(this.clock.now().getTime() + backoff(attempts) * 1_000);
    await this.database.run(ctx, (tx) =>
      tx.execute('UPDATE outbox SET due_at = $2, last_error = $3, failed_at = $4 WHERE id = $1 AND done_at IS NULL', [
        id,
        dueAt,
        reason,
        final ? ctx.now : null,
      ]),
    );
  }
}

class AlreadyDone extends Error {}
