import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LIMITS, TIMESHEET_COMMANDS, TIMESHEET_ROW_KINDS, TIMESHEET_STATUSES } from '#app/contracts';
import { FIXED_PATH, accessIn, definerFunction, erasableNames, oneOf, tenantTable } from '#app/platform';

const centre = accessIn('centre', 'system');
const DUE = 'relay.tenants_with_open_timesheets(date, date)';
const MONTH_KEY =
  'FOREIGN KEY (tenant_id, membership_id, month) REFERENCES timesheet_month (tenant_id, membership_id, month)';
const OBJECT_KEYS = `FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, activity_id) REFERENCES activity (tenant_id, id)`;

const tables = [
  // What somebody works by contract, from a day until the next row of theirs begins.
  `CREATE TABLE contract_hours (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    starts_on date NOT NULL,
    weekdays integer[] NOT NULL CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND cardinality(weekdays) BETWEEN 1 AND 7),
    minutes_per_day integer NOT NULL CHECK (minutes_per_day BETWEEN 0 AND ${LIMITS.minutes}),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, membership_id, starts_on),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('contract_hours', { visible: centre, grants: 'SELECT, INSERT, DELETE' }),

  `CREATE TABLE timesheet_month (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    month date NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    status text NOT NULL ${oneOf('status', TIMESHEET_STATUSES)},
    confirmed_at timestamptz,
    reminded_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, membership_id, month),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    CHECK ((status = 'confirmed') = (confirmed_at IS NOT NULL))
  )`,
  ...tenantTable('timesheet_month', { visible: centre, grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE timesheet_event (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    month date NOT NULL,
    command text NOT NULL ${oneOf('command', TIMESHEET_COMMANDS)},
    from_status text NOT NULL ${oneOf('from_status', TIMESHEET_STATUSES)},
    to_status text NOT NULL ${oneOf('to_status', TIMESHEET_STATUSES)},
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    reason text CHECK (length(reason) BETWEEN 1 AND ${LIMITS.reason}),
    minutes integer NOT NULL CHECK (minutes >= 0),
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    ${MONTH_KEY},
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id),
    CHECK (command <> 'reopen' OR reason IS NOT NULL)
  )`,
  `CREATE INDEX timesheet_event_month ON timesheet_event (tenant_id, membership_id, month, at, id)`,
  ...tenantTable('timesheet_event', { visible: centre, grants: 'SELECT, INSERT' }),
  ...erasableNames('timesheet_event', 'actor_name'),

  `CREATE TABLE timesheet_row (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    month date NOT NULL,
    kind text NOT NULL ${oneOf('kind', TIMESHEET_ROW_KINDS)},
    service_id uuid,
    activity_id uuid,
    worked_on date,
    minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND ${LIMITS.monthMinutes}),
    note text NOT NULL CHECK (length(note) <= ${LIMITS.note}),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE NULLS NOT DISTINCT (tenant_id, membership_id, month, kind, service_id, activity_id, worked_on),
    ${MONTH_KEY},
    ${OBJECT_KEYS},
    CHECK (num_nonnulls(service_id, activity_id) = CASE kind WHEN 'work' THEN 1 ELSE 0 END),
    CHECK (worked_on >= month AND worked_on < month + interval '1 month'),
    CHECK (worked_on IS NULL OR minutes <= ${LIMITS.minutes})
  )`,
  ...tenantTable('timesheet_row', { visible: centre }),

  // What was confirmed, minutes on requests included: costs are reckoned by these, and by nothing else.
  `CREATE TABLE timesheet_confirmed (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    month date NOT NULL,
    service_id uuid,
    activity_id uuid,
    minutes integer NOT NULL CHECK (minutes > 0),
    request_minutes integer NOT NULL CHECK (request_minutes BETWEEN 0 AND minutes),
    PRIMARY KEY (tenant_id, id),
    UNIQUE NULLS NOT DISTINCT (tenant_id, membership_id, month, service_id, activity_id),
    ${MONTH_KEY},
    ${OBJECT_KEYS},
    CHECK (num_nonnulls(service_id, activity_id) = 1)
  )`,
  `CREATE INDEX timesheet_confirmed_month ON timesheet_confirmed (tenant_id, month)`,
  ...tenantTable('timesheet_confirmed', { visible: centre, grants: 'SELECT, INSERT, DELETE' }),

  // By whom and when, over all requests.
  `CREATE INDEX time_entry_worked ON time_entry (tenant_id, membership_id, worked_on)`,
];

/** Who works for the centre by a contract and has neither confirmed that month nor been asked to. */
const functions = [
  ...['contract_hours', 'timesheet_month'].flatMap((table) => [
    `CREATE POLICY relay ON ${table} FOR SELECT TO cdc_relay USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_relay`,
  ]),
  ...definerFunction(
    'cdc_relay',
    DUE,
    `CREATE FUNCTION relay.tenants_with_open_timesheets(p_month date, p_last date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT c.tenant_id FROM public.contract_hours c
      WHERE c.starts_on <= p_last AND c.minutes_per_day > 0 AND NOT EXISTS (
        SELECT FROM public.timesheet_month m WHERE m.tenant_id = c.tenant_id AND m.membership_id = c.membership_id
          AND m.month = p_month AND (m.status = 'confirmed' OR m.reminded_at IS NOT NULL)) $$`,
  ),
];

/** The hours that people of a centre work beside requests, by month, and what of them they confirmed. */
export class TariffsTimesheets1760000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${DUE}`);
    await runner.query('DROP INDEX time_entry_worked');
    await runner.query(
      'DROP TABLE timesheet_confirmed, timesheet_row, timesheet_event, timesheet_month, contract_hours',
    );
  }
}
