import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';
import { FACTOR_NEEDED, accessOf, enter as before, valid } from '../functions/strong-sessions.js';

export const ENTER = 'auth.enter(bytea, timestamptz, text)';

/**
 * Who enters, as one row and not as a set of rows, by one query: it stands at the beginning of every transaction. A
 * setting is an assignment, for which plpgsql starts no query of its own (docs/en/performance.md).
 */
export const enter = `CREATE FUNCTION auth.enter(p_token_hash bytea, p_now timestamptz, p_request text,
    OUT person_id uuid, OUT session_id uuid, OUT membership_id uuid, OUT display_name text, OUT role text, OUT access text,
    OUT tenant_id uuid, OUT network_id uuid, OUT body_ids uuid[], OUT scopes text[], OUT strong boolean, OUT factor_needed boolean)
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  #variable_conflict use_column
  DECLARE
    done text;
  BEGIN
    SELECT s.person_id, s.id, COALESCE(m.id, n.id), COALESCE(m.display_name, p.display_name), COALESCE(m.role, n.role),
      m.tenant_id, n.network_id,
      COALESCE((SELECT array_agg(b.body_id) FROM public.membership_body b
        WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id), '{}'::uuid[]),
      s.scopes, s.strong, ${FACTOR_NEEDED}
    INTO person_id, session_id, membership_id, display_name, role, tenant_id, network_id, body_ids, scopes, strong, factor_needed
    FROM public.session s
    JOIN public.person p ON p.id = s.person_id
    LEFT JOIN public.membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id AND m.person_id = s.person_id AND ${valid('m')}
    LEFT JOIN public.network_membership n ON n.id = s.network_membership_id AND n.person_id = s.person_id AND ${valid('n')}
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now AND COALESCE(m.id, n.id) IS NOT NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no session' USING ERRCODE = 'CD401';
    END IF;
    access := ${accessOf('enter')};
    done := set_config('app.tenant_id', COALESCE(tenant_id::text, ''), true);
    done := set_config('app.access', access, true);
    done := set_config('app.body_ids', array_to_string(body_ids, ','), true);
    done := set_config('app.membership_id', membership_id::text, true);
    done := set_config('app.now', p_now::text, true);
    done := set_config('app.request_id', p_request, true);
  END $$`;

const replaced = (create: string) => [`DROP FUNCTION ${ENTER}`, ...definerFunction('cdc_auth', ENTER, create)];

/** The way into the database, for less. */
export class IdentityEnterOnce1760000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(enter)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(before)) await runner.query(statement);
  }
}
