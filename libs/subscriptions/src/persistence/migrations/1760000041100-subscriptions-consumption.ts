import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

export const HOURS = 'search.hours_of_subscriptions(uuid[])';

/**
 * The minutes that were worked on the requests of a subscription, by request and day. A body does not read time
 * entries: it is told their sum, and only where its subscription includes hours. A day on which a service passed from
 * one subscription to the next counts for the next.
 */
export const hours = `CREATE FUNCTION search.hours_of_subscriptions(p_ids uuid[])
  RETURNS TABLE (subscription_id uuid, ticket_id uuid, worked_on date, minutes bigint)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT s.id, e.ticket_id, e.worked_on, sum(e.minutes)
  FROM public.subscription s
  JOIN public.service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
  JOIN public.ticket t ON t.tenant_id = s.tenant_id AND t.body_id = s.body_id AND t.service_id = s.service_id
  JOIN public.time_entry e ON e.tenant_id = t.tenant_id AND e.ticket_id = t.id
  WHERE s.tenant_id = NULLIF(current_setting('app.tenant_id', true), '')::uuid AND s.id = ANY (p_ids)
    AND (current_setting('app.access', true) IN ('centre', 'system')
      OR (current_setting('app.access', true) = 'body'
        AND s.body_id = ANY (string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[])))
    AND v.allowances @> '[{"countedBy": "hours"}]'
    AND e.worked_on >= s.active_from AND (s.ends_on IS NULL OR e.worked_on <= s.ends_on)
    AND NOT EXISTS (SELECT FROM public.subscription n
      WHERE n.tenant_id = s.tenant_id AND n.body_id = s.body_id AND n.service_id = s.service_id
        AND (n.active_from, n.id) > (s.active_from, s.id) AND n.active_from <= e.worked_on)
  GROUP BY s.id, e.ticket_id, e.worked_on $$`;

const TABLES = ['subscription', 'time_entry'];

/** What is counted of an allowance by itself. */
export class SubscriptionsConsumption1760000041100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`CREATE POLICY search ON ${table} FOR SELECT TO cdc_search USING (true)`);
      await runner.query(`GRANT SELECT ON ${table} TO cdc_search`);
    }
    for (const statement of definerFunction('cdc_search', HOURS, hours)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${HOURS}`);
    for (const table of TABLES) {
      await runner.query(`REVOKE SELECT ON ${table} FROM cdc_search`);
      await runner.query(`DROP POLICY search ON ${table}`);
    }
  }
}
