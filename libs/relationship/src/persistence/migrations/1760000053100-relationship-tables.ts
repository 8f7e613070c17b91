import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, erasableNames, oneOf, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');
const STAGES = ['contacted', 'interested', 'resolution_scheduled', 'lost'];

const interactions = [
  `CREATE TABLE interaction (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', ['call', 'meeting', 'visit', 'note'])},
    happened_on date NOT NULL,
    with_name text CHECK (length(with_name) BETWEEN 1 AND 200),
    text text NOT NULL CHECK (length(text) <= 8000),
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    created_at timestamptz NOT NULL,
    removed_at timestamptz,
    removal_reason text CHECK (length(removal_reason) BETWEEN 1 AND 1000),
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id),
    CHECK ((removed_at IS NULL) = (removal_reason IS NULL)),
    CHECK ((removed_at IS NULL) = (text <> ''))
  )`,
  `CREATE INDEX interaction_day ON interaction (tenant_id, happened_on DESC, id DESC)`,
  `CREATE INDEX interaction_body ON interaction (tenant_id, body_id, happened_on DESC, id DESC)`,
  ...tenantTable('interaction', { visible, grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE interaction_file (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    interaction_id uuid NOT NULL,
    file_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, interaction_id, file_id),
    FOREIGN KEY (tenant_id, body_id, interaction_id) REFERENCES interaction (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id)
  )`,
  ...tenantTable('interaction_file', { visible, grants: 'SELECT, INSERT' }),
];

const prospects = [
  `CREATE TABLE prospect (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    stage text NOT NULL ${oneOf('stage', STAGES)},
    since date NOT NULL,
    follower_id uuid,
    note text NOT NULL CHECK (length(note) <= 1000),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, follower_id) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('prospect', { visible, grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE prospect_step (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    prospect_id uuid NOT NULL,
    id uuid NOT NULL,
    stage text NOT NULL ${oneOf('stage', STAGES)},
    since date NOT NULL,
    reason text CHECK (length(reason) BETWEEN 1 AND 1000),
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, prospect_id) REFERENCES prospect (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id),
    CHECK ((stage = 'lost') = (reason IS NOT NULL))
  )`,
  `CREATE INDEX prospect_step_body ON prospect_step (tenant_id, body_id, at DESC, id DESC)`,
  ...tenantTable('prospect_step', { visible, grants: 'SELECT, INSERT' }),
  ...erasableNames('prospect_step', 'actor_name'),
];

/** The history of a body is read from the newest: what grows has an index in that order. */
const TIMELINE = ['adhesion_event', 'subscription_event', 'ticket_event'];
const indexes = TIMELINE.map(
  (table) => `CREATE INDEX ${table}_body ON ${table} (tenant_id, body_id, at DESC, id DESC)`,
);

/** What the centre notes of its bodies, and how far those have come that do not adhere. */
export class RelationshipTables1760000053100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...interactions, ...prospects, ...indexes]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TIMELINE) await runner.query(`DROP INDEX ${table}_body`);
    for (const table of ['prospect_step', 'prospect', 'interaction_file', 'interaction'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
