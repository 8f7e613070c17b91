import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_LINK_PURPOSES, ROLE_DEFINITIONS, SESSION_KINDS } from '#app/contracts';
import { FIXED_PATH, definerFunction, forceRowSecurity, oneOf } from '#app/platform';
import { FIRST_ROLES } from '../first-roles.js';
import { linkFunctions } from '../functions/access-links.js';
import { ownAccessFunctions } from '../functions/own-access.js';
import { upkeepFunctions } from '../functions/upkeep.js';
import { sessionFunctions } from './1760000002000-identity-people.js';

const sessions = [
  `ALTER TABLE session DROP CONSTRAINT IF EXISTS session_kind_check`,
  `ALTER TABLE session ADD CONSTRAINT session_kind_check ${oneOf('kind', SESSION_KINDS)}`,
  `ALTER TABLE session
    ADD COLUMN name text,
    ADD COLUMN scopes text[],
    ADD COLUMN last_used_at timestamptz,
    ADD CONSTRAINT session_token_check CHECK ((kind = 'token') = (name IS NOT NULL) AND (kind = 'token') = (scopes IS NOT NULL))`,
  `GRANT DELETE ON session TO cdc_auth`,
  `GRANT INSERT ON person TO cdc_auth`,
  `GRANT INSERT, UPDATE ON credential TO cdc_auth`,
];

const links = [
  `CREATE TABLE access_link (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person (id),
    purpose text NOT NULL ${oneOf('purpose', ACCESS_LINK_PURPOSES)},
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX access_link_person ON access_link (person_id, purpose)`,
  ...forceRowSecurity('access_link'),
  `CREATE POLICY auth ON access_link TO cdc_auth USING (true) WITH CHECK (true)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON access_link TO cdc_auth`,
];

export const accessOf = (alias: string) =>
  `CASE ${FIRST_ROLES.map((role) => `WHEN ${alias}.role = '${role}' THEN '${ROLE_DEFINITIONS[role].access}'`).join(' ')} END`;
const today = `(p_now AT TIME ZONE 'Europe/Rome')::date`;
const valid = (alias: string) =>
  `${alias}.valid_from <= ${today} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${today})`;

/** As before, with whether the person has taken the membership up: a session opens in one that they have. */
export const membershipsOf = `CREATE FUNCTION auth.memberships_of(p_person uuid, p_now timestamptz)
  RETURNS TABLE (id uuid, role text, access text, tenant_id uuid, slug text, centre_name text, network_id uuid, network_name text, bodies jsonb, accepted boolean)
  LANGUAGE sql STABLE ${FIXED_PATH} AS $$
  SELECT m.id, m.role, ${accessOf('m')}, t.id, t.slug, t.name, NULL::uuid, NULL::text,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id)
      FROM public.membership_body mb JOIN public.body b ON b.tenant_id = mb.tenant_id AND b.id = mb.body_id
      WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id), '[]'::jsonb), m.accepted_at IS NOT NULL
  FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.person_id = p_person AND ${valid('m')}
  UNION ALL
  SELECT n.id, n.role, ${accessOf('n')}, NULL, NULL, NULL, w.id, w.name, '[]'::jsonb, true
  FROM public.network_membership n LEFT JOIN public.network w ON w.id = n.network_id
  WHERE n.person_id = p_person AND ${valid('n')}
  ORDER BY 10 DESC, 2, 6, 1 $$`;

/** As before, with the scopes of a personal token, the name by which the centre knows the person, and the platform's own level. */
export const enter = `CREATE FUNCTION auth.enter(p_token_hash bytea, p_now timestamptz, p_request text)
  RETURNS TABLE (person_id uuid, session_id uuid, membership_id uuid, display_name text, role text, access text,
    tenant_id uuid, network_id uuid, body_ids uuid[], scopes text[])
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  #variable_conflict use_column
  DECLARE
    holder record;
  BEGIN
    SELECT s.person_id, s.id AS session_id, s.scopes, COALESCE(m.id, n.id) AS membership_id,
      COALESCE(m.display_name, p.display_name) AS display_name, COALESCE(m.role, n.role) AS role, m.tenant_id, n.network_id,
      COALESCE((SELECT array_agg(b.body_id) FROM public.membership_body b
        WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id), '{}'::uuid[]) AS body_ids
    INTO holder
    FROM public.session s
    JOIN public.person p ON p.id = s.person_id
    LEFT JOIN public.membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id AND m.person_id = s.person_id AND ${valid('m')}
    LEFT JOIN public.network_membership n ON n.id = s.network_membership_id AND n.person_id = s.person_id AND ${valid('n')}
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now AND COALESCE(m.id, n.id) IS NOT NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no session' USING ERRCODE = 'CD401';
    END IF;
    PERFORM set_config('app.tenant_id', COALESCE(holder.tenant_id::text, ''), true),
      set_config('app.access', ${accessOf('holder')}, true),
      set_config('app.body_ids', array_to_string(holder.body_ids, ','), true),
      set_config('app.membership_id', holder.membership_id::text, true),
      set_config('app.now', p_now::text, true),
      set_config('app.request_id', p_request, true);
    RETURN QUERY SELECT holder.person_id, holder.session_id, holder.membership_id, holder.display_name, holder.role,
      ${accessOf('holder')}, holder.tenant_id, holder.network_id, holder.body_ids, holder.scopes;
  END $$`;

const functions = [
  `DROP FUNCTION auth.memberships_of(uuid, timestamptz)`,
  membershipsOf,
  'REVOKE ALL ON FUNCTION auth.memberships_of(uuid, timestamptz) FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION auth.memberships_of(uuid, timestamptz) TO cdc_auth',
  `DROP FUNCTION auth.enter(bytea, timestamptz, text)`,
  ...definerFunction('cdc_auth', 'auth.enter(bytea, timestamptz, text)', enter),
  ...ownAccessFunctions,
  ...linkFunctions,
  ...upkeepFunctions,
];

/** Every function that `up` makes, new or instead of one of the first release. */
const MADE_HERE = functions
  .flatMap((statement) => /^ALTER FUNCTION (.+) OWNER TO/.exec(statement)?.[1] ?? [])
  .concat(['auth.memberships_of(uuid, timestamptz)', 'auth.put_password(uuid, text, bytea, timestamptz)']);

export class IdentityAccess1760000012001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...sessions, ...links, ...functions]) await runner.query(statement);
  }

  /** Tokens and links end: the release before knows neither. */
  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...MADE_HERE.map((signature) => `DROP FUNCTION ${signature}`),
      'DROP TABLE access_link',
      `DELETE FROM session WHERE kind = 'token'`,
      'ALTER TABLE session DROP COLUMN name, DROP COLUMN scopes, DROP COLUMN last_used_at',
      'ALTER TABLE session DROP CONSTRAINT session_kind_check',
      `ALTER TABLE session ADD CONSTRAINT session_kind_check ${oneOf('kind', ['cookie', 'bearer'])}`,
      'REVOKE DELETE ON session FROM cdc_auth',
      'REVOKE INSERT ON person FROM cdc_auth',
      'REVOKE INSERT, UPDATE ON credential FROM cdc_auth',
      ...sessionFunctions,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
