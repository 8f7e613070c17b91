import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '../policies.js';

const BACKLOG = 'relay.backlog(timestamptz)';

/** How much waits and how late the oldest is, for each queue, over all tenants: counts and times, nobody's data. */
const backlog = `CREATE FUNCTION relay.backlog(p_now timestamptz)
  RETURNS TABLE (queue text, waiting bigint, failed bigint, oldest_seconds double precision, overdue_seconds double precision)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT consumer, sum(waiting)::bigint, sum(failed)::bigint,
    COALESCE(GREATEST(extract(epoch FROM p_now - min(oldest)), 0), 0)::double precision,
    COALESCE(GREATEST(extract(epoch FROM p_now - min(due)), 0), 0)::double precision
  FROM (
    SELECT consumer, count(*) AS waiting, 0 AS failed, min(created_at) AS oldest, min(due_at) AS due
    FROM public.outbox WHERE done_at IS NULL AND failed_at IS NULL GROUP BY consumer
    UNION ALL
    SELECT consumer, 0, count(*), NULL, NULL FROM public.outbox WHERE failed_at IS NOT NULL GROUP BY consumer
  ) counted GROUP BY consumer $$`;

/** A row of the outbox remembers in which trace it was written (W3C `traceparent`), so that its delivery goes on with it. */
export class PlatformTrace1760000020500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE outbox ADD COLUMN trace text
        CHECK (length(trace) = 55 AND trace ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$')`,
      ...definerFunction('cdc_relay', BACKLOG, backlog),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${BACKLOG}`);
    await runner.query(`ALTER TABLE outbox DROP COLUMN trace`);
  }
}
