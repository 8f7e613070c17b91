import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  LIMITS,
  LIVE_SUBSCRIPTION_STATUSES,
  OPEN_SUBSCRIPTION_STATUSES,
  SUBSCRIPTION_ACTORS,
  SUBSCRIPTION_DOCUMENT_KINDS,
  SUBSCRIPTION_STATUSES,
} from '#app/contracts';
import {
  FIXED_PATH,
  accessIn,
  centreOrOwnBody,
  definerFunction,
  erasableNames,
  oneOf,
  tenantTable,
} from '#app/platform';

/** As they were then: later ones are added by their own migrations. */
const ACTIVITIES = [
  'request',
  'add_documents',
  'approve',
  'refuse',
  'withdraw',
  'request_quantity',
  'accept_quantity',
  'refuse_quantity',
  'drop_quantity',
  'request_end',
  'revoke_end',
  'end',
];
const NOTICES = [
  'ticket.question',
  'ticket.solved',
  'ticket.progress',
  'ticket.opened',
  'ticket.assigned',
  'ticket.reply',
  'adhesion.reminder',
  'adhesion.step',
  'subscription.step',
  'absence.substitute',
  'membership.review',
];

const insiders = accessIn('centre', 'system');
const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const OPEN = list(OPEN_SUBSCRIPTION_STATUSES);
const STARTED = list([...LIVE_SUBSCRIPTION_STATUSES, 'ended']);

const tables = [
  // So that a subscription's version is one of its service.
  `ALTER TABLE service_version ADD CONSTRAINT service_version_of_service UNIQUE (tenant_id, service_id, id)`,

  `CREATE TABLE subscription (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    service_version_id uuid NOT NULL,
    status text NOT NULL ${oneOf('status', SUBSCRIPTION_STATUSES)},
    quantity integer CHECK (quantity > 0),
    requested_quantity integer CHECK (requested_quantity > 0),
    active_from date,
    ends_on date,
    last_event_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id, service_version_id) REFERENCES service_version (tenant_id, service_id, id),
    CHECK ((status IN (${STARTED})) = (active_from IS NOT NULL)),
    CHECK ((status IN ('ending', 'ended')) = (ends_on IS NOT NULL)),
    CHECK (ends_on >= active_from),
    CHECK (requested_quantity IS NULL OR (status = 'active' AND quantity IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX subscription_open ON subscription (tenant_id, body_id, service_id) WHERE status IN (${OPEN})`,
  `CREATE INDEX subscription_recent ON subscription (tenant_id, last_event_at DESC, id DESC)`,
  `CREATE INDEX subscription_service ON subscription (tenant_id, service_id, status)`,
  ...tenantTable('subscription', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE subscription_event (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    id uuid NOT NULL,
    command text NOT NULL ${oneOf('command', ACTIVITIES)},
    from_status text ${oneOf('from_status', SUBSCRIPTION_STATUSES)},
    to_status text NOT NULL ${oneOf('to_status', SUBSCRIPTION_STATUSES)},
    actor_side text NOT NULL ${oneOf('actor_side', SUBSCRIPTION_ACTORS)},
    actor_id uuid,
    actor_name text,
    at timestamptz NOT NULL,
    reason text CHECK (length(reason) <= ${LIMITS.reason}),
    quantity integer,
    effective_on date,
    confirmed text[] NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, subscription_id) REFERENCES subscription (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id),
    CHECK ((actor_id IS NULL) = (actor_name IS NULL)),
    CHECK ((actor_id IS NULL) = (actor_side = 'system'))
  )`,
  `CREATE INDEX subscription_event_subscription ON subscription_event (tenant_id, subscription_id, at, id)`,
  // A body cannot write history in the centre's name. What approves itself does so in the request of the body.
  ...tenantTable('subscription_event', {
    visible: centreOrOwnBody(),
    writable: `(${centreOrOwnBody()} AND (${insiders} OR actor_side <> 'centre'))`,
    grants: 'SELECT, INSERT',
  }),
  ...erasableNames('subscription_event', 'actor_name'),

  `CREATE TABLE subscription_document (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    event_id uuid NOT NULL,
    file_id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', SUBSCRIPTION_DOCUMENT_KINDS)},
    name text,
    PRIMARY KEY (tenant_id, event_id, file_id),
    FOREIGN KEY (tenant_id, body_id, event_id) REFERENCES subscription_event (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id),
    CHECK ((kind = 'requested_document') = (name IS NOT NULL))
  )`,
  ...tenantTable('subscription_document', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT' }),

  `CREATE TABLE allowance_use (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    id uuid NOT NULL,
    allowance_code text NOT NULL,
    used_on date NOT NULL,
    quantity numeric(12, 2) NOT NULL CHECK (quantity > 0),
    note text NOT NULL CHECK (length(note) <= ${LIMITS.note}),
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, subscription_id) REFERENCES subscription (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX allowance_use_subscription ON allowance_use (tenant_id, subscription_id, used_on DESC, id DESC)`,
  // The centre counts; a body reads what was counted of it.
  ...tenantTable('allowance_use', {
    visible: centreOrOwnBody(),
    writable: insiders,
    grants: 'SELECT, INSERT, DELETE',
  }),
  ...erasableNames('allowance_use', 'author_name'),

  ...['notice', 'notice_preference'].flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', NOTICES)}`,
  ]),
];

const due = [
  `CREATE POLICY relay ON subscription FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON subscription TO cdc_relay`,
  ...definerFunction(
    'cdc_relay',
    'relay.tenants_with_ending_subscriptions(date)',
    `CREATE FUNCTION relay.tenants_with_ending_subscriptions(p_today date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT s.tenant_id FROM public.subscription s WHERE s.status = 'ending' AND s.ends_on < p_today $$`,
  ),
];

/** The kinds of notice of before. */
const KINDS_BEFORE = [
  'ticket.question',
  'ticket.solved',
  'ticket.progress',
  'ticket.opened',
  'ticket.assigned',
  'ticket.reply',
  'adhesion.reminder',
  'adhesion.step',
  'absence.substitute',
  'membership.review',
];

export class SubscriptionsTables1760000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...due]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      'DROP FUNCTION relay.tenants_with_ending_subscriptions(date)',
      'DROP TABLE allowance_use, subscription_document, subscription_event, subscription',
      'ALTER TABLE service_version DROP CONSTRAINT service_version_of_service',
      `DELETE FROM notice WHERE kind LIKE 'subscription.%'`,
      `DELETE FROM notice_preference WHERE kind LIKE 'subscription.%'`,
      ...['notice', 'notice_preference'].flatMap((table) => [
        `ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check`,
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', KINDS_BEFORE)}`,
      ]),
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
