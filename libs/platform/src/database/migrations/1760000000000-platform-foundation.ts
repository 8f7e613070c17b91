import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FILE_STATUSES, RESERVED_SLUGS } from '#app/contracts';
import {
  FIXED_PATH,
  accessIn,
  centreOrOwnBody,
  ctxMembership,
  ctxTenant,
  definerFunction,
  forceRowSecurity,
  oneOf,
  tenantTable,
} from '../policies.js';
import { ROLE_STATEMENTS } from '../roles.js';

const everyInsider = accessIn('body', 'centre', 'system');
const nobodyElse = accessIn('system');
const reservedSlugs = RESERVED_SLUGS.map((slug) => `'${slug}'`).join(', ');

const tenancy = [
  `CREATE TABLE network (
    id uuid PRIMARY KEY,
    name text NOT NULL
  )`,
  ...forceRowSecurity('network'),
  `CREATE POLICY reach ON network TO cdc_app USING (${accessIn('public', 'body', 'centre', 'network', 'system')})`,
  `GRANT SELECT ON network TO cdc_app`,
  `CREATE TABLE tenant (
    id uuid PRIMARY KEY,
    network_id uuid REFERENCES network (id),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80 AND slug NOT IN (${reservedSlugs})),
    name text NOT NULL,
    owner_name text NOT NULL,
    province text NOT NULL,
    email text NOT NULL,
    pec text,
    phone text,
    address text NOT NULL,
    opening_hours text NOT NULL,
    is_demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
  )`,
  ...forceRowSecurity('tenant'),
  `CREATE POLICY reach ON tenant TO cdc_app USING (id = ${ctxTenant} OR ${accessIn('network')})`,
  `GRANT SELECT ON tenant TO cdc_app`,
];

/** Runs with the rights of who writes: the entry stands under the same policies as the row. */
export const auditRow = `CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    r jsonb := COALESCE(n, o);
    changed text[];
    entry bigint := nextval('audit_entry_seq_seq');
  BEGIN
    SELECT COALESCE(array_agg(key ORDER BY key), '{}') INTO changed
      FROM jsonb_object_keys(r) AS key WHERE o -> key IS DISTINCT FROM n -> key;
    IF TG_OP = 'UPDATE' AND changed = '{}' THEN RETURN NULL; END IF;
    INSERT INTO audit_entry (tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns)
      OVERRIDING SYSTEM VALUE
      VALUES ((r ->> 'tenant_id')::uuid, entry,
        COALESCE(NULLIF(current_setting('app.now', true), '')::timestamptz, transaction_timestamp()),
        NULLIF(current_setting('app.membership_id', true), '')::uuid,
        NULLIF(current_setting('app.access', true), ''),
        NULLIF(current_setting('app.request_id', true), ''),
        TG_TABLE_NAME, (r ->> 'id')::uuid, TG_OP, changed);
    INSERT INTO audit_value (tenant_id, seq, before, after) VALUES ((r ->> 'tenant_id')::uuid, entry, o, n);
    RETURN NULL;
  END $$`;

const audit = [
  `CREATE TABLE audit_entry (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    seq bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    membership_id uuid,
    access text,
    request_id text,
    table_name text NOT NULL,
    row_id uuid,
    operation text NOT NULL CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE')),
    changed_columns text[] NOT NULL,
    PRIMARY KEY (tenant_id, seq)
  )`,
  `CREATE INDEX audit_entry_row ON audit_entry (tenant_id, row_id, seq DESC)`,
  ...tenantTable('audit_entry', {
    visible: accessIn('centre', 'system'),
    writable: everyInsider,
    grants: 'SELECT, INSERT',
    audited: false,
  }),
  // The values stand apart, so that a person's can be erased while the entry stays.
  `CREATE TABLE audit_value (
    tenant_id uuid NOT NULL,
    seq bigint NOT NULL,
    before jsonb,
    after jsonb,
    PRIMARY KEY (tenant_id, seq),
    FOREIGN KEY (tenant_id, seq) REFERENCES audit_entry (tenant_id, seq)
  )`,
  ...tenantTable('audit_value', {
    visible: nobodyElse,
    writable: everyInsider,
    grants: 'SELECT, INSERT, DELETE',
    audited: false,
  }),
  auditRow,
  `GRANT USAGE ON SEQUENCE audit_entry_seq_seq TO cdc_app`,
];

const bookkeeping = [
  `CREATE TABLE counter (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    series text NOT NULL,
    year integer NOT NULL,
    value integer NOT NULL,
    PRIMARY KEY (tenant_id, series, year)
  )`,
  ...tenantTable('counter', { visible: everyInsider, grants: 'SELECT, INSERT, UPDATE', audited: false }),
  `CREATE TABLE idempotency_key (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    membership_id uuid NOT NULL,
    key uuid NOT NULL,
    fingerprint text NOT NULL,
    resource_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, membership_id, key)
  )`,
  `CREATE INDEX idempotency_key_age ON idempotency_key (tenant_id, created_at)`,
  ...tenantTable('idempotency_key', {
    visible: `(${nobodyElse} OR membership_id = ${ctxMembership})`,
    grants: 'SELECT, INSERT, DELETE',
    audited: false,
  }),
  // Counts of attempts, under hashed keys; kept for every process by rate-limiter-flexible.
  `CREATE TABLE rate_limit (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  )`,
  `CREATE INDEX rate_limit_expire ON rate_limit (expire)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO cdc_app`,
];

const files = [
  `CREATE TABLE stored_file (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    body_id uuid,
    internal boolean NOT NULL DEFAULT false,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    sha256 text,
    status text NOT NULL ${oneOf('status', FILE_STATUSES)},
    attached_at timestamptz,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    CHECK (status <> 'stored' OR sha256 IS NOT NULL),
    CHECK (attached_at IS NULL OR status <> 'pending')
  )`,
  `CREATE INDEX stored_file_loose ON stored_file (created_at) WHERE attached_at IS NULL`,
  ...tenantTable('stored_file', {
    visible: `(owner_id = ${ctxMembership} OR (attached_at IS NOT NULL AND ${centreOrOwnBody()}
      AND (NOT internal OR ${accessIn('centre', 'system')})) OR ${nobodyElse})`,
    writable: `(${nobodyElse} OR (owner_id = ${ctxMembership} AND (body_id IS NULL OR ${centreOrOwnBody()})))`,
  }),
];

const outbox = [
  `CREATE SCHEMA relay`,
  `GRANT USAGE ON SCHEMA relay TO cdc_app, cdc_relay`,
  `CREATE TABLE outbox (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    consumer text NOT NULL,
    event text NOT NULL,
    payload jsonb NOT NULL,
    request_id text NOT NULL,
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    done_at timestamptz,
    failed_at timestamptz,
    last_error text,
    PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL AND failed_at IS NULL`,
  ...tenantTable('outbox', {
    visible: nobodyElse,
    writable: everyInsider,
    grants: 'SELECT, INSERT, UPDATE',
    audited: false,
  }),
  `CREATE POLICY relay ON outbox TO cdc_relay USING (true) WITH CHECK (true)`,
  `GRANT SELECT, UPDATE ON outbox TO cdc_relay`,
  `CREATE POLICY relay ON stored_file FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON stored_file TO cdc_relay`,
  `CREATE POLICY relay ON idempotency_key FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON idempotency_key TO cdc_relay`,
  // Takes what is due and leases it: a row that is not done when the lease ends is due again.
  ...definerFunction(
    'cdc_relay',
    'relay.claim(timestamptz, interval, integer, text[])',
    `CREATE FUNCTION relay.claim(p_now timestamptz, p_lease interval, p_limit integer, p_consumers text[])
      RETURNS TABLE (tenant_id uuid, id uuid, consumer text)
      LANGUAGE sql SECURITY DEFINER ${FIXED_PATH} AS $$
      UPDATE public.outbox o SET due_at = p_now + p_lease, attempts = o.attempts + 1
      FROM (
        SELECT d.tenant_id, d.id FROM public.outbox d
        WHERE d.done_at IS NULL AND d.failed_at IS NULL AND d.due_at <= p_now AND d.consumer = ANY (p_consumers)
        ORDER BY d.due_at LIMIT p_limit FOR UPDATE SKIP LOCKED
      ) due
      WHERE o.tenant_id = due.tenant_id AND o.id = due.id
      RETURNING o.tenant_id, o.id, o.consumer $$`,
  ),
  ...definerFunction(
    'cdc_relay',
    'relay.tenants_to_sweep(timestamptz)',
    `CREATE FUNCTION relay.tenants_to_sweep(p_before timestamptz) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT f.tenant_id FROM public.stored_file f WHERE f.attached_at IS NULL AND f.created_at < p_before
      UNION
      SELECT k.tenant_id FROM public.idempotency_key k WHERE k.created_at < p_before $$`,
  ),
];

export class PlatformFoundation1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...ROLE_STATEMENTS,
      `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
      `CREATE EXTENSION IF NOT EXISTS unaccent`,
      `CREATE EXTENSION IF NOT EXISTS btree_gist`,
      `REVOKE ALL ON SCHEMA public FROM PUBLIC`,
      `GRANT USAGE ON SCHEMA public TO cdc_app, cdc_auth, cdc_relay, cdc_search`,
      ...tenancy,
      ...audit,
      ...bookkeeping,
      ...files,
      ...outbox,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DROP SCHEMA relay CASCADE`,
      `DROP TABLE outbox, stored_file, rate_limit, idempotency_key, counter, audit_value, audit_entry, tenant, network`,
      `DROP FUNCTION audit_row()`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
