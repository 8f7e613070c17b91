import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, definerFunction } from '../policies.js';

const IMPORTS = ['import_batch', 'import_row'];
const READ_BY_RELAY = ['import_batch', 'job'];

/** Long work and imports are forgotten some time after their end: by the system, and by nobody else. */
const statements = [
  ...IMPORTS.flatMap((table) => [
    `CREATE POLICY sweeping ON ${table} AS RESTRICTIVE FOR DELETE TO cdc_app USING (${accessIn('system')})`,
    `GRANT DELETE ON ${table} TO cdc_app`,
  ]),
  `CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL`,
  `CREATE INDEX import_batch_age ON import_batch (created_at)`,
  `CREATE INDEX import_batch_job ON import_batch (tenant_id, job_id)`,
  `CREATE INDEX import_batch_undo_job ON import_batch (tenant_id, undo_job_id)`,
  ...READ_BY_RELAY.flatMap((table) => [
    `CREATE POLICY relay ON ${table} FOR SELECT TO cdc_relay USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_relay`,
  ]),
  ...definerFunction(
    'cdc_relay',
    'relay.tenants_with_old_work(timestamptz, timestamptz)',
    `CREATE FUNCTION relay.tenants_with_old_work(p_imports_before timestamptz, p_jobs_before timestamptz)
      RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT b.tenant_id FROM public.import_batch b WHERE b.created_at < p_imports_before
      UNION
      SELECT j.tenant_id FROM public.job j WHERE j.finished_at < p_jobs_before $$`,
  ),
];

export class PlatformWorkSweep1760000040200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION relay.tenants_with_old_work(timestamptz, timestamptz)');
    for (const table of READ_BY_RELAY) {
      await runner.query(`REVOKE SELECT ON ${table} FROM cdc_relay`);
      await runner.query(`DROP POLICY relay ON ${table}`);
    }
    await runner.query('DROP INDEX job_finished, import_batch_age, import_batch_job, import_batch_undo_job');
    for (const table of IMPORTS) {
      await runner.query(`REVOKE DELETE ON ${table} FROM cdc_app`);
      await runner.query(`DROP POLICY sweeping ON ${table}`);
    }
  }
}
