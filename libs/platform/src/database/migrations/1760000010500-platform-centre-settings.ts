import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, centreOrOwnBody, changeReach, ctxMembership, ctxTenant } from '../policies.js';
import { auditRow } from './1760000000000-platform-foundation.js';

const system = accessIn('system');
const centre = accessIn('centre');

/** What a centre says of itself. Its slug, its network and its province are not among it. */
const SETTINGS = [
  'name',
  'owner_name',
  'email',
  'pec',
  'phone',
  'address',
  'opening_hours',
  'accent',
  'hours',
  'hours_note',
  'patron_month',
  'patron_day',
  'patron_name',
  'logo_file_id',
  'logo_alt',
  'welcome',
  'version',
];

const own = `owner_id = ${ctxMembership}`;
const attached = 'attached_at IS NOT NULL';

/** A tenant's own row has no tenant_id: it is its own. */
export const auditRowOfTenants = `CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    r jsonb := COALESCE(n, o);
    tenant uuid := CASE WHEN TG_TABLE_NAME = 'tenant' THEN r ->> 'id' ELSE r ->> 'tenant_id' END;
    changed text[];
    entry bigint := nextval('audit_entry_seq_seq');
  BEGIN
    SELECT COALESCE(array_agg(key ORDER BY key), '{}') INTO changed
      FROM jsonb_object_keys(r) AS key WHERE o -> key IS DISTINCT FROM n -> key;
    IF TG_OP = 'UPDATE' AND changed = '{}' THEN RETURN NULL; END IF;
    INSERT INTO audit_entry (tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns)
      OVERRIDING SYSTEM VALUE
      VALUES (tenant, entry,
        COALESCE(NULLIF(current_setting('app.now', true), '')::timestamptz, transaction_timestamp()),
        NULLIF(current_setting('app.membership_id', true), '')::uuid,
        NULLIF(current_setting('app.access', true), ''),
        NULLIF(current_setting('app.request_id', true), ''),
        TG_TABLE_NAME, (r ->> 'id')::uuid, TG_OP, changed);
    INSERT INTO audit_value (tenant_id, seq, before, after) VALUES (tenant, entry, o, n);
    RETURN NULL;
  END $$`;

const statements = [
  // A file for everybody: the logo of a centre, and nothing of a body.
  `ALTER TABLE stored_file ADD is_public boolean NOT NULL DEFAULT false`,
  `ALTER TABLE stored_file ADD CONSTRAINT stored_file_public CHECK (NOT is_public OR (body_id IS NULL AND NOT internal
    AND media_type IN ('image/png', 'image/jpeg')))`,
  ...changeReach('stored_file', {
    visible: `(${own} OR (${attached} AND ${centreOrOwnBody()} AND (NOT internal OR ${accessIn('centre', 'system')}))
      OR (is_public AND (${centre} OR (${attached} AND ${accessIn('public')}))) OR ${system})`,
    writable: `(${system} OR (is_public AND ${centre})
      OR (NOT is_public AND ${own} AND (body_id IS NULL OR ${centreOrOwnBody()})))`,
  }),

  `ALTER TABLE tenant
    ADD accent text CHECK (accent ~ '^#[0-9a-f]{6}$'),
    ADD hours jsonb NOT NULL DEFAULT '[]',
    ADD hours_note text,
    ADD patron_month integer CHECK (patron_month BETWEEN 1 AND 12),
    ADD patron_day integer CHECK (patron_day BETWEEN 1 AND 31),
    ADD patron_name text,
    ADD logo_file_id uuid,
    ADD logo_alt text,
    ADD welcome text,
    ADD version integer NOT NULL DEFAULT 1,
    ADD FOREIGN KEY (id, logo_file_id) REFERENCES stored_file (tenant_id, id),
    ADD CONSTRAINT tenant_patron CHECK (num_nonnulls(patron_month, patron_day, patron_name) IN (0, 3)),
    ADD CONSTRAINT tenant_logo CHECK ((logo_file_id IS NULL) = (logo_alt IS NULL))`,
  `CREATE POLICY settings ON tenant AS RESTRICTIVE FOR UPDATE TO cdc_app
    USING (id = ${ctxTenant} AND ${accessIn('centre', 'system')})`,
  `GRANT UPDATE (${SETTINGS.join(', ')}) ON tenant TO cdc_app`,

  auditRowOfTenants,
  `CREATE TRIGGER audit AFTER INSERT OR UPDATE ON tenant FOR EACH ROW EXECUTE FUNCTION audit_row()`,
];

export class PlatformCentreSettings1760000010500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const added = ['accent', 'hours', 'hours_note', 'patron_month', 'patron_day', 'patron_name'];
    await runner.query('DROP TRIGGER audit ON tenant');
    await runner.query(auditRow);
    await runner.query('DROP POLICY settings ON tenant');
    await runner.query(`REVOKE UPDATE (${SETTINGS.join(', ')}) ON tenant FROM cdc_app`);
    for (const column of [...added, 'logo_file_id', 'logo_alt', 'welcome', 'version'])
      await runner.query(`ALTER TABLE tenant DROP ${column}`);
    const before = changeReach('stored_file', {
      visible: `(${own} OR (${attached} AND ${centreOrOwnBody()} AND (NOT internal OR ${accessIn('centre', 'system')})) OR ${system})`,
      writable: `(${system} OR (${own} AND (body_id IS NULL OR ${centreOrOwnBody()})))`,
    });
    for (const statement of before) await runner.query(statement);
    await runner.query('ALTER TABLE stored_file DROP is_public');
  }
}
