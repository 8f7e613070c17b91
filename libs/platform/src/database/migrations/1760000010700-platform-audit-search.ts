import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register is asked by who acted, by kind of record and by period. */
const INDEXES = [
  'CREATE INDEX audit_entry_actor ON audit_entry (tenant_id, membership_id, seq DESC)',
  'CREATE INDEX audit_entry_table ON audit_entry (tenant_id, table_name, seq DESC)',
  'CREATE INDEX audit_entry_time ON audit_entry (tenant_id, at)',
];

export class PlatformAuditSearch1760000010700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of INDEXES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_actor, audit_entry_table, audit_entry_time');
  }
}
