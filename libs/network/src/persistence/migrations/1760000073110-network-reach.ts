import type { MigrationInterface, QueryRunner } from 'typeorm';
import { documentOfNetwork, spaceOfNetwork, spaceVisible, spaceWritable } from '#app/documents';
import { FIXED_PATH, changeReach, definerFunction } from '#app/platform';
import { documentAcross, spaceAcross, spaceReach } from '../reach.js';

const ENTER = 'auth.enter_network(bytea, timestamptz, text)';

/**
 * Opens a session as a reader of its network: at the network's level, without a tenant. Of a centre that takes part, or of
 * the network's own people; everybody else reads nothing.
 */
const enter = `CREATE FUNCTION auth.enter_network(p_token_hash bytea, p_now timestamptz, p_request text,
    OUT person_id uuid, OUT session_id uuid, OUT membership_id uuid, OUT display_name text, OUT role text, OUT access text,
    OUT tenant_id uuid, OUT network_id uuid, OUT body_ids uuid[], OUT scopes text[], OUT strong boolean, OUT factor_needed boolean,
    OUT delegations jsonb)
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  #variable_conflict use_column
  DECLARE
    done text;
    network uuid;
  BEGIN
    SELECT e.person_id, e.session_id, e.membership_id, e.display_name, e.role, e.access, e.tenant_id, e.network_id, e.body_ids,
      e.scopes, e.strong, e.factor_needed, e.delegations
    INTO person_id, session_id, membership_id, display_name, role, access, tenant_id, network_id, body_ids,
      scopes, strong, factor_needed, delegations
    FROM auth.enter(p_token_hash, p_now, p_request) e;
    IF access = 'network' THEN
      network := network_id;
    ELSIF access = 'centre' THEN
      SELECT p.network_id INTO network FROM public.network_participation p
      WHERE p.tenant_id = enter_network.tenant_id AND p.status = 'member';
    END IF;
    done := set_config('app.access', CASE WHEN network IS NULL THEN '' ELSE 'network' END, true);
    done := set_config('app.network_id', COALESCE(network::text, ''), true);
    done := set_config('app.reader_id', COALESCE(tenant_id::text, ''), true);
    done := set_config('app.tenant_id', '', true);
    done := set_config('app.body_ids', '', true);
  END $$`;

const published = (table: string, condition: string) => `ALTER POLICY published ON ${table} USING (${condition})`;

/** What is for the network is for the centres that take part in it: not for every centre, and not for the public's routes. */
export class NetworkReach1760000073110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...definerFunction('cdc_auth', ENTER, enter),
      ...changeReach('space', spaceReach),
      published('space', spaceAcross),
      published('document', documentAcross),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      published('document', documentOfNetwork),
      published('space', spaceOfNetwork),
      ...changeReach('space', { visible: spaceVisible, writable: spaceWritable }),
      `DROP FUNCTION ${ENTER}`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
