import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

const BEFORE = 'auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text, uuid)';
const AFTER = 'auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text, uuid, boolean)';

/** Opens a session in the named membership, or in the first that is valid now, or in none and returns false. */
const before = `CREATE FUNCTION auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz,
    p_expires timestamptz, p_user_agent text, p_membership uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, user_agent)
    SELECT p_id, p_token_hash, p_person, p_kind, m.tenant_id,
      CASE WHEN m.tenant_id IS NOT NULL THEN m.id END, CASE WHEN m.tenant_id IS NULL THEN m.id END, p_now, p_expires, p_user_agent
    FROM auth.memberships_of(p_person, p_now) m WHERE p_membership IS NULL OR m.id = p_membership LIMIT 1;
    RETURN FOUND;
  END $$`;

/** As before, and notes whether a second factor was shown; who does not say has shown none. */
export const openStrongSession = `CREATE FUNCTION auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz,
    p_expires timestamptz, p_user_agent text, p_membership uuid DEFAULT NULL, p_strong boolean DEFAULT false) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at,
      user_agent, strong)
    SELECT p_id, p_token_hash, p_person, p_kind, m.tenant_id,
      CASE WHEN m.tenant_id IS NOT NULL THEN m.id END, CASE WHEN m.tenant_id IS NULL THEN m.id END, p_now, p_expires, p_user_agent, p_strong
    FROM auth.memberships_of(p_person, p_now) m WHERE p_membership IS NULL OR m.id = p_membership LIMIT 1;
    RETURN FOUND;
  END $$`;

/** A session knows whether it was opened with a second factor. */
export class IdentityStrongSessions1760000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN strong boolean NOT NULL DEFAULT false');
    await runner.query(`DROP FUNCTION ${BEFORE}`);
    for (const statement of definerFunction('cdc_auth', AFTER, openStrongSession)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${AFTER}`);
    for (const statement of definerFunction('cdc_auth', BEFORE, before)) await runner.query(statement);
    await runner.query('ALTER TABLE session DROP COLUMN strong');
  }
}
