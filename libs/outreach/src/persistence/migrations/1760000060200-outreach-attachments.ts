import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, tenantTable } from '#app/platform';

/** Files that go with each mail of a mailing. */
const statements = [
  `CREATE TABLE mailing_attachment (
    tenant_id uuid NOT NULL,
    mailing_id uuid NOT NULL,
    file_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, mailing_id, file_id),
    FOREIGN KEY (tenant_id, mailing_id) REFERENCES mailing (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id)
  )`,
  ...tenantTable('mailing_attachment', { visible: accessIn('centre', 'system'), grants: 'SELECT, INSERT, DELETE' }),
];

export class OutreachAttachments1760000060200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mailing_attachment');
  }
}
