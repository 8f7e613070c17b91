import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, ctxMembership, tenantTable } from '../policies.js';

const visible = `(${accessIn('system')} OR (${accessIn('body', 'centre', 'partner')} AND owner_id = ${ctxMembership}))`;

/** Files that arrive in several goes: how far each has come. It goes when the file is whole, or with it. */
const statements = [
  `CREATE TABLE file_upload (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    size bigint NOT NULL CHECK (size > 0),
    received bigint NOT NULL CHECK (received BETWEEN 0 AND size),
    resume text,
    writer_id uuid,
    writer_until timestamptz,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, id) REFERENCES stored_file (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, owner_id) REFERENCES membership (tenant_id, id),
    CHECK ((writer_id IS NULL) = (writer_until IS NULL))
  )`,
  ...tenantTable('file_upload', { visible, audited: false }),
];

export class PlatformUploads1760000069000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_upload');
  }
}
