import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, centreOrOwnBody, definerFunction, oneOf, tenantTable } from '#app/platform';

const centre = accessIn('centre', 'system');

const tables = [
  `CREATE TABLE roadshow_event (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 150),
    description text NOT NULL CHECK (length(description) <= 10000),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    place text,
    online_url text,
    contact text NOT NULL,
    seats integer CHECK (seats BETWEEN 1 AND 10000),
    per_body integer NOT NULL CHECK (per_body BETWEEN 1 AND 50),
    open_token_hash bytea,
    status text NOT NULL ${oneOf('status', ['draft', 'open', 'closed', 'held', 'cancelled'])},
    cancel_reason text,
    organiser_id uuid NOT NULL,
    organiser_name text NOT NULL,
    created_at timestamptz NOT NULL,
    reminded_at timestamptz,
    forgotten_at timestamptz,
    sequence integer NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, organiser_id) REFERENCES membership (tenant_id, id),
    CHECK (ends_at > starts_at),
    CHECK (status = 'draft' OR place IS NOT NULL OR online_url IS NOT NULL),
    CHECK (status <> 'cancelled' OR cancel_reason IS NOT NULL)
  )`,
  `CREATE INDEX roadshow_event_by_day ON roadshow_event (tenant_id, starts_at DESC, id DESC)`,
  `CREATE INDEX roadshow_event_open_token ON roadshow_event (open_token_hash) WHERE open_token_hash IS NOT NULL`,
  `CREATE INDEX roadshow_event_due ON roadshow_event (starts_at) WHERE forgotten_at IS NULL`,

  `CREATE TABLE roadshow_guest (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    body_id uuid,
    body_name text,
    open boolean NOT NULL,
    token_hash bytea NOT NULL,
    answer text NOT NULL ${oneOf('answer', ['none', 'coming', 'declined'])},
    note text,
    created_at timestamptz NOT NULL,
    invited_at timestamptz,
    answered_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, event_id, id),
    FOREIGN KEY (tenant_id, event_id) REFERENCES roadshow_event (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK (body_id IS NOT NULL OR body_name IS NOT NULL),
    CHECK (answer = 'none' OR answered_at IS NOT NULL)
  )`,
  `CREATE UNIQUE INDEX roadshow_guest_once ON roadshow_guest (tenant_id, event_id, body_id) WHERE NOT open`,
  `CREATE INDEX roadshow_guest_body ON roadshow_guest (tenant_id, body_id, event_id)`,
  `CREATE INDEX roadshow_guest_token ON roadshow_guest (token_hash)`,

  `CREATE TABLE roadshow_participant (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    guest_id uuid NOT NULL,
    name text NOT NULL,
    position text NOT NULL,
    email text,
    status text NOT NULL ${oneOf('status', ['registered', 'waiting', 'withdrawn'])},
    registered_at timestamptz NOT NULL,
    attended_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, event_id, guest_id) REFERENCES roadshow_guest (tenant_id, event_id, id),
    CHECK (attended_at IS NULL OR status = 'registered')
  )`,
  `CREATE INDEX roadshow_participant_turn ON roadshow_participant (tenant_id, event_id, status, registered_at, id)`,
  `CREATE INDEX roadshow_participant_guest ON roadshow_participant (tenant_id, guest_id)`,

  ...tenantTable('roadshow_guest', {
    visible: centreOrOwnBody(),
    writable: centre,
    grants: 'SELECT, INSERT, UPDATE',
    audited: false,
  }),
  ...tenantTable('roadshow_participant', { visible: centre, grants: 'SELECT, INSERT, UPDATE', audited: false }),
  // A body sees the events that it was invited to; of others it does not know.
  ...tenantTable('roadshow_event', {
    visible: `(${centre} OR (${accessIn('body')} AND status <> 'draft' AND EXISTS (SELECT FROM roadshow_guest g
      WHERE g.tenant_id = roadshow_event.tenant_id AND g.event_id = roadshow_event.id)))`,
    writable: centre,
  }),
];

const functions = [
  `CREATE POLICY links ON roadshow_event FOR SELECT TO cdc_auth USING (true)`,
  `CREATE POLICY links ON roadshow_guest FOR SELECT TO cdc_auth USING (true)`,
  `GRANT SELECT ON roadshow_event, roadshow_guest TO cdc_auth`,
  ...definerFunction(
    'cdc_auth',
    'auth.find_event_link(bytea)',
    `CREATE FUNCTION auth.find_event_link(p_token_hash bytea) RETURNS TABLE (tenant_id uuid, event_id uuid, guest_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT g.tenant_id, g.event_id, g.id FROM public.roadshow_guest g WHERE g.token_hash = p_token_hash
      UNION ALL
      SELECT e.tenant_id, e.id, NULL FROM public.roadshow_event e WHERE e.open_token_hash = p_token_hash LIMIT 1 $$`,
  ),
  `CREATE POLICY relay ON roadshow_event FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON roadshow_event TO cdc_relay`,
  ...definerFunction(
    'cdc_relay',
    'relay.events_due(timestamptz)',
    `CREATE FUNCTION relay.events_due(p_now timestamptz) RETURNS TABLE (tenant_id uuid, id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT e.tenant_id, e.id FROM public.roadshow_event e
      WHERE e.forgotten_at IS NULL AND e.starts_at <= p_now + interval '1 day'
        AND ((e.status IN ('open', 'closed') AND (e.ends_at <= p_now OR (e.reminded_at IS NULL AND e.starts_at > p_now)))
          OR e.ends_at <= p_now - interval '12 months')
      ORDER BY e.starts_at, e.id LIMIT 1000 $$`,
  ),
];

const mailings = [
  `ALTER TABLE mailing ADD COLUMN event_id uuid, ADD COLUMN event_part text ${oneOf('event_part', ['invitation', 'came', 'missed'])},
    ADD CONSTRAINT mailing_event_fkey FOREIGN KEY (tenant_id, event_id) REFERENCES roadshow_event (tenant_id, id),
    ADD CONSTRAINT mailing_event_check CHECK ((event_id IS NULL) = (event_part IS NULL))`,
  // One more whom a mailing goes to: who is registered for its event.
  `ALTER TABLE mailing DROP CONSTRAINT IF EXISTS mailing_targets_check`,
  `ALTER TABLE mailing ADD CONSTRAINT mailing_targets_check CHECK (cardinality(targets) BETWEEN 1 AND 11)`,
  `CREATE INDEX mailing_of_event ON mailing (tenant_id, event_id) WHERE event_id IS NOT NULL`,
];

/** Roadshow events with whom they were told to, who comes, and the mailings that belong to them. */
export class OutreachRoadshow1760000058000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions, ...mailings]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX mailing_of_event');
    await runner.query('ALTER TABLE mailing DROP CONSTRAINT mailing_targets_check');
    await runner.query(
      'ALTER TABLE mailing ADD CONSTRAINT mailing_targets_check CHECK (cardinality(targets) BETWEEN 1 AND 10)',
    );
    await runner.query('ALTER TABLE mailing DROP COLUMN event_part, DROP COLUMN event_id');
    await runner.query('DROP FUNCTION relay.events_due(timestamptz), auth.find_event_link(bytea)');
    // The policy of the events asks for the guests.
    await runner.query('DROP POLICY reach ON roadshow_event');
    await runner.query('DROP TABLE roadshow_participant, roadshow_guest, roadshow_event');
  }
}
