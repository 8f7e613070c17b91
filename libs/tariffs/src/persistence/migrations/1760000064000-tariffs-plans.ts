import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, centreOrOwnBody, definerFunction, oneOf, tenantTable } from '#app/platform';

const centre = accessIn('centre', 'system');
const others = accessIn('public', 'body');
const STATUSES = ['draft', 'simulated', 'proposed', 'approved', 'in_force', 'superseded', 'dropped'];
/** As they were then: later ones are added by their own migrations. */
const ACTIVITIES = [
  'create',
  'write',
  'simulate',
  'revise',
  'propose',
  'send_back',
  'approve',
  'enter_into_force',
  'supersede',
  'drop',
];
/** What an act has approved is public: which tariffs apply, and applied. */
const OPEN = `status IN ('approved', 'in_force', 'superseded')`;

const plans = [
  `CREATE TABLE tariff_plan (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    convention_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    period_from date NOT NULL,
    period_to date NOT NULL,
    status text NOT NULL ${oneOf('status', STATUSES)},
    current_version integer NOT NULL CHECK (current_version >= 1),
    cost_model_id uuid,
    act_organ text CHECK (length(act_organ) BETWEEN 1 AND 200),
    act_number text CHECK (length(act_number) BETWEEN 1 AND 60),
    act_date date,
    last_event_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, convention_id, id),
    FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id),
    CHECK (period_to >= period_from),
    CHECK (num_nonnulls(act_organ, act_number, act_date) = CASE WHEN ${OPEN} THEN 3 ELSE 0 END)
  )`,
  `CREATE INDEX tariff_plan_recent ON tariff_plan (tenant_id, period_from DESC, id DESC)`,
  `CREATE INDEX tariff_plan_costs ON tariff_plan (tenant_id, cost_model_id) WHERE cost_model_id IS NOT NULL`,
  `CREATE INDEX tariff_plan_due ON tariff_plan (status, period_from) WHERE status IN ('approved', 'in_force')`,
  ...tenantTable('tariff_plan', {
    visible: `(${centre} OR (${others} AND ${OPEN}))`,
    writable: centre,
    grants: 'SELECT, INSERT, UPDATE',
  }),

  `CREATE TABLE tariff_plan_version (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    terms jsonb NOT NULL CHECK (jsonb_typeof(terms) = 'object'),
    note text NOT NULL CHECK (length(note) <= 500),
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, plan_id, number),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES tariff_plan (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id)
  )`,
  // Of a plan that others see, they see what was approved, and not how it came about.
  ...tenantTable('tariff_plan_version', {
    visible: `(${centre} OR (${others} AND EXISTS (SELECT FROM tariff_plan p WHERE p.tenant_id = tariff_plan_version.tenant_id
      AND p.id = tariff_plan_version.plan_id AND p.current_version = tariff_plan_version.number)))`,
    writable: centre,
    grants: 'SELECT, INSERT',
  }),

  `CREATE TABLE tariff_plan_event (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number integer NOT NULL,
    command text NOT NULL ${oneOf('command', ACTIVITIES)},
    from_status text ${oneOf('from_status', STATUSES)},
    to_status text NOT NULL ${oneOf('to_status', STATUSES)},
    actor_id uuid,
    at timestamptz NOT NULL,
    reason text CHECK (length(reason) BETWEEN 1 AND 1000),
    act_organ text,
    act_number text,
    act_date date,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id, number) REFERENCES tariff_plan_version (tenant_id, plan_id, number),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id),
    CHECK (num_nonnulls(act_organ, act_number, act_date) IN (0, 3))
  )`,
  `CREATE INDEX tariff_plan_event_order ON tariff_plan_event (tenant_id, plan_id, at, id)`,
  ...tenantTable('tariff_plan_event', { visible: centre, grants: 'SELECT, INSERT' }),

  `CREATE TABLE tariff_exception (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    tariff_id uuid NOT NULL,
    amount numeric(14,2) NOT NULL CHECK (amount >= 0),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, plan_id, body_id, tariff_id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES tariff_plan (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX tariff_exception_body ON tariff_exception (tenant_id, body_id)`,
  ...tenantTable('tariff_exception', { visible: centreOrOwnBody(), writable: centre }),

  `CREATE TABLE tariff_in_force (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    convention_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    tariff_id uuid NOT NULL,
    service_id uuid,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, convention_id, plan_id) REFERENCES tariff_plan (tenant_id, convention_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    CHECK (valid_to >= valid_from),
    -- Without a service it is the tariff of the adhesion, of which there is one, too.
    CONSTRAINT tariff_in_force_once EXCLUDE USING gist (tenant_id WITH =, convention_id WITH =,
      COALESCE(service_id, '00000000-0000-0000-0000-000000000000') WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  )`,
  `CREATE INDEX tariff_in_force_plan ON tariff_in_force (tenant_id, plan_id)`,
  ...tenantTable('tariff_in_force', { visible: accessIn('public', 'body', 'centre', 'system'), writable: centre }),
];

const figures = [
  `CREATE TABLE paid_due (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 1990 AND 2199),
    amount numeric(14,2) NOT NULL CHECK (amount >= 0),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, year),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  `CREATE INDEX paid_due_year ON paid_due (tenant_id, year DESC, id DESC)`,
  ...tenantTable('paid_due', { visible: centreOrOwnBody(), writable: centre }),

  `CREATE TABLE service_volume (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 1990 AND 2199),
    measure text NOT NULL ${oneOf('measure', ['quantity', 'amount'])},
    value numeric(16,2) NOT NULL CHECK (value >= 0),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, service_id, measure, year),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id)
  )`,
  `CREATE INDEX service_volume_year ON service_volume (tenant_id, year DESC, id DESC)`,
  `CREATE INDEX service_volume_service ON service_volume (tenant_id, service_id)`,
  ...tenantTable('service_volume', { visible: centreOrOwnBody(), writable: centre }),
];

const due = [
  `CREATE POLICY relay ON tariff_plan FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON tariff_plan TO cdc_relay`,
  ...definerFunction(
    'cdc_relay',
    'relay.tariff_plans_due(date)',
    `CREATE FUNCTION relay.tariff_plans_due(p_today date) RETURNS TABLE (tenant_id uuid, id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT p.tenant_id, p.id FROM public.tariff_plan p
      WHERE (p.status = 'in_force' AND p.period_to < p_today) OR (p.status = 'approved' AND p.period_from <= p_today)
      ORDER BY p.status DESC, p.period_from, p.id LIMIT 1000 $$`,
  ),
];

/** Tariff plans with their versions, what is in force, and what bodies paid and used. */
export class TariffsPlans1760000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...plans, ...figures, ...due]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION relay.tariff_plans_due(date)');
    await runner.query('DROP TABLE service_volume, paid_due, tariff_in_force, tariff_exception, tariff_plan_event');
    await runner.query('DROP TABLE tariff_plan_version');
    await runner.query('DROP TABLE tariff_plan');
  }
}
