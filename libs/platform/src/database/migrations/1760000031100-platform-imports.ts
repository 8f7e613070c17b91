import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMPORT_EFFECTS, IMPORT_OUTCOMES, IMPORT_STATUSES } from '#app/contracts';
import { accessIn, oneOf, tenantTable } from '../policies.js';

const visible = accessIn('centre', 'system');
const grants = 'SELECT, INSERT, UPDATE';

/** A file whose rows become something of a module: what they hold, what is wrong with them, what they did. */
const statements = [
  `CREATE TABLE import_batch (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    target text NOT NULL,
    status text NOT NULL ${oneOf('status', IMPORT_STATUSES)},
    file_name text NOT NULL,
    ignored text[] NOT NULL,
    job_id uuid,
    undo_job_id uuid,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id),
    FOREIGN KEY (tenant_id, undo_job_id) REFERENCES job (tenant_id, id)
  )`,
  `CREATE INDEX import_batch_newest ON import_batch (tenant_id, target, created_at DESC, id DESC)`,
  ...tenantTable('import_batch', { visible, grants, audited: false }),
  `CREATE TABLE import_row (
    tenant_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    id uuid NOT NULL,
    number integer NOT NULL,
    cells jsonb NOT NULL,
    errors jsonb NOT NULL,
    effect text ${oneOf('effect', IMPORT_EFFECTS)},
    outcome text NOT NULL ${oneOf('outcome', IMPORT_OUTCOMES)},
    written jsonb,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, batch_id, number),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES import_batch (tenant_id, id)
  )`,
  ...tenantTable('import_row', { visible, grants, audited: false }),
];

export class PlatformImports1760000031100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_row, import_batch');
  }
}
