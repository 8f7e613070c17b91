import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LIMITS, MESSAGE_KINDS, TICKET_CHANNELS, TICKET_COMMANDS, TICKET_SIDES, TICKET_STATUSES } from '#app/contracts';
import { FIXED_PATH, accessIn, centreOrOwnBody, definerFunction, oneOf, tenantTable } from '#app/platform';

const centreOnly = accessIn('centre', 'system');

const tables = [
  `CREATE TABLE ticket (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    service_id uuid NOT NULL,
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND ${LIMITS.subject}),
    status text NOT NULL ${oneOf('status', TICKET_STATUSES)},
    channel text NOT NULL ${oneOf('channel', TICKET_CHANNELS)},
    caller_name text,
    requester_id uuid,
    requester_name text,
    opened_by_id uuid NOT NULL,
    opened_by_name text NOT NULL,
    assignee_id uuid,
    assignee_name text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    closed_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    UNIQUE (tenant_id, number),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, requester_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, opened_by_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES membership (tenant_id, id),
    CHECK ((assignee_id IS NULL) = (assignee_name IS NULL)),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL))
  )`,
  `CREATE INDEX ticket_newest ON ticket (tenant_id, created_at DESC, id DESC)`,
  `CREATE INDEX ticket_updated ON ticket (tenant_id, updated_at DESC, id DESC)`,
  `CREATE INDEX ticket_status ON ticket (tenant_id, status, created_at DESC, id DESC)`,
  `CREATE INDEX ticket_body ON ticket (tenant_id, body_id, created_at DESC, id DESC)`,
  `CREATE INDEX ticket_assignee ON ticket (tenant_id, assignee_id, created_at DESC, id DESC) WHERE status <> 'closed'`,
  ...tenantTable('ticket', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE ticket_message (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', MESSAGE_KINDS)},
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    author_side text NOT NULL ${oneOf('author_side', TICKET_SIDES)},
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND ${LIMITS.message}),
    search tsvector GENERATED ALWAYS AS (to_tsvector('italian', text)) STORED,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, ticket_id) REFERENCES ticket (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX ticket_message_ticket ON ticket_message (tenant_id, ticket_id, created_at, id)`,
  `CREATE INDEX ticket_message_search ON ticket_message USING gin (search)`,
  ...tenantTable('ticket_message', {
    visible: `(${centreOnly} OR (${centreOrOwnBody()} AND kind = 'public'))`,
    grants: 'SELECT, INSERT',
  }),

  `CREATE TABLE ticket_attachment (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    message_id uuid NOT NULL,
    file_id uuid NOT NULL,
    internal boolean NOT NULL,
    PRIMARY KEY (tenant_id, message_id, file_id),
    FOREIGN KEY (tenant_id, body_id, message_id) REFERENCES ticket_message (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id)
  )`,
  ...tenantTable('ticket_attachment', {
    visible: `(${centreOnly} OR (${centreOrOwnBody()} AND NOT internal))`,
    grants: 'SELECT, INSERT',
  }),

  `CREATE TABLE ticket_event (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    id uuid NOT NULL,
    command text NOT NULL ${oneOf('command', ['open', 'assign', ...TICKET_COMMANDS])},
    from_status text ${oneOf('from_status', TICKET_STATUSES)},
    to_status text NOT NULL ${oneOf('to_status', TICKET_STATUSES)},
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, ticket_id) REFERENCES ticket (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX ticket_event_ticket ON ticket_event (tenant_id, ticket_id, at, id)`,
  ...tenantTable('ticket_event', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT' }),

  `CREATE TABLE time_entry (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    author_name text NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND ${LIMITS.minutes}),
    worked_on date NOT NULL,
    note text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, ticket_id) REFERENCES ticket (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX time_entry_ticket ON time_entry (tenant_id, ticket_id, worked_on)`,
  ...tenantTable('time_entry', { visible: centreOnly, grants: 'SELECT, INSERT, DELETE' }),
];

export const FIND = 'search.find_tickets(text, integer)';

/**
 * Full-text search past the policies, whose operators are not leakproof, but within the tenant
 * and the bodies that the context names; it gives ids only, and the rows are read under the policies.
 */
export const find = `CREATE FUNCTION search.find_tickets(p_query text, p_limit integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
    bodies uuid[] := string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[];
    query tsquery := websearch_to_tsquery('italian', p_query);
    prefix text := replace(replace(replace(p_query, '\\', '\\\\'), '%', '\\%'), '_', '\\_');
  BEGIN
    IF tenant IS NULL OR access IS NULL OR access NOT IN ('centre', 'system', 'body') THEN RETURN; END IF;
    RETURN QUERY
    WITH texts AS MATERIALIZED (
      SELECT m.ticket_id AS id, m.created_at FROM public.ticket_message m
      WHERE m.tenant_id = tenant AND m.search @@ query
        AND (access <> 'body' OR (m.body_id = ANY (bodies) AND m.kind = 'public'))
    ), heads AS MATERIALIZED (
      SELECT t.id, t.created_at FROM public.ticket t
      WHERE t.tenant_id = tenant AND (access <> 'body' OR t.body_id = ANY (bodies))
        AND (t.subject ILIKE '%' || prefix || '%' OR t.number LIKE '%' || prefix)
    )
    SELECT hits.id FROM (SELECT * FROM texts UNION ALL SELECT * FROM heads) hits
    GROUP BY hits.id ORDER BY max(hits.created_at) DESC LIMIT p_limit;
  END $$`;

const search = [
  `CREATE SCHEMA search`,
  `GRANT USAGE ON SCHEMA search TO cdc_app, cdc_search`,
  ...['ticket', 'ticket_message'].flatMap((table) => [
    `CREATE POLICY search ON ${table} FOR SELECT TO cdc_search USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_search`,
  ]),
  `CREATE INDEX ticket_subject ON ticket USING gin (subject gin_trgm_ops)`,
  ...definerFunction('cdc_search', FIND, find),
];

export class TicketingTickets1760000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...search]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA search CASCADE');
    await runner.query('DROP TABLE time_entry, ticket_event, ticket_attachment, ticket_message, ticket');
  }
}
