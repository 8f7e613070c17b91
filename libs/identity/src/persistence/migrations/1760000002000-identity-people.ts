import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NETWORK_ROLES, ROLE_DEFINITIONS } from '#app/contracts';
import {
  FIXED_PATH,
  accessIn,
  centreOrOwnBody,
  ctxMembership,
  definerFunction,
  forceRowSecurity,
  oneOf,
  tenantTable,
} from '#app/platform';
import { FIRST_ROLES, FIRST_TENANT_ROLES } from '../first-roles.js';

/** Known to `cdc_auth` alone: the application reaches people and sessions only through its functions. */
const authOnly = (table: string, grants: string) => [
  ...forceRowSecurity(table),
  `CREATE POLICY auth ON ${table} TO cdc_auth USING (true) WITH CHECK (true)`,
  `GRANT ${grants} ON ${table} TO cdc_auth`,
];

const readByAuth = (table: string) => [
  `CREATE POLICY auth ON ${table} FOR SELECT TO cdc_auth USING (true)`,
  `GRANT SELECT ON ${table} TO cdc_auth`,
];

/** Which access a role gives, as SQL: the same data as in the contracts. */
const accessOfRole = `CASE ${FIRST_ROLES.map((role) => `WHEN role = '${role}' THEN '${ROLE_DEFINITIONS[role].access}'`).join(' ')} END`;

const tables = [
  `CREATE TABLE person (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE CHECK (email = lower(email)),
    display_name text NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  ...authOnly('person', 'SELECT'),
  `CREATE TABLE credential (
    person_id uuid PRIMARY KEY REFERENCES person (id),
    password_hash text NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  ...authOnly('credential', 'SELECT'),
  `CREATE TABLE network_membership (
    id uuid PRIMARY KEY,
    network_id uuid REFERENCES network (id),
    person_id uuid NOT NULL REFERENCES person (id),
    role text NOT NULL ${oneOf('role', NETWORK_ROLES)},
    valid_from date NOT NULL,
    valid_to date,
    CHECK ((role = 'platform_admin') = (network_id IS NULL)),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  )`,
  ...authOnly('network_membership', 'SELECT'),
  `CREATE TABLE membership (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id),
    role text NOT NULL ${oneOf('role', FIRST_TENANT_ROLES)},
    display_name text NOT NULL,
    email text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  )`,
  `CREATE UNIQUE INDEX membership_live ON membership (tenant_id, person_id, role) WHERE valid_to IS NULL`,
  `CREATE INDEX membership_person ON membership (person_id)`,
  `CREATE TABLE membership_body (
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    body_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, membership_id, body_id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  `CREATE INDEX membership_body_body ON membership_body (tenant_id, body_id)`,
  ...tenantTable('membership_body', { visible: centreOrOwnBody(), writable: accessIn('centre', 'system') }),
  ...readByAuth('membership_body'),
  // Points one way, to membership_body, whose policy asks nobody else.
  ...tenantTable('membership', {
    visible: `(${accessIn('centre', 'system')} OR id = ${ctxMembership} OR (${accessIn('body')} AND EXISTS (
      SELECT FROM membership_body b WHERE b.tenant_id = membership.tenant_id AND b.membership_id = membership.id)))`,
    writable: accessIn('centre', 'system'),
  }),
  ...readByAuth('membership'),
  ...readByAuth('tenant'),
  ...readByAuth('network'),
  ...readByAuth('body'),
  `CREATE TABLE session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person (id),
    kind text NOT NULL ${oneOf('kind', ['cookie', 'bearer'])},
    tenant_id uuid,
    membership_id uuid,
    network_membership_id uuid REFERENCES network_membership (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    user_agent text,
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    CHECK ((membership_id IS NULL) <> (network_membership_id IS NULL)),
    CHECK ((membership_id IS NULL) = (tenant_id IS NULL))
  )`,
  `CREATE INDEX session_person ON session (person_id)`,
  ...authOnly('session', 'SELECT, INSERT, UPDATE'),
];

/** The day in Italy, as everywhere: a membership ends at midnight there. */
const today = `(p_now AT TIME ZONE 'Europe/Rome')::date`;
const valid = (alias: string) =>
  `${alias}.valid_from <= ${today} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${today})`;

/** What a person is in every centre and network. Only for the functions below. */
const membershipsOf = `CREATE FUNCTION auth.memberships_of(p_person uuid, p_now timestamptz)
  RETURNS TABLE (id uuid, role text, access text, tenant_id uuid, slug text, centre_name text, network_id uuid, network_name text, bodies jsonb)
  LANGUAGE sql STABLE ${FIXED_PATH} AS $$
  SELECT m.id, m.role, ${accessOfRole.replaceAll('role =', 'm.role =')}, t.id, t.slug, t.name, NULL::uuid, NULL::text,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id)
      FROM public.membership_body mb JOIN public.body b ON b.tenant_id = mb.tenant_id AND b.id = mb.body_id
      WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id), '[]'::jsonb)
  FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.person_id = p_person AND ${valid('m')}
  UNION ALL
  SELECT n.id, n.role, ${accessOfRole.replaceAll('role =', 'n.role =')}, NULL, NULL, NULL, w.id, w.name, '[]'::jsonb
  FROM public.network_membership n LEFT JOIN public.network w ON w.id = n.network_id
  WHERE n.person_id = p_person AND ${valid('n')}
  ORDER BY 2, 6, 1 $$`;

const enter = `CREATE FUNCTION auth.enter(p_token_hash bytea, p_now timestamptz, p_request text)
  RETURNS TABLE (person_id uuid, session_id uuid, membership_id uuid, display_name text, role text, access text,
    tenant_id uuid, network_id uuid, body_ids uuid[])
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  #variable_conflict use_column
  DECLARE
    holder record;
  BEGIN
    SELECT s.person_id, s.id AS session_id, COALESCE(m.id, n.id) AS membership_id, p.display_name,
      COALESCE(m.role, n.role) AS role, m.tenant_id, n.network_id,
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
    -- The platform's own people see across tenants exactly what is published, as the network does.
    PERFORM set_config('app.tenant_id', COALESCE(holder.tenant_id::text, ''), true),
      set_config('app.access', replace(${accessOfRole.replaceAll('role =', 'holder.role =')}, 'platform', 'network'), true),
      set_config('app.body_ids', array_to_string(holder.body_ids, ','), true),
      set_config('app.membership_id', holder.membership_id::text, true),
      set_config('app.now', p_now::text, true),
      set_config('app.request_id', p_request, true);
    RETURN QUERY SELECT holder.person_id, holder.session_id, holder.membership_id, holder.display_name, holder.role,
      ${accessOfRole.replaceAll('role =', 'holder.role =')}, holder.tenant_id, holder.network_id, holder.body_ids;
  END $$`;

const enterPublic = `CREATE FUNCTION auth.enter_public(p_slug text, p_now timestamptz, p_request text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    centre uuid;
  BEGIN
    SELECT id INTO centre FROM public.tenant WHERE slug = p_slug;
    IF centre IS NULL THEN
      RAISE EXCEPTION 'no centre' USING ERRCODE = 'CD404';
    END IF;
    PERFORM set_config('app.tenant_id', centre::text, true), set_config('app.access', 'public', true),
      set_config('app.body_ids', '', true), set_config('app.membership_id', '', true),
      set_config('app.now', p_now::text, true), set_config('app.request_id', p_request, true);
  END $$`;

const findLogin = `CREATE FUNCTION auth.find_login(p_email text) RETURNS TABLE (person_id uuid, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT p.id, c.password_hash FROM public.person p JOIN public.credential c ON c.person_id = p.id WHERE p.email = p_email $$`;

/** Opens a session in the first membership that is valid now, or in none and returns false. */
const openSession = `CREATE FUNCTION auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz,
    p_expires timestamptz, p_user_agent text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, user_agent)
    SELECT p_id, p_token_hash, p_person, p_kind, m.tenant_id,
      CASE WHEN m.tenant_id IS NOT NULL THEN m.id END, CASE WHEN m.tenant_id IS NULL THEN m.id END, p_now, p_expires, p_user_agent
    FROM auth.memberships_of(p_person, p_now) m LIMIT 1;
    RETURN FOUND;
  END $$`;

/** The session of a token with all memberships of its person; no row where the token opens nothing. */
const describeSession = `CREATE FUNCTION auth.describe_session(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, display_name text, email text, membership_id uuid, expires_at timestamptz, memberships jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT p.id, p.display_name, p.email, COALESCE(s.membership_id, s.network_membership_id), s.expires_at,
    (SELECT jsonb_agg(to_jsonb(m)) FROM auth.memberships_of(s.person_id, p_now) m)
  FROM public.session s JOIN public.person p ON p.id = s.person_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now $$`;

/** Moves a session into another membership of the same person; false where it is not theirs or not valid. */
export const switchMembership = `CREATE FUNCTION auth.switch_membership(p_token_hash bytea, p_membership uuid, p_now timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    UPDATE public.session s SET tenant_id = m.tenant_id,
      membership_id = CASE WHEN m.tenant_id IS NOT NULL THEN m.id END,
      network_membership_id = CASE WHEN m.tenant_id IS NULL THEN m.id END
    FROM auth.memberships_of((SELECT o.person_id FROM public.session o WHERE o.token_hash = p_token_hash), p_now) m
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now AND m.id = p_membership;
    RETURN FOUND;
  END $$`;

const closeSession = `CREATE FUNCTION auth.close_session(p_token_hash bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER ${FIXED_PATH} AS $$
  UPDATE public.session SET revoked_at = p_now WHERE token_hash = p_token_hash AND revoked_at IS NULL $$`;

/** What the first release knew a session by; who goes back to it makes these again. */
export const sessionFunctions = [
  membershipsOf,
  'REVOKE ALL ON FUNCTION auth.memberships_of(uuid, timestamptz) FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION auth.memberships_of(uuid, timestamptz) TO cdc_auth',
  ...definerFunction('cdc_auth', 'auth.enter(bytea, timestamptz, text)', enter),
  ...definerFunction(
    'cdc_auth',
    'auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text)',
    openSession,
  ),
  ...definerFunction('cdc_auth', 'auth.describe_session(bytea, timestamptz)', describeSession),
  ...definerFunction('cdc_auth', 'auth.close_session(bytea, timestamptz)', closeSession),
];

const functions = [
  ...sessionFunctions,
  ...definerFunction('cdc_auth', 'auth.enter_public(text, timestamptz, text)', enterPublic),
  ...definerFunction('cdc_auth', 'auth.find_login(text)', findLogin),
  ...definerFunction('cdc_auth', 'auth.switch_membership(bytea, uuid, timestamptz)', switchMembership),
];

export class IdentityPeople1760000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA auth');
    await runner.query('GRANT USAGE ON SCHEMA auth TO cdc_app, cdc_auth');
    for (const statement of [...tables, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA auth CASCADE');
    await runner.query('DROP TABLE session, membership_body, membership, network_membership, credential, person');
    for (const table of ['tenant', 'network', 'body']) {
      await runner.query(`DROP POLICY auth ON ${table}`);
      await runner.query(`REVOKE SELECT ON ${table} FROM cdc_auth`);
    }
  }
}
