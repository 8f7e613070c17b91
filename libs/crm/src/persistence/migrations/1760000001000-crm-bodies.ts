import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ADHESION_STATUSES, BODY_TYPES, FIGURE_KINDS, LIVE_ADHESION_STATUSES } from '#app/contracts';
import { accessIn, centreOrOwnBody, oneOf, tenantTable } from '#app/platform';

const live = LIVE_ADHESION_STATUSES.map((status) => `'${status}'`).join(', ');

const statements = [
  `CREATE TABLE body (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    type text NOT NULL ${oneOf('type', BODY_TYPES)},
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    province text NOT NULL CHECK (province ~ '^[A-Z]{2}$'),
    istat_code text CHECK (istat_code ~ '^[0-9]{6}$'),
    cadastral_code text CHECK (cadastral_code ~ '^[A-Z][0-9]{3}$'),
    ipa_code text,
    tax_code text CHECK (tax_code ~ '^[0-9]{11}$'),
    pec text,
    address text,
    website text,
    valid_from date,
    valid_to date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
  )`,
  `CREATE UNIQUE INDEX body_istat_code ON body (tenant_id, istat_code) WHERE valid_to IS NULL`,
  `CREATE INDEX body_name ON body (tenant_id, name COLLATE "it-x-icu", id)`,
  ...tenantTable('body', {
    visible: `(${accessIn('public')} OR ${centreOrOwnBody('id')})`,
    writable: accessIn('centre', 'system'),
  }),

  `CREATE TABLE body_figure (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', FIGURE_KINDS)},
    year integer NOT NULL CHECK (year BETWEEN 1861 AND 2200),
    value bigint NOT NULL CHECK (value >= 0),
    source text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, kind, year, source),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  ...tenantTable('body_figure', { visible: centreOrOwnBody(), writable: accessIn('centre', 'system') }),

  `CREATE TABLE adhesion (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    convention text NOT NULL,
    status text NOT NULL ${oneOf('status', ADHESION_STATUSES)},
    suspended_by_body boolean NOT NULL DEFAULT false,
    suspended_by_centre boolean NOT NULL DEFAULT false,
    suspended_by_system boolean NOT NULL DEFAULT false,
    active_from date,
    active_to date,
    is_demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  `CREATE UNIQUE INDEX adhesion_live ON adhesion (tenant_id, body_id, convention) WHERE status NOT IN ('withdrawn', 'expired')`,
  ...tenantTable('adhesion', {
    visible: `((${accessIn('public', 'network')} AND status IN (${live})) OR ${centreOrOwnBody()})`,
    writable: accessIn('centre', 'system'),
    // The network counts who adheres to each centre; who they are is public.
    published: `${accessIn('network')} AND status IN (${live})`,
  }),

  // Files are attached to something of a body; the platform, which holds them, comes before the bodies.
  `ALTER TABLE stored_file ADD FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)`,
];

export class CrmBodies1760000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stored_file DROP CONSTRAINT stored_file_tenant_id_body_id_fkey');
    await runner.query('DROP TABLE adhesion, body_figure, body');
  }
}
