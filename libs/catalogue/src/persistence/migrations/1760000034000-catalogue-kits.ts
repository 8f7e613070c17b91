import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KIT_IMPORT_STATUSES, LIMITS } from '#app/contracts';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const insiders = accessIn('centre', 'system');
const readers = accessIn('public', 'body');

const line = (column: string) => `${column} text NOT NULL CHECK (length(${column}) <= ${LIMITS.sheetLine})`;
const source = `
    source_id uuid NOT NULL,
    source_slug text NOT NULL CHECK (length(source_slug) <= ${LIMITS.slug}),
    source_name text NOT NULL CHECK (length(source_name) <= ${LIMITS.name}),`;

const statements = [
  `CREATE TABLE kit (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    ${line('title')},
    description text NOT NULL CHECK (length(description) <= ${LIMITS.reason}),
    release integer NOT NULL CHECK (release BETWEEN 1 AND ${LIMITS.kitReleases}),
    created_at timestamptz NOT NULL,
    released_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  )`,
  ...tenantTable('kit', { visible: insiders, grants: 'SELECT, INSERT, UPDATE' }),
  `CREATE TABLE kit_service (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kit_id uuid NOT NULL,
    release integer NOT NULL CHECK (release > 0),
    service_version_id uuid NOT NULL,
    released_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, kit_id, release, service_version_id),
    FOREIGN KEY (tenant_id, kit_id) REFERENCES kit (tenant_id, id),
    FOREIGN KEY (tenant_id, service_version_id) REFERENCES service_version (tenant_id, id)
  )`,
  ...tenantTable('kit_service', { visible: insiders, grants: 'SELECT, INSERT' }),
  `CREATE TABLE kit_import (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    file_id uuid NOT NULL,
    kit_id uuid NOT NULL,
    ${line('title')},
    release integer NOT NULL CHECK (release > 0),
    ${source}
    packed_at timestamptz NOT NULL,
    services integer NOT NULL CHECK (services BETWEEN 1 AND ${LIMITS.kitServices}),
    status text NOT NULL ${oneOf('status', KIT_IMPORT_STATUSES)},
    outcomes jsonb NOT NULL CHECK (jsonb_typeof(outcomes) = 'object'),
    created_at timestamptz NOT NULL,
    applied_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id),
    CHECK ((status = 'applied') = (applied_at IS NOT NULL))
  )`,
  'CREATE INDEX kit_import_newest ON kit_import (tenant_id, created_at DESC, id DESC)',
  ...tenantTable('kit_import', { visible: insiders, grants: 'SELECT, INSERT, UPDATE' }),
  `CREATE TABLE kit_origin (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    import_id uuid NOT NULL,
    ${source}
    kit_id uuid NOT NULL,
    kit_title text NOT NULL CHECK (length(kit_title) <= ${LIMITS.sheetLine}),
    release integer NOT NULL CHECK (release > 0),
    code text NOT NULL CHECK (length(code) <= ${LIMITS.slug}),
    content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    imported_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, service_id),
    UNIQUE (tenant_id, source_id, code),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, import_id) REFERENCES kit_import (tenant_id, id)
  )`,
  // A sheet says where it comes from to whoever may read it; of a service that is a draft nothing is told.
  ...tenantTable('kit_origin', {
    visible: `(${insiders} OR (${readers} AND service_id IN (SELECT s.id FROM service s)))`,
    writable: insiders,
    grants: 'SELECT, INSERT, UPDATE',
  }),
];

/** Reuse kits: what a centre hands on, what it took, and where each service comes from. */
export class CatalogueKits1760000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kit_origin, kit_import, kit_service, kit');
  }
}
