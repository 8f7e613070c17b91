import { Injectable, Logger } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { PageQuery } from '../http/fields.js';
import { ListQuery, toPage, type Page, type Sort } from '../lists/page.js';
import type { FailedDelivery, QueueState } from './deliveries.dto.js';

const NEWEST: Sort = {
  columns: [
    { sql: 'd.failed_at', type: 'timestamptz' },
    { sql: 'd.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

type FailedRow = Omit<FailedDelivery, 'createdAt' | 'failedAt'> & { createdAt: Date; failedAt: Date };
type QueueRow = Omit<QueueState, 'oldestWaitingAt'> & { oldestWaitingAt: Date | null };

/** The outbox as the platform's own people look after it: over all centres, and without anybody's data. */
@Injectable()
export class Deliveries {
  private readonly logger = new Logger('Deliveries');

  constructor(private readonly database: TenantDatabase) {}

  async failed(ctx: RequestContext, query: PageQuery): Promise<Page<FailedDelivery>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const [sql, params] = new ListQuery(
      `SELECT d.id, d.centre_name AS "centreName", d.centre_slug AS "centreSlug", d.queue, d.event, d.created_at AS "createdAt",
         d.failed_at AS "failedAt", d.attempts, d.cause FROM relay.failed_deliveries() d`,
    ).page('-failedAt', NEWEST, limit, query.cursor);
    const rows = await this.database.read<FailedRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      '-failedAt',
      (row) => [row.failedAt, row.id],
      (row) => ({ ...row, createdAt: row.createdAt.toISOString(), failedAt: row.failedAt.toISOString() }),
    );
  }

  /** Has what was given up tried again; what somebody else had tried in the meantime is left alone. */
  async retry(ctx: RequestContext, ids: readonly string[]): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [row] = await tx.query<{ count: number }>('SELECT relay.retry_failed($1, $2) AS count', [ids, tx.now]);
      this.logger.log(`${tx.actor.membershipId} has ${row!.count} failed deliveries tried again`);
    });
  }

  async queues(ctx: RequestContext): Promise<QueueState[]> {
    const rows = await this.database.read<QueueRow>(
      ctx,
      `SELECT name, waiting::int, oldest_waiting_at AS "oldestWaitingAt", failed::int, done_today::int AS "doneToday" FROM relay.queues($1)`,
      [ctx.now],
    );
    return rows.map((row) => ({ ...row, oldestWaitingAt: row.oldestWaitingAt?.toISOString() ?? null }));
  }
}
