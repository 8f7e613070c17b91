import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, definerFunction } from '../policies.js';

/** Only the platform's own people look over the deliveries of all tenants. */
const forThePlatform = accessIn('platform');

/** E-mail addresses in what a server or a driver said. */
const ADDRESS = `'("[^"]*"|[^[:space:]<>"]*)@[^[:space:]<>"]+'`;

const startOfDay = `(p_now AT TIME ZONE 'Europe/Rome')::date::timestamp AT TIME ZONE 'Europe/Rome'`;

const columns = [
  // How often somebody had it tried again after it was given up.
  `ALTER TABLE outbox ADD COLUMN retries integer NOT NULL DEFAULT 0`,
  `CREATE INDEX outbox_live ON outbox (created_at) WHERE consumer = 'live'`,
  `CREATE INDEX outbox_failed ON outbox (failed_at) WHERE failed_at IS NOT NULL`,
  `CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL`,
  `GRANT DELETE ON outbox TO cdc_relay`,
  `CREATE POLICY relay ON tenant FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON tenant TO cdc_relay`,
];

/** Tells the listeners what changed, ids only, each thing once, in as few notifications as fit. */
const publishLive = `CREATE FUNCTION relay.publish_live(p_limit integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    taken jsonb;
  BEGIN
    WITH due AS (
      SELECT d.tenant_id, d.id FROM public.outbox d WHERE d.consumer = 'live'
      ORDER BY d.created_at LIMIT p_limit FOR UPDATE SKIP LOCKED
    ), gone AS (
      DELETE FROM public.outbox o USING due WHERE o.tenant_id = due.tenant_id AND o.id = due.id RETURNING o.tenant_id, o.payload
    )
    SELECT jsonb_agg(payload || jsonb_build_object('tenantId', tenant_id)) INTO taken FROM gone;
    IF taken IS NULL THEN RETURN 0; END IF;
    -- A notification holds less than 8000 bytes, a change less than 300.
    PERFORM pg_notify('cdc_live', jsonb_agg(change)::text) FROM (
      SELECT change, (row_number() OVER () - 1) / 25 AS part FROM (SELECT DISTINCT value AS change FROM jsonb_array_elements(taken)) changes
    ) parts GROUP BY part;
    RETURN jsonb_array_length(taken);
  END $$`;

const failedDeliveries = `CREATE FUNCTION relay.failed_deliveries()
  RETURNS TABLE (id uuid, centre_name text, centre_slug text, queue text, event text, created_at timestamptz, failed_at timestamptz,
    attempts integer, cause text)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT o.id, t.name, t.slug, o.consumer, o.event, o.created_at, o.failed_at, o.attempts,
    left(regexp_replace(COALESCE(o.last_error, ''), ${ADDRESS}, '…', 'g'), 500)
  FROM public.outbox o JOIN public.tenant t ON t.id = o.tenant_id
  WHERE o.failed_at IS NOT NULL AND ${forThePlatform} $$`;

/** Makes rows that were given up due again, as if they were new. */
const retryFailed = `CREATE FUNCTION relay.retry_failed(p_ids uuid[], p_now timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    changed integer;
  BEGIN
    UPDATE public.outbox SET failed_at = NULL, due_at = p_now, attempts = 0, retries = retries + 1
    WHERE id = ANY (p_ids) AND failed_at IS NOT NULL AND ${forThePlatform};
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
  END $$`;

const queues = `CREATE FUNCTION relay.queues(p_now timestamptz)
  RETURNS TABLE (name text, waiting bigint, oldest_waiting_at timestamptz, failed bigint, done_today bigint)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT consumer, sum(waiting)::bigint, min(oldest), sum(failed)::bigint, sum(done)::bigint FROM (
    SELECT consumer, count(*) AS waiting, min(created_at) AS oldest, 0 AS failed, 0 AS done
    FROM public.outbox WHERE done_at IS NULL AND failed_at IS NULL GROUP BY consumer
    UNION ALL
    SELECT consumer, 0, NULL, count(*), 0 FROM public.outbox WHERE failed_at IS NOT NULL GROUP BY consumer
    UNION ALL
    SELECT consumer, 0, NULL, 0, count(*) FROM public.outbox WHERE done_at >= ${startOfDay} GROUP BY consumer
  ) counted WHERE ${forThePlatform} GROUP BY consumer ORDER BY consumer $$`;

/** Forgets what was done before a day: no more at once than a short transaction takes. */
const sweepDone = `CREATE FUNCTION relay.sweep_done(p_before timestamptz, p_limit integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    removed integer;
  BEGIN
    DELETE FROM public.outbox o USING (
      SELECT d.tenant_id, d.id FROM public.outbox d WHERE d.done_at < p_before LIMIT p_limit FOR UPDATE SKIP LOCKED
    ) old WHERE o.tenant_id = old.tenant_id AND o.id = old.id;
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
  END $$`;

const FUNCTIONS = {
  'relay.publish_live(integer)': publishLive,
  'relay.failed_deliveries()': failedDeliveries,
  'relay.retry_failed(uuid[], timestamptz)': retryFailed,
  'relay.queues(timestamptz)': queues,
  'relay.sweep_done(timestamptz, integer)': sweepDone,
};

export class PlatformDeliveries1760000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const functions = Object.entries(FUNCTIONS).flatMap(([signature, create]) =>
      definerFunction('cdc_relay', signature, create),
    );
    for (const statement of [...columns, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of Object.keys(FUNCTIONS)) await runner.query(`DROP FUNCTION ${signature}`);
    const statements = [
      `REVOKE SELECT ON tenant FROM cdc_relay`,
      `DROP POLICY relay ON tenant`,
      `REVOKE DELETE ON outbox FROM cdc_relay`,
      `DROP INDEX outbox_live, outbox_failed, outbox_done`,
      `ALTER TABLE outbox DROP COLUMN retries`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
