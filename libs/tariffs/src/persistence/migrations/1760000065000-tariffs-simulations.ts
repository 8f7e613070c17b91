import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');
const OUTCOMES = ['winner', 'loser', 'same', 'new', 'nothing', 'unknown', 'out'];
/** Reckoned from rows that are audited, and never changed: what was made and thrown away stands in the row of the simulation. */
const reckoned = { visible, grants: 'SELECT, INSERT, DELETE', audited: false };

const simulations = [
  `CREATE TABLE simulation (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    year integer NOT NULL CHECK (year BETWEEN 1990 AND 2199),
    compared_year integer CHECK (compared_year BETWEEN 1990 AND 2199),
    cost_model_id uuid,
    parameters jsonb NOT NULL CHECK (jsonb_typeof(parameters) = 'object'),
    costs jsonb CHECK (jsonb_typeof(costs) = 'object'),
    served integer NOT NULL CHECK (served >= 0),
    seed integer NOT NULL CHECK (seed >= 0),
    result jsonb NOT NULL CHECK (jsonb_typeof(result) = 'object'),
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id, number) REFERENCES tariff_plan_version (tenant_id, plan_id, number),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id),
    CHECK ((cost_model_id IS NULL) = (costs IS NULL))
  )`,
  `CREATE INDEX simulation_recent ON simulation (tenant_id, plan_id, created_at DESC, id DESC)`,
  `CREATE INDEX simulation_costs ON simulation (tenant_id, cost_model_id) WHERE cost_model_id IS NOT NULL`,
  ...tenantTable('simulation', { visible, grants: 'SELECT, INSERT, DELETE' }),

  `CREATE TABLE simulation_due (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    simulation_id uuid NOT NULL,
    outcome text NOT NULL ${oneOf('outcome', OUTCOMES)},
    due numeric(14,2),
    before numeric(14,2),
    market_price numeric(14,2),
    market_due numeric(14,2),
    inhabitants integer,
    inputs jsonb NOT NULL,
    lines jsonb NOT NULL,
    PRIMARY KEY (tenant_id, simulation_id, body_id),
    FOREIGN KEY (tenant_id, simulation_id) REFERENCES simulation (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK ((due IS NULL) = (outcome = 'unknown')),
    CHECK ((market_price IS NULL) = (market_due IS NULL))
  )`,
  `CREATE INDEX simulation_due_body ON simulation_due (tenant_id, body_id)`,
  ...tenantTable('simulation_due', reckoned),
];

const draws = [
  `CREATE TABLE simulation_run (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    simulation_id uuid NOT NULL,
    draws integer NOT NULL CHECK (draws BETWEEN 100 AND 10000),
    seed integer NOT NULL CHECK (seed >= 0),
    ranges jsonb NOT NULL CHECK (jsonb_typeof(ranges) = 'object'),
    swings jsonb CHECK (jsonb_typeof(swings) = 'array'),
    summary jsonb CHECK (jsonb_typeof(summary) = 'object'),
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    ended_as text ${oneOf('ended_as', ['succeeded', 'failed', 'cancelled'])},
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, simulation_id) REFERENCES simulation (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id),
    CHECK ((summary IS NULL) = (swings IS NULL)),
    CHECK ((summary IS NOT NULL) = (ended_as IS NOT DISTINCT FROM 'succeeded'))
  )`,
  `CREATE INDEX simulation_run_recent ON simulation_run (tenant_id, simulation_id, created_at DESC, id DESC)`,
  ...tenantTable('simulation_run', { visible }),

  `CREATE TABLE simulation_draw (
    tenant_id uuid NOT NULL,
    run_id uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 0),
    bodies integer NOT NULL CHECK (bodies >= 0),
    revenue numeric(16,2) NOT NULL,
    cost numeric(16,2) NOT NULL,
    PRIMARY KEY (tenant_id, run_id, number),
    FOREIGN KEY (tenant_id, run_id) REFERENCES simulation_run (tenant_id, id)
  )`,
  ...tenantTable('simulation_draw', reckoned),
];

/** What a version of a plan would come to, for the centre and for each body; and runs of random draws around it. */
export class TariffsSimulations1760000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...simulations, ...draws]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE simulation_draw, simulation_run, simulation_due, simulation');
  }
}
