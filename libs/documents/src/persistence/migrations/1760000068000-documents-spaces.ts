import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, centreOrOwnBody, ctxMembership, tenantTable } from '#app/platform';
import {
  REACH_FUNCTIONS,
  inSeenSpace,
  inWritableSpace,
  reachFunctions,
  spaceOfNetwork,
  spaceVisible,
  spaceWritable,
} from '../reach.js';

const inside = accessIn('centre', 'system');
const own = `(${accessIn('body', 'partner')} AND membership_id = ${ctxMembership})`;

const statements = [
  ...reachFunctions(),
  `CREATE TABLE space (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('convention', 'protocol', 'project', 'tender', 'table', 'service', 'body')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description text NOT NULL CHECK (length(description) <= 2000),
    visibility text NOT NULL CHECK (visibility IN ('centre', 'chosen', 'adhering', 'network', 'public')),
    needs_approval boolean NOT NULL,
    required_metadata text[] NOT NULL CHECK (cardinality(required_metadata) <= 20),
    defaults jsonb NOT NULL CHECK (jsonb_typeof(defaults) = 'object'),
    convention_id uuid,
    service_id uuid,
    subject_body_id uuid,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    archived_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, subject_body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id),
    CHECK ((kind = 'convention') = (convention_id IS NOT NULL)),
    CHECK ((kind = 'service') = (service_id IS NOT NULL)),
    CHECK ((kind = 'body') = (subject_body_id IS NOT NULL))
  )`,
  `CREATE INDEX space_title ON space (tenant_id, title COLLATE "it-x-icu", id)`,
  `CREATE INDEX space_convention ON space (tenant_id, convention_id) WHERE convention_id IS NOT NULL`,
  `CREATE INDEX space_service ON space (tenant_id, service_id) WHERE service_id IS NOT NULL`,
  `CREATE INDEX space_of_body ON space (tenant_id, subject_body_id) WHERE subject_body_id IS NOT NULL`,
  // Who is named: tables that ask nobody else, so that the others may ask them.
  `CREATE TABLE space_body (
    tenant_id uuid NOT NULL,
    space_id uuid NOT NULL,
    body_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('reader', 'contributor')),
    PRIMARY KEY (tenant_id, space_id, body_id),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  `CREATE INDEX space_body_body ON space_body (tenant_id, body_id, space_id)`,
  ...tenantTable('space_body', {
    visible: centreOrOwnBody(),
    writable: inside,
    grants: 'SELECT, INSERT, UPDATE, DELETE',
  }),
  `CREATE TABLE space_member (
    tenant_id uuid NOT NULL,
    space_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('reader', 'contributor', 'manager')),
    valid_to date,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, space_id, membership_id),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, added_by) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX space_member_member ON space_member (tenant_id, membership_id, space_id)`,
  ...tenantTable('space_member', { visible: `(${inside} OR ${own})`, writable: inside }),
  `CREATE TABLE space_recusal (
    tenant_id uuid NOT NULL,
    space_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, space_id, membership_id),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, recorded_by) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX space_recusal_member ON space_recusal (tenant_id, membership_id, space_id)`,
  // Nobody takes back that they themselves are kept out.
  ...tenantTable('space_recusal', {
    visible: `(${inside} OR ${own})`,
    writable: `(${accessIn('system')} OR (${accessIn('centre')} AND membership_id <> ${ctxMembership}))`,
    grants: 'SELECT, INSERT, DELETE',
  }),
  ...tenantTable('space', {
    visible: spaceVisible,
    writable: spaceWritable,
    grants: 'SELECT, INSERT, UPDATE',
    published: spaceOfNetwork,
  }),
  `CREATE TABLE folder (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    space_id uuid NOT NULL,
    parent_id uuid,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, space_id, id),
    UNIQUE NULLS NOT DISTINCT (tenant_id, space_id, parent_id, name),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, space_id, parent_id) REFERENCES folder (tenant_id, space_id, id),
    CHECK (parent_id <> id)
  )`,
  ...tenantTable('folder', {
    visible: `(${accessIn('public', 'partner', 'body', 'centre', 'network', 'system')} AND ${inSeenSpace})`,
    writable: inWritableSpace,
    published: `(${accessIn('network')} AND ${inSeenSpace})`,
  }),
];

/** Spaces of documents, who is named in them and who is kept out, and their folders. */
export class DocumentsSpaces1760000068000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE folder, space_recusal, space_member, space_body, space');
    for (const signature of Object.keys(REACH_FUNCTIONS)) await runner.query(`DROP FUNCTION ${signature}`);
  }
}
