import { ROLE_DEFINITIONS } from '#app/contracts';
import { FIXED_PATH, definerFunction } from '#app/platform';
import { FIRST_ROLES } from '../first-roles.js';
import { enter as enterBefore } from '../migrations/1760000012001-identity-access.js';
import { openStrongSession as openBefore } from '../migrations/1760000021100-identity-strong-sessions.js';
import { inspectLink as inspectBefore, redeemLink as redeemBefore } from './access-links.js';
import { createToken as tokenBefore, describeSession as describeBefore } from './own-access.js';

export const accessOf = (alias: string) =>
  `CASE ${FIRST_ROLES.map((role) => `WHEN ${alias}.role = '${role}' THEN '${ROLE_DEFINITIONS[role].access}'`).join(' ')} END`;
const today = `(p_now AT TIME ZONE 'Europe/Rome')::date`;
export const valid = (alias: string) =>
  `${alias}.valid_from <= ${today} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${today})`;

/**
 * Whether a session (s), acting in a membership of a centre (m) or above, still has to show a
 * second factor: because its person has one, or because the centre asks it of the role. Looked
 * up for sessions that have not, and for no other: this is in every transaction.
 */
export const FACTOR_NEEDED = `CASE WHEN s.strong THEN false WHEN s.owes_factor THEN true WHEN m.tenant_id IS NULL THEN false
      ELSE EXISTS (SELECT FROM public.tenant t WHERE t.id = m.tenant_id AND m.role = ANY (t.second_factor_roles)) END`;

/** As before, with whether the session has shown a second factor, and whether it still has to. */
export const enter = `CREATE FUNCTION auth.enter(p_token_hash bytea, p_now timestamptz, p_request text)
  RETURNS TABLE (person_id uuid, session_id uuid, membership_id uuid, display_name text, role text, access text,
    tenant_id uuid, network_id uuid, body_ids uuid[], scopes text[], strong boolean, factor_needed boolean)
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  #variable_conflict use_column
  DECLARE
    holder record;
  BEGIN
    SELECT s.person_id, s.id AS session_id, s.scopes, s.strong, COALESCE(m.id, n.id) AS membership_id,
      COALESCE(m.display_name, p.display_name) AS display_name, COALESCE(m.role, n.role) AS role, m.tenant_id, n.network_id,
      COALESCE((SELECT array_agg(b.body_id) FROM public.membership_body b
        WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id), '{}'::uuid[]) AS body_ids,
      ${FACTOR_NEEDED} AS factor_needed
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
      ${accessOf('holder')}, holder.tenant_id, holder.network_id, holder.body_ids, holder.scopes, holder.strong, holder.factor_needed;
  END $$`;

/** As before; without a second factor shown, the session of a person who has one owes it. */
const openSession = `CREATE FUNCTION auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz,
    p_expires timestamptz, p_user_agent text, p_membership uuid DEFAULT NULL, p_strong boolean DEFAULT false) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at,
      user_agent, strong, owes_factor)
    SELECT p_id, p_token_hash, p_person, p_kind, m.tenant_id,
      CASE WHEN m.tenant_id IS NOT NULL THEN m.id END, CASE WHEN m.tenant_id IS NULL THEN m.id END, p_now, p_expires, p_user_agent, p_strong,
      NOT p_strong AND EXISTS (SELECT FROM public.second_factor f WHERE f.person_id = p_person)
    FROM auth.memberships_of(p_person, p_now) m WHERE p_membership IS NULL OR m.id = p_membership LIMIT 1;
    RETURN FOUND;
  END $$`;

/** As before, with what is known of the second factor. */
export const describeSession = `CREATE FUNCTION auth.describe_session(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, display_name text, email text, membership_id uuid, expires_at timestamptz, memberships jsonb,
    strong boolean, factor_needed boolean, has_factor boolean)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT p.id, COALESCE(m.display_name, p.display_name), p.email, COALESCE(s.membership_id, s.network_membership_id), s.expires_at,
    (SELECT jsonb_agg(to_jsonb(o)) FROM auth.memberships_of(s.person_id, p_now) o), s.strong, ${FACTOR_NEEDED},
    EXISTS (SELECT FROM public.second_factor f WHERE f.person_id = s.person_id)
  FROM public.session s JOIN public.person p ON p.id = s.person_id
  LEFT JOIN public.membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now $$`;

/** As before: a token is as strong as the session in which it is made. */
export const createToken = `CREATE FUNCTION auth.create_token(p_token_hash bytea, p_id uuid, p_new_hash bytea, p_name text, p_scopes text[],
    p_now timestamptz, p_expires timestamptz, p_most integer) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, name, scopes,
      strong, owes_factor)
    SELECT p_id, p_new_hash, s.person_id, 'token', s.tenant_id, s.membership_id, s.network_membership_id, p_now, p_expires, p_name, p_scopes,
      s.strong, s.owes_factor
    FROM public.session s
    WHERE s.token_hash = p_token_hash AND s.kind <> 'token' AND s.revoked_at IS NULL AND s.expires_at > p_now
      AND (SELECT count(*) FROM public.session t WHERE t.person_id = s.person_id AND t.kind = 'token'
        AND t.revoked_at IS NULL AND t.expires_at > p_now) < p_most;
    RETURN FOUND;
  END $$`;

/** As before, with the person, and whether they have a second factor to show. */
const inspectLink = `CREATE FUNCTION auth.inspect_link(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (purpose text, display_name text, email text, tenant_id uuid, membership_id uuid, slug text, centre_name text,
    expires_at timestamptz, has_password boolean, person_id uuid, has_factor boolean)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT l.purpose, x.display_name, p.email, m.tenant_id, m.id, m.slug, m.centre_name, l.expires_at,
    EXISTS (SELECT FROM public.credential c WHERE c.person_id = p.id), p.id,
    EXISTS (SELECT FROM public.second_factor f WHERE f.person_id = p.id)
  FROM public.access_link l JOIN public.person p ON p.id = l.person_id
  JOIN LATERAL auth.memberships_of(l.person_id, p_now) m ON m.tenant_id = l.tenant_id AND m.id = l.membership_id
  JOIN public.membership x ON x.tenant_id = l.tenant_id AND x.id = l.membership_id
  WHERE l.token_hash = p_token_hash AND l.used_at IS NULL AND l.expires_at > p_now $$`;

/** As before; of a person who has a second factor nothing is opened, and no password set, without it. */
const redeemLink = `CREATE FUNCTION auth.redeem_link(p_link_hash bytea, p_password_hash text, p_session uuid, p_session_hash bytea,
    p_now timestamptz, p_expires timestamptz, p_user_agent text, p_strong boolean DEFAULT false) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    link record;
    has_password boolean;
  BEGIN
    UPDATE public.access_link l SET used_at = p_now
    WHERE l.token_hash = p_link_hash AND l.used_at IS NULL AND l.expires_at > p_now
    RETURNING l.person_id, l.purpose, l.tenant_id, l.membership_id INTO link;
    IF NOT FOUND THEN RETURN false; END IF;
    IF NOT p_strong AND EXISTS (SELECT FROM public.second_factor f WHERE f.person_id = link.person_id) THEN RETURN false; END IF;
    SELECT EXISTS (SELECT FROM public.credential c WHERE c.person_id = link.person_id) INTO has_password;
    IF p_password_hash IS NULL AND link.purpose = 'password_reset' THEN RETURN false; END IF;
    IF p_password_hash IS NOT NULL AND (link.purpose = 'sign_in' OR (link.purpose = 'invitation' AND has_password)) THEN
      RETURN false;
    END IF;
    IF p_password_hash IS NOT NULL THEN
      PERFORM auth.put_password(link.person_id, p_password_hash, p_session_hash, p_now);
    END IF;
    RETURN auth.open_session(link.person_id, p_session_hash, p_session, 'cookie', p_now, p_expires, p_user_agent, link.membership_id, p_strong);
  END $$`;

const ENTER = 'auth.enter(bytea, timestamptz, text)';
const DESCRIBE = 'auth.describe_session(bytea, timestamptz)';
const INSPECT = 'auth.inspect_link(bytea, timestamptz)';
const OPEN = 'auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text, uuid, boolean)';
const CREATE_TOKEN = 'auth.create_token(bytea, uuid, bytea, text, text[], timestamptz, timestamptz, integer)';
const REDEEM = 'auth.redeem_link(bytea, text, uuid, bytea, timestamptz, timestamptz, text';

interface Version {
  signature: string;
  create: string;
}

const CHANGED: { before: Version; after: Version }[] = [
  [ENTER, enterBefore, ENTER, enter],
  [DESCRIBE, describeBefore, DESCRIBE, describeSession],
  [OPEN, openBefore, OPEN, openSession],
  [CREATE_TOKEN, tokenBefore, CREATE_TOKEN, createToken],
  [INSPECT, inspectBefore, INSPECT, inspectLink],
  [`${REDEEM})`, redeemBefore, `${REDEEM}, boolean)`, redeemLink],
].map(([signature, create, changed, text]) => ({
  before: { signature: signature!, create: create! },
  after: { signature: changed!, create: text! },
}));

const replace = (old: Version, made: Version) => [
  `DROP FUNCTION ${old.signature}`,
  ...definerFunction('cdc_auth', made.signature, made.create),
];

export const strongSessionFunctions = CHANGED.flatMap(({ before, after }) => replace(before, after));
export const formerSessionFunctions = CHANGED.flatMap(({ before, after }) => replace(after, before));
