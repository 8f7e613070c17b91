import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, changeReach, ctxMembership, definerFunction, oneOf, tenantTable } from '../policies.js';
import { auditRowOfTenants } from './1760000010500-platform-centre-settings.js';

const insiders = accessIn('body', 'centre', 'system');
const centre = accessIn('centre', 'system');

/** Of a value row; jsonb has one text for one value, and no line ends in it (docs/en/audit.md). */
const digest = (salt: string, before: string, after: string) =>
  `sha256(${salt} || convert_to(COALESCE(${before}::text, 'null') || chr(10) || COALESCE(${after}::text, 'null'), 'UTF8'))`;

const columns = [
  `ALTER TABLE audit_value ADD salt bytea`,
  `ALTER TABLE audit_entry ADD value_digest bytea, ADD purpose text, ADD seal_number integer,
    DROP CONSTRAINT IF EXISTS audit_entry_operation_check`,
  `ALTER TABLE audit_entry
    ADD CONSTRAINT audit_entry_operation_check ${oneOf('operation', ['INSERT', 'UPDATE', 'DELETE', 'READ'])},
    ADD CONSTRAINT audit_entry_purpose_check CHECK ((operation = 'READ') = (purpose IS NOT NULL))`,
  `UPDATE audit_value SET salt = uuid_send(gen_random_uuid())`,
  `UPDATE audit_entry e SET value_digest = ${digest('v.salt', 'v.before', 'v.after')}
    FROM audit_value v WHERE v.tenant_id = e.tenant_id AND v.seq = e.seq`,
  `ALTER TABLE audit_value ALTER salt SET NOT NULL`,
  // What is not sealed yet stands together, and so does each seal.
  `CREATE INDEX audit_entry_seal ON audit_entry (tenant_id, seal_number, seq)`,
  // Who is of a body sees who looked at them, and nothing else; nobody says of an entry that it is sealed.
  ...changeReach('audit_entry', {
    visible: `(${centre} OR (${accessIn('body')} AND operation = 'READ' AND row_id = ${ctxMembership}))`,
    writable: `(${insiders} AND seal_number IS NULL)`,
  }),
];

/** As before, with the value's digest: who erases a value erases its salt, and nothing can be guessed from the digest. */
const auditRow = `CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    r jsonb := COALESCE(n, o);
    tenant uuid := CASE WHEN TG_TABLE_NAME = 'tenant' THEN r ->> 'id' ELSE r ->> 'tenant_id' END;
    changed text[];
    entry bigint := nextval('audit_entry_seq_seq');
    grain bytea := uuid_send(gen_random_uuid());
  BEGIN
    SELECT COALESCE(array_agg(key ORDER BY key), '{}') INTO changed
      FROM jsonb_object_keys(r) AS key WHERE o -> key IS DISTINCT FROM n -> key;
    IF TG_OP = 'UPDATE' AND changed = '{}' THEN RETURN NULL; END IF;
    INSERT INTO audit_entry (tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns, value_digest)
      OVERRIDING SYSTEM VALUE
      VALUES (tenant, entry,
        COALESCE(NULLIF(current_setting('app.now', true), '')::timestamptz, transaction_timestamp()),
        NULLIF(current_setting('app.membership_id', true), '')::uuid,
        NULLIF(current_setting('app.access', true), ''),
        NULLIF(current_setting('app.request_id', true), ''),
        TG_TABLE_NAME, (r ->> 'id')::uuid, TG_OP, changed, ${digest('grain', 'o', 'n')});
    INSERT INTO audit_value (tenant_id, seq, before, after, salt) VALUES (tenant, entry, o, n, grain);
    RETURN NULL;
  END $$`;

const seals = [
  `CREATE TABLE audit_seal (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    number integer NOT NULL CHECK (number > 0),
    seqs bigint[] NOT NULL CHECK (cardinality(seqs) > 0),
    entry_hashes bytea NOT NULL,
    previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, number),
    CHECK (length(entry_hashes) = 32 * cardinality(seqs))
  )`,
  ...tenantTable('audit_seal', { visible: centre, grants: 'SELECT', audited: false }),
  `CREATE POLICY relay ON audit_seal TO cdc_relay USING (true) WITH CHECK (true)`,
  `GRANT SELECT, INSERT ON audit_seal TO cdc_relay`,
  `CREATE POLICY relay ON audit_entry TO cdc_relay USING (true) WITH CHECK (true)`,
  `GRANT SELECT, UPDATE (seal_number) ON audit_entry TO cdc_relay`,
  // What the last nightly check of a centre's chain found.
  `CREATE TABLE audit_check (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    checked_at timestamptz NOT NULL,
    entries bigint NOT NULL,
    head bytea,
    problem text,
    problem_seal integer,
    problem_seq bigint,
    PRIMARY KEY (tenant_id)
  )`,
  ...tenantTable('audit_check', {
    visible: centre,
    writable: accessIn('system'),
    grants: 'SELECT, INSERT, UPDATE',
    audited: false,
  }),
];

/** Which values were erased. Its rows are entries of the register as all others, and so of the chain: a value that no row names was not erased but taken away. */
const erasures = [
  `CREATE TABLE audit_erasure (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    seqs bigint[] NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
  )`,
  ...tenantTable('audit_erasure', { visible: centre, writable: accessIn('system'), grants: 'SELECT, INSERT' }),
];

/** Text of a moment, to the microsecond. */
const instant = (value: string) => `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const hashOf = (...parts: string[]) => `sha256(convert_to(jsonb_build_array(${parts.join(', ')})::text, 'UTF8'))`;

/**
 * Seals the oldest entries of the context's tenant that are committed and not sealed, whatever
 * their numbers: one whose transaction ends late waits for the next seal. One at a time seals a
 * tenant; each statement after the lock sees what the one before has done. Returns how many.
 */
const sealAudit = `CREATE FUNCTION relay.seal_audit(p_limit integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    moment timestamptz := NULLIF(current_setting('app.now', true), '')::timestamptz;
    next integer;
    before bytea;
    taken bigint[];
    hashes bytea;
  BEGIN
    IF tenant IS NULL OR moment IS NULL OR current_setting('app.access', true) IS DISTINCT FROM 'system' THEN RETURN 0; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('audit seal ' || tenant::text, 0));
    SELECT s.number + 1, s.hash INTO next, before FROM public.audit_seal s WHERE s.tenant_id = tenant ORDER BY s.number DESC LIMIT 1;
    next := COALESCE(next, 1);
    before := COALESCE(before, decode(repeat('00', 32), 'hex'));
    SELECT array_agg(e.seq ORDER BY e.seq),
      string_agg(${hashOf(
        'e.tenant_id',
        'e.seq::text',
        instant('e.at'),
        'e.membership_id',
        'e.access',
        'e.request_id',
        'e.purpose',
        'e.table_name',
        'e.row_id',
        'e.operation',
        'e.changed_columns',
        `encode(e.value_digest, 'hex')`,
      )}, ''::bytea ORDER BY e.seq)
    INTO taken, hashes FROM (
      SELECT * FROM public.audit_entry u WHERE u.tenant_id = tenant AND u.seal_number IS NULL ORDER BY u.seq LIMIT p_limit
    ) e;
    IF taken IS NULL THEN RETURN 0; END IF;
    INSERT INTO public.audit_seal (tenant_id, number, seqs, entry_hashes, previous_hash, hash, sealed_at)
    VALUES (tenant, next, taken, hashes, before,
      ${hashOf('tenant', 'next::text', instant('moment'), `encode(before, 'hex')`, `array_to_string(taken, ',')`, `encode(hashes, 'hex')`)},
      moment);
    UPDATE public.audit_entry e SET seal_number = next WHERE e.tenant_id = tenant AND e.seq = ANY (taken);
    RETURN cardinality(taken);
  END $$`;

const tenantsToSeal = `CREATE FUNCTION relay.tenants_to_seal() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT t.id FROM public.tenant t
  WHERE EXISTS (SELECT FROM public.audit_entry e WHERE e.tenant_id = t.id AND e.seal_number IS NULL) $$`;

/** The register becomes a chain: entries carry a digest of their values, and the worker seals them in blocks. */
export class PlatformAuditChain1760000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const functions = [
      ...definerFunction('cdc_relay', 'relay.seal_audit(integer)', sealAudit),
      ...definerFunction('cdc_relay', 'relay.tenants_to_seal()', tenantsToSeal),
    ];
    for (const statement of [...columns, auditRow, ...seals, ...erasures, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DROP FUNCTION relay.seal_audit(integer)`,
      `DROP FUNCTION relay.tenants_to_seal()`,
      auditRowOfTenants,
      `DROP POLICY relay ON audit_entry`,
      `REVOKE SELECT, UPDATE (seal_number) ON audit_entry FROM cdc_relay`,
      `DROP TABLE audit_check, audit_seal, audit_erasure`,
      ...changeReach('audit_entry', { visible: centre, writable: insiders }),
      `DELETE FROM audit_entry WHERE operation = 'READ'`,
      `ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_operation_check, DROP value_digest, DROP purpose, DROP seal_number`,
      `ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_operation_check ${oneOf('operation', ['INSERT', 'UPDATE', 'DELETE'])}`,
      `ALTER TABLE audit_value DROP salt`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
