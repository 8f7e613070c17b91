import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMPUTERISATION_LEVELS, LIMITS, SERVICE_INCLUSIONS, SERVICE_LINES } from '#app/contracts';
import { FIXED_PATH, accessIn, oneOf, tenantTable } from '#app/platform';

const insiders = accessIn('centre', 'system');
const readers = accessIn('public', 'body');

const line = (column: string) => `${column} text NOT NULL CHECK (length(${column}) <= ${LIMITS.sheetLine})`;
const text = (column: string) => `${column} text NOT NULL CHECK (length(${column}) <= ${LIMITS.sheetText})`;

const statements = [
  `CREATE TABLE service_line (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    code text NOT NULL ${oneOf('code', SERVICE_LINES)},
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
  )`,
  ...tenantTable('service_line', {
    visible: accessIn('public', 'body', 'centre', 'network', 'system'),
    writable: insiders,
    grants: 'SELECT, INSERT, UPDATE',
    published: accessIn('network'),
  }),
  `CREATE TABLE service (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= ${LIMITS.slug}),
    service_line text NOT NULL,
    status text NOT NULL ${oneOf('status', ['draft', 'published', 'retired'])},
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code),
    FOREIGN KEY (tenant_id, service_line) REFERENCES service_line (tenant_id, code)
  )`,
  ...tenantTable('service', {
    visible: `(${insiders} OR (${readers} AND status <> 'draft') OR (${accessIn('network')} AND status = 'published'))`,
    writable: insiders,
    published: `${accessIn('network')} AND status = 'published'`,
  }),
  `CREATE TABLE service_version (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    status text NOT NULL ${oneOf('status', ['draft', 'published', 'superseded', 'retired'])},
    ${line('title')},
    ${line('audience')},
    inclusion text NOT NULL ${oneOf('inclusion', SERVICE_INCLUSIONS)},
    ${text('context')},
    ${text('object')},
    ${text('who_may_ask')},
    ${text('obligations')},
    ${text('forms')},
    computerisation text NOT NULL ${oneOf('computerisation', COMPUTERISATION_LEVELS)},
    ${text('costs')},
    ${text('contact')},
    ${text('hours')},
    ${text('activation_time')},
    ${text('legal_basis')},
    search tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('italian', title), 'A') || setweight(to_tsvector('italian', audience), 'B') ||
      to_tsvector('italian', context || ' ' || object || ' ' || who_may_ask)
    ) STORED,
    published_at timestamptz,
    published_by uuid,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, service_id, number),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, published_by) REFERENCES membership (tenant_id, id),
    CHECK ((status = 'draft') = (published_at IS NULL))
  )`,
  `CREATE UNIQUE INDEX service_version_draft ON service_version (tenant_id, service_id) WHERE status = 'draft'`,
  `CREATE UNIQUE INDEX service_version_published ON service_version (tenant_id, service_id) WHERE status = 'published'`,
  `CREATE INDEX service_version_title ON service_version (tenant_id, title COLLATE "it-x-icu", id) WHERE status = 'published'`,
  ...tenantTable('service_version', {
    visible: `(${insiders} OR (${readers} AND status <> 'draft'))`,
    writable: insiders,
  }),
  // What was published once stays as it was read.
  `CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql ${FIXED_PATH} AS $$
  BEGIN
    IF OLD.status <> 'draft' AND (TG_OP = 'DELETE' OR
       (to_jsonb(NEW) - ARRAY['status', 'version', 'search']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'version', 'search'])) THEN
      RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'CD409';
    END IF;
    RETURN COALESCE(NEW, OLD);
  END $$`,
  `CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON service_version FOR EACH ROW EXECUTE FUNCTION keep_published_version()`,
];

export class CatalogueServices1760000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_version, service, service_line');
    await runner.query('DROP FUNCTION keep_published_version()');
  }
}
