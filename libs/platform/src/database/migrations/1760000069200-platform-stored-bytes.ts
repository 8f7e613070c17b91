import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, definerFunction } from '../policies.js';

/** What all files of the context's centre take up: nobody of it sees them all. A number, and nothing else. */
export class PlatformStoredBytes1760000069200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = definerFunction(
      'cdc_relay',
      'relay.stored_files()',
      `CREATE FUNCTION relay.stored_files(OUT bytes bigint, OUT files bigint, OUT not_scanned bigint, OUT infected bigint)
        LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
        SELECT COALESCE(sum(f.size), 0)::bigint, count(*), count(*) FILTER (WHERE f.scan_status = 'not_scanned'),
          count(*) FILTER (WHERE f.scan_status = 'infected')
        FROM public.stored_file f
        WHERE f.tenant_id = NULLIF(current_setting('app.tenant_id', true), '')::uuid AND f.status <> 'deleting'
          AND ${accessIn('body', 'centre', 'partner', 'system')} $$`,
    );
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION relay.stored_files()');
  }
}
