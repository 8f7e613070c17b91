import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, definerFunction } from '../policies.js';

const forThePlatform = accessIn('platform');
const USAGE = 'relay.centre_storage()';
const SET = 'relay.set_file_quota(text, integer, bigint)';

/** What the platform's own people are told of the files of all centres: sums, and no file. */
const usage = `CREATE FUNCTION relay.centre_storage()
  RETURNS TABLE (slug text, name text, bytes bigint, files bigint, not_scanned bigint, infected bigint, quota bigint, version integer)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT t.slug, t.name, COALESCE(sum(f.size), 0)::bigint, count(f.id), count(*) FILTER (WHERE f.scan_status = 'not_scanned'),
    count(*) FILTER (WHERE f.scan_status = 'infected'), t.file_quota, t.version
  FROM public.tenant t LEFT JOIN public.stored_file f ON f.tenant_id = t.id AND f.status <> 'deleting'
  WHERE ${forThePlatform} GROUP BY t.id $$`;

/** Says how much a centre may store. @returns the new version of the centre; 0 where another one was expected, null where there is no such centre */
const set = `CREATE FUNCTION relay.set_file_quota(p_slug text, p_version integer, p_quota bigint) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    found record;
  BEGIN
    IF NOT COALESCE(${forThePlatform}, false) THEN RETURN NULL; END IF;
    SELECT t.id, t.version INTO found FROM public.tenant t WHERE t.slug = p_slug FOR NO KEY UPDATE;
    IF found.id IS NULL THEN RETURN NULL; END IF;
    IF found.version <> p_version THEN RETURN 0; END IF;
    UPDATE public.tenant SET file_quota = p_quota, version = version + 1 WHERE id = found.id;
    RETURN found.version + 1;
  END $$`;

/** The platform's people say how much each centre may store; the register of the centre tells that they did. */
export class PlatformQuotas1760000074000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE POLICY relay_quota ON tenant FOR UPDATE TO cdc_relay USING (${forThePlatform}) WITH CHECK (${forThePlatform})`,
      `GRANT UPDATE (file_quota, version) ON tenant TO cdc_relay`,
      // The trigger of the register writes with the right of who changes the row.
      `GRANT INSERT ON audit_entry, audit_value TO cdc_relay`,
      `GRANT USAGE ON SEQUENCE audit_entry_seq_seq TO cdc_relay`,
      `CREATE POLICY relay ON audit_value FOR INSERT TO cdc_relay WITH CHECK (${forThePlatform})`,
      ...definerFunction('cdc_relay', USAGE, usage),
      ...definerFunction('cdc_relay', SET, set),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DROP FUNCTION ${SET}`,
      `DROP FUNCTION ${USAGE}`,
      `DROP POLICY relay ON audit_value`,
      `REVOKE USAGE ON SEQUENCE audit_entry_seq_seq FROM cdc_relay`,
      `REVOKE INSERT ON audit_entry, audit_value FROM cdc_relay`,
      `REVOKE UPDATE (file_quota, version) ON tenant FROM cdc_relay`,
      `DROP POLICY relay_quota ON tenant`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
