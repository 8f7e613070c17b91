import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, erasableNames, oneOf, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');
const STATUSES = ['draft', 'closed', 'approved'];

const models = [
  `CREATE TABLE activity (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    description text NOT NULL CHECK (length(description) <= 1000),
    ended_on date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
  )`,
  ...tenantTable('activity', { visible, grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE cost_model (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    kind text NOT NULL ${oneOf('kind', ['budget', 'actual'])},
    status text NOT NULL ${oneOf('status', STATUSES)},
    method text NOT NULL ${oneOf('method', ['direct', 'step_down', 'reciprocal'])},
    rules_name text NOT NULL CHECK (length(rules_name) BETWEEN 1 AND 150),
    rules_source text NOT NULL CHECK (length(rules_source) <= 1000),
    yearly_hours numeric(7,2) NOT NULL CHECK (yearly_hours > 0),
    overhead_rate numeric(5,2) CHECK (overhead_rate >= 0),
    note text NOT NULL CHECK (length(note) <= 1000),
    act_organ text CHECK (length(act_organ) BETWEEN 1 AND 200),
    act_number text CHECK (length(act_number) BETWEEN 1 AND 60),
    act_date date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, year, kind),
    CHECK ((status = 'approved') = (act_organ IS NOT NULL AND act_number IS NOT NULL AND act_date IS NOT NULL))
  )`,
  ...tenantTable('cost_model', { visible }),

  `CREATE TABLE cost_model_event (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    command text NOT NULL ${oneOf('command', ['create', 'close', 'reopen', 'approve'])},
    from_status text ${oneOf('from_status', STATUSES)},
    to_status text NOT NULL ${oneOf('to_status', STATUSES)},
    reason text CHECK (length(reason) BETWEEN 1 AND 1000),
    act_organ text,
    act_number text,
    act_date date,
    total numeric(14,2),
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX cost_model_event_order ON cost_model_event (tenant_id, cost_model_id, at, id)`,
  ...tenantTable('cost_model_event', { visible, grants: 'SELECT, INSERT' }),
  ...erasableNames('cost_model_event', 'actor_name'),
];

const structure = [
  `CREATE TABLE cost_driver (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', ['hours', 'requests', 'mailboxes', 'gigabytes', 'inhabitants', 'enterprises', 'bodies', 'tender_amounts', 'equal', 'custom'])},
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    reference_on date,
    source text NOT NULL CHECK (length(source) <= 1000),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, cost_model_id, id),
    UNIQUE (tenant_id, cost_model_id, name),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id) ON DELETE CASCADE
  )`,
  ...tenantTable('cost_driver', { visible }),

  // A service keeps what it costs; an activity passes it on by its driver.
  `CREATE TABLE cost_object (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    service_id uuid,
    activity_id uuid,
    position integer NOT NULL CHECK (position BETWEEN 1 AND 1000),
    passing_driver_id uuid,
    output_quantity numeric(16,4) CHECK (output_quantity > 0),
    output_unit text CHECK (length(output_unit) BETWEEN 1 AND 60),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, cost_model_id, id),
    UNIQUE (tenant_id, cost_model_id, service_id),
    UNIQUE (tenant_id, cost_model_id, activity_id),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, activity_id) REFERENCES activity (tenant_id, id),
    FOREIGN KEY (tenant_id, cost_model_id, passing_driver_id) REFERENCES cost_driver (tenant_id, cost_model_id, id),
    CHECK (num_nonnulls(service_id, activity_id) = 1),
    CHECK (passing_driver_id IS NULL OR activity_id IS NOT NULL),
    CHECK ((output_quantity IS NULL) = (output_unit IS NULL))
  )`,
  `CREATE INDEX cost_object_service ON cost_object (tenant_id, service_id) WHERE service_id IS NOT NULL`,
  `CREATE INDEX cost_object_activity ON cost_object (tenant_id, activity_id) WHERE activity_id IS NOT NULL`,
  ...tenantTable('cost_object', { visible }),

  `CREATE TABLE driver_quantity (
    tenant_id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    driver_id uuid NOT NULL,
    object_id uuid NOT NULL,
    quantity numeric(20,6) NOT NULL CHECK (quantity >= 0),
    origin text NOT NULL ${oneOf('origin', ['system', 'typed'])},
    note text NOT NULL CHECK (length(note) <= 1000),
    PRIMARY KEY (tenant_id, driver_id, object_id),
    FOREIGN KEY (tenant_id, cost_model_id, driver_id) REFERENCES cost_driver (tenant_id, cost_model_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, cost_model_id, object_id) REFERENCES cost_object (tenant_id, cost_model_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX driver_quantity_object ON driver_quantity (tenant_id, object_id)`,
  ...tenantTable('driver_quantity', { visible }),
];

const items = [
  `CREATE TABLE cost_item (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', ['staff', 'purchase', 'overhead', 'income'])},
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 150),
    object_id uuid,
    driver_id uuid,
    membership_id uuid,
    gross_cost numeric(14,2) CHECK (gross_cost >= 0),
    hours_from text ${oneOf('hours_from', ['entries', 'typed', 'percentage'])},
    net_amount numeric(14,2) CHECK (net_amount >= 0),
    vat_rate numeric(5,2) CHECK (vat_rate BETWEEN 0 AND 100),
    vat_deductible boolean,
    durable_years integer CHECK (durable_years BETWEEN 1 AND 50),
    bought_year integer CHECK (bought_year BETWEEN 1950 AND 2199),
    amount numeric(14,2) CHECK (amount >= 0),
    reduces boolean,
    source text NOT NULL CHECK (length(source) <= 1000),
    file_id uuid,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, cost_model_id, id),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, cost_model_id, object_id) REFERENCES cost_object (tenant_id, cost_model_id, id),
    FOREIGN KEY (tenant_id, cost_model_id, driver_id) REFERENCES cost_driver (tenant_id, cost_model_id, id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id),
    CHECK (num_nonnulls(object_id, driver_id) <= 1),
    CHECK (kind <> 'staff' OR (gross_cost IS NOT NULL AND hours_from IS NOT NULL AND num_nonnulls(object_id, driver_id) = 0)),
    CHECK (kind = 'staff' OR num_nonnulls(membership_id, gross_cost) = 0 AND hours_from IS NULL),
    CHECK (CASE WHEN kind = 'purchase' THEN num_nulls(net_amount, vat_rate, vat_deductible, durable_years, bought_year) = 0
      ELSE num_nonnulls(net_amount, vat_rate, vat_deductible, durable_years, bought_year) = 0 END),
    CHECK (amount IS NULL OR kind IN ('overhead', 'income')),
    CHECK ((kind = 'income') = (reduces IS NOT NULL)),
    CHECK (kind <> 'income' OR amount IS NOT NULL),
    CHECK (kind <> 'overhead' OR amount IS NOT NULL OR num_nonnulls(object_id, driver_id) = 0)
  )`,
  `CREATE INDEX cost_item_model ON cost_item (tenant_id, cost_model_id, id)`,
  `CREATE UNIQUE INDEX cost_item_flat ON cost_item (tenant_id, cost_model_id) WHERE kind = 'overhead' AND amount IS NULL`,
  `CREATE INDEX cost_item_person ON cost_item (tenant_id, membership_id) WHERE membership_id IS NOT NULL`,
  `CREATE INDEX cost_item_object ON cost_item (tenant_id, object_id) WHERE object_id IS NOT NULL`,
  `CREATE INDEX cost_item_driver ON cost_item (tenant_id, driver_id) WHERE driver_id IS NOT NULL`,
  ...tenantTable('cost_item', { visible }),

  // Of a staff item: hours for an object, or the part of the year, in percent, that went there.
  `CREATE TABLE cost_item_part (
    tenant_id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    item_id uuid NOT NULL,
    object_id uuid NOT NULL,
    hours numeric(10,2) CHECK (hours > 0),
    percentage numeric(5,2) CHECK (percentage > 0 AND percentage <= 100),
    PRIMARY KEY (tenant_id, item_id, object_id),
    FOREIGN KEY (tenant_id, cost_model_id, item_id) REFERENCES cost_item (tenant_id, cost_model_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, cost_model_id, object_id) REFERENCES cost_object (tenant_id, cost_model_id, id),
    CHECK (num_nonnulls(hours, percentage) = 1)
  )`,
  `CREATE INDEX cost_item_part_object ON cost_item_part (tenant_id, object_id)`,
  ...tenantTable('cost_item_part', { visible }),

  // The result as it was when the model was closed: what of an item reached a service, by the object that it reached first.
  `CREATE TABLE cost_share (
    tenant_id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    item_id uuid NOT NULL,
    object_id uuid NOT NULL,
    first_id uuid NOT NULL,
    service_id uuid NOT NULL,
    amount numeric(14,2) NOT NULL,
    PRIMARY KEY (tenant_id, item_id, object_id, first_id),
    FOREIGN KEY (tenant_id, cost_model_id, item_id) REFERENCES cost_item (tenant_id, cost_model_id, id),
    FOREIGN KEY (tenant_id, cost_model_id, object_id) REFERENCES cost_object (tenant_id, cost_model_id, id),
    FOREIGN KEY (tenant_id, cost_model_id, first_id) REFERENCES cost_object (tenant_id, cost_model_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id)
  )`,
  `CREATE INDEX cost_share_model ON cost_share (tenant_id, cost_model_id, service_id)`,
  // Reckoned from rows that are audited, by a step that stands in the history.
  ...tenantTable('cost_share', { visible, grants: 'SELECT, INSERT, DELETE', audited: false }),
];

/** What a centre spends in a year, by what it is divided, and what each service comes to cost. */
export class TariffsCostModels1760000062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...models, ...structure, ...items]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE cost_share, cost_item_part, cost_item, driver_quantity, cost_object, cost_driver, cost_model_event, cost_model, activity',
    );
  }
}
