import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, ctxMembership, tenantTable } from '../policies.js';

const system = accessIn('system');
const visible = `(${system} OR (${accessIn('body', 'centre')} AND owner_id = ${ctxMembership}))`;

/** Files that long work made for who asked for it. They are attached to nothing: without their row here the sweep removes them. */
const statements = [
  `ALTER TABLE job ADD archive_name text CHECK (length(archive_name) BETWEEN 1 AND 200)`,
  `CREATE TABLE job_file (
    tenant_id uuid NOT NULL,
    job_id uuid NOT NULL,
    file_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, job_id, file_id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, owner_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX job_file_file ON job_file (tenant_id, file_id)`,
  ...tenantTable('job_file', { visible, writable: system, grants: 'SELECT, INSERT, DELETE', audited: false }),
];

export class PlatformJobFiles1760000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job_file');
    await runner.query('ALTER TABLE job DROP archive_name');
  }
}
