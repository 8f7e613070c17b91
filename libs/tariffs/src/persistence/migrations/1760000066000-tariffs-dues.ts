import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DUE_RUN_STATUSES } from '#app/contracts';
import { accessIn, centreOrOwnBody, oneOf, tenantTable } from '#app/platform';

const centre = accessIn('centre', 'system');

const statements = [
  `CREATE TABLE due_run (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    convention_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    plan_number integer NOT NULL CHECK (plan_number > 0),
    plan_title text NOT NULL,
    plan_act text,
    cost_model_id uuid,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    reason text CHECK (length(reason) BETWEEN 1 AND 500),
    status text NOT NULL ${oneOf('status', DUE_RUN_STATUSES)},
    terms jsonb NOT NULL,
    missing jsonb NOT NULL,
    job_id uuid,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    computed_at timestamptz,
    announced_by uuid,
    announced_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES tariff_plan (tenant_id, id),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id) ON DELETE SET NULL (job_id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, announced_by) REFERENCES membership (tenant_id, id),
    CHECK ((status IN ('computing', 'failed')) = (computed_at IS NULL)),
    CHECK (status NOT IN ('announced', 'superseded') OR announced_at IS NOT NULL)
  )`,
  `CREATE INDEX due_run_latest ON due_run (tenant_id, created_at DESC, id DESC)`,
  `CREATE INDEX due_run_of_job ON due_run (tenant_id, job_id) WHERE job_id IS NOT NULL`,
  `CREATE INDEX due_run_of_plan ON due_run (tenant_id, plan_id)`,
  // Of a convention and year bodies know one reckoning.
  `CREATE UNIQUE INDEX due_run_announced ON due_run (tenant_id, convention_id, year) WHERE status = 'announced'`,

  `CREATE TABLE expected_due (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    run_id uuid NOT NULL,
    year integer NOT NULL,
    adheres_from date NOT NULL,
    adheres_to date NOT NULL,
    amount numeric(14, 2) NOT NULL CHECK (amount >= 0),
    lines jsonb NOT NULL,
    former_year integer,
    former_amount numeric(14, 2),
    former_source text,
    market_amount numeric(14, 2),
    compared_amount numeric(14, 2),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, run_id) REFERENCES due_run (tenant_id, id),
    CHECK ((former_amount IS NULL) = (former_year IS NULL)),
    CHECK ((market_amount IS NULL) = (compared_amount IS NULL))
  )`,
  `CREATE INDEX expected_due_of_run ON expected_due (tenant_id, run_id, body_id)`,
  `CREATE INDEX expected_due_of_body ON expected_due (tenant_id, body_id, year DESC, id DESC)`,

  // A body knows what was announced to it; those of a draft it does not.
  ...tenantTable('due_run', {
    visible: `(${centre} OR (${accessIn('body')} AND status IN ('announced', 'superseded')))`,
    writable: centre,
    grants: 'SELECT, INSERT, UPDATE',
  }),
  // Frozen: rows are added and never changed.
  ...tenantTable('expected_due', {
    visible: `(${centreOrOwnBody()} AND (${centre} OR EXISTS (SELECT FROM due_run r
      WHERE r.tenant_id = expected_due.tenant_id AND r.id = expected_due.run_id)))`,
    writable: accessIn('system'),
    grants: 'SELECT, INSERT',
  }),
];

/** What bodies are expected to pay in a year, reckoned by a tariff plan. */
export class TariffsDues1760000066000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE expected_due, due_run');
  }
}
