import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '../policies.js';

/** What the antivirus said of each file, how much a centre may store, and whether it lets be downloaded what was not looked at. */
export class PlatformAntivirus1760000069100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE stored_file
        ADD scan_status text NOT NULL DEFAULT 'not_scanned' ${oneOf('scan_status', ['not_scanned', 'clean', 'infected'])},
        ADD scan_note text CHECK (length(scan_note) BETWEEN 1 AND 200),
        ADD scanned_at timestamptz,
        ADD CONSTRAINT stored_file_scan CHECK (scan_status <> 'infected' OR scan_note IS NOT NULL)`,
      `CREATE INDEX stored_file_to_scan ON stored_file (tenant_id, id)
        WHERE status = 'stored' AND scan_status = 'not_scanned' AND scan_note IS NULL`,
      `ALTER TABLE tenant ADD unscanned_downloads boolean NOT NULL DEFAULT true,
        ADD file_quota bigint CHECK (file_quota >= 0)`,
      `GRANT UPDATE (unscanned_downloads) ON tenant TO cdc_app`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenant DROP unscanned_downloads, DROP file_quota');
    await runner.query('ALTER TABLE stored_file DROP scan_status, DROP scan_note, DROP scanned_at');
  }
}
