import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  FIXED_PATH,
  accessIn,
  centreOrOwnBody,
  definerFunction,
  erasableNames,
  oneOf,
  tenantTable,
} from '#app/platform';

const centre = accessIn('centre', 'system');
const statuses = ['due', 'late', 'done', 'not_applicable', 'cancelled'];

const tables = [
  `CREATE TABLE obligation (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    model text,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 150),
    description text NOT NULL,
    norm text NOT NULL,
    source_url text,
    note text NOT NULL,
    scope text NOT NULL ${oneOf('scope', ['body', 'site'])},
    days text[] NOT NULL,
    once_on date,
    date_basis text NOT NULL ${oneOf('date_basis', ['law', 'guideline', 'proposed'])},
    audience text NOT NULL ${oneOf('audience', ['adhering', 'chosen'])},
    evidence text[] NOT NULL CHECK (cardinality(evidence) > 0),
    remind_days integer[] NOT NULL,
    status text NOT NULL ${oneOf('status', ['active', 'retired'])},
    planned_on date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((cardinality(days) > 0) <> (once_on IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX obligation_model ON obligation (tenant_id, model) WHERE model IS NOT NULL`,
  `CREATE INDEX obligation_by_title ON obligation (tenant_id, title COLLATE "it-x-icu", id)`,

  `CREATE TABLE obligation_body (
    tenant_id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    body_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, obligation_id, body_id),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  `CREATE INDEX obligation_body_by_body ON obligation_body (tenant_id, body_id)`,

  `CREATE TABLE body_site (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', ['site', 'app'])},
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    url text NOT NULL,
    closed_on date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  `CREATE INDEX body_site_by_name ON body_site (tenant_id, name COLLATE "it-x-icu", id)`,

  `CREATE TABLE deadline (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    site_id uuid,
    round_on date NOT NULL,
    due_on date NOT NULL,
    status text NOT NULL ${oneOf('status', statuses)},
    done_on date,
    evidence text ${oneOf('evidence', ['link', 'file', 'declaration'])},
    reminded_for integer,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, site_id) REFERENCES body_site (tenant_id, body_id, id),
    CHECK ((status = 'done') = (done_on IS NOT NULL)),
    CHECK ((status = 'done') = (evidence IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX deadline_once ON deadline (tenant_id, obligation_id, body_id, site_id, round_on) NULLS NOT DISTINCT
    WHERE status <> 'cancelled'`,
  `CREATE INDEX deadline_by_day ON deadline (tenant_id, due_on, id)`,
  `CREATE INDEX deadline_of_body ON deadline (tenant_id, body_id, due_on)`,
  `CREATE INDEX deadline_of_site ON deadline (tenant_id, site_id) WHERE site_id IS NOT NULL`,

  `CREATE TABLE deadline_event (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    deadline_id uuid NOT NULL,
    command text NOT NULL ${oneOf('command', ['fulfil', 'exempt', 'reopen', 'expire', 'move', 'cancel'])},
    from_status text NOT NULL ${oneOf('from_status', statuses)},
    to_status text NOT NULL ${oneOf('to_status', statuses)},
    actor text NOT NULL ${oneOf('actor', ['body', 'centre', 'system'])},
    actor_id uuid,
    actor_name text,
    note text,
    cause text ${oneOf('cause', ['obligation_retired', 'obligation_changed', 'not_asked', 'site_closed', 'joined'])},
    evidence text ${oneOf('evidence', ['link', 'file', 'declaration'])},
    evidence_url text,
    file_id uuid,
    done_on date,
    due_on date NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, deadline_id) REFERENCES deadline (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id),
    CHECK ((command = 'fulfil') = (evidence IS NOT NULL)),
    CHECK ((command = 'cancel') = (cause IS NOT NULL)),
    CHECK ((evidence = 'file') IS NOT TRUE OR file_id IS NOT NULL),
    CHECK ((evidence = 'link') IS NOT TRUE OR evidence_url IS NOT NULL)
  )`,
  `CREATE INDEX deadline_event_of ON deadline_event (tenant_id, deadline_id, at, id)`,
  `CREATE INDEX deadline_event_file ON deadline_event (tenant_id, file_id) WHERE file_id IS NOT NULL`,

  ...tenantTable('obligation', {
    visible: accessIn('body', 'centre', 'system'),
    writable: centre,
    grants: 'SELECT, INSERT, UPDATE',
  }),
  ...tenantTable('obligation_body', { visible: centreOrOwnBody(), writable: centre, grants: 'SELECT, INSERT, DELETE' }),
  ...tenantTable('body_site', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT, UPDATE' }),
  ...tenantTable('deadline', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT, UPDATE' }),
  ...tenantTable('deadline_event', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT' }),
  ...erasableNames('deadline_event', 'actor_name'),
];

const functions = [
  `CREATE POLICY relay ON obligation FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON obligation TO cdc_relay`,
  ...definerFunction(
    'cdc_relay',
    'relay.tenants_with_obligations(date)',
    `CREATE FUNCTION relay.tenants_with_obligations(p_today date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT o.tenant_id FROM public.obligation o
      WHERE o.status = 'active' AND (o.planned_on IS NULL OR o.planned_on < p_today) $$`,
  ),
];

/** What bodies and their sites owe by a day, with what shows that they have done it. */
export class DeadlinesCalendar1760000071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION relay.tenants_with_obligations(date)');
    await runner.query('DROP TABLE deadline_event, deadline, body_site, obligation_body, obligation');
  }
}
