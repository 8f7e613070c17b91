import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');

const statements = [
  `CREATE TABLE tag (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE UNIQUE INDEX tag_name ON tag (tenant_id, lower(name))`,
  ...tenantTable('tag', { visible }),
  `CREATE TABLE body_tag (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    tag_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, body_id, tag_id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, tag_id) REFERENCES tag (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX body_tag_tag ON body_tag (tenant_id, tag_id, body_id)`,
  ...tenantTable('body_tag', { visible, grants: 'SELECT, INSERT, DELETE' }),
  `CREATE TABLE segment (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    filters jsonb NOT NULL CHECK (jsonb_typeof(filters) = 'object'),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE UNIQUE INDEX segment_name ON segment (tenant_id, lower(name))`,
  ...tenantTable('segment', { visible }),
];

/** Labels that the centre gives to bodies, and choices of bodies that it keeps under a name. */
export class CrmSegments1760000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['segment', 'body_tag', 'tag']) await runner.query(`DROP TABLE ${table}`);
  }
}
