import { FIXED_PATH, definerFunction } from '#app/platform';

/** The open session of a person's own; tokens reach nothing of this. */
const OWN = `(SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.revoked_at IS NULL AND o.expires_at > p_now)`;

/** Opens a session in the named membership, or in the first that is valid now, or in none and returns false. */
const openSession = `CREATE FUNCTION auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz,
    p_expires timestamptz, p_user_agent text, p_membership uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, user_agent)
    SELECT p_id, p_token_hash, p_person, p_kind, m.tenant_id,
      CASE WHEN m.tenant_id IS NOT NULL THEN m.id END, CASE WHEN m.tenant_id IS NULL THEN m.id END, p_now, p_expires, p_user_agent
    FROM auth.memberships_of(p_person, p_now) m WHERE p_membership IS NULL OR m.id = p_membership LIMIT 1;
    RETURN FOUND;
  END $$`;

/** As before, with the name by which the centre of the membership knows the person. */
export const describeSession = `CREATE FUNCTION auth.describe_session(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, display_name text, email text, membership_id uuid, expires_at timestamptz, memberships jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT p.id, COALESCE(c.display_name, p.display_name), p.email, COALESCE(s.membership_id, s.network_membership_id), s.expires_at,
    (SELECT jsonb_agg(to_jsonb(m)) FROM auth.memberships_of(s.person_id, p_now) m)
  FROM public.session s JOIN public.person p ON p.id = s.person_id
  LEFT JOIN public.membership c ON c.tenant_id = s.tenant_id AND c.id = s.membership_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now $$`;

/** Signing out ends a session; a personal token is taken back by its owner, never by who presents it. */
const closeSession = `CREATE FUNCTION auth.close_session(p_token_hash bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER ${FIXED_PATH} AS $$
  UPDATE public.session SET revoked_at = p_now WHERE token_hash = p_token_hash AND kind <> 'token' AND revoked_at IS NULL $$`;

/** Notes that a session, or a token, was used, and that its membership was seen. */
const touchSession = `CREATE FUNCTION auth.touch_session(p_token_hash bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER ${FIXED_PATH} AS $$
  WITH touched AS (
    UPDATE public.session SET last_used_at = p_now WHERE token_hash = p_token_hash AND revoked_at IS NULL AND expires_at > p_now
    RETURNING tenant_id, membership_id
  )
  INSERT INTO public.membership_seen (tenant_id, membership_id, at)
  SELECT tenant_id, membership_id, p_now FROM touched WHERE membership_id IS NOT NULL
  ON CONFLICT (tenant_id, membership_id) DO UPDATE SET at = GREATEST(membership_seen.at, EXCLUDED.at) $$`;

/** The open sessions and tokens of the person, the one that asks marked. */
export const listSessions = `CREATE FUNCTION auth.list_sessions(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (id uuid, kind text, name text, scopes text[], role text, centre_name text, user_agent text,
    created_at timestamptz, last_used_at timestamptz, expires_at timestamptz, current boolean)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT s.id, s.kind, s.name, s.scopes, COALESCE(m.role, n.role), t.name, s.user_agent,
    s.created_at, s.last_used_at, s.expires_at, s.token_hash = p_token_hash
  FROM public.session s
  LEFT JOIN public.membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id
  LEFT JOIN public.tenant t ON t.id = s.tenant_id
  LEFT JOIN public.network_membership n ON n.id = s.network_membership_id
  WHERE s.person_id = ${OWN} AND s.revoked_at IS NULL AND s.expires_at > p_now
  ORDER BY s.created_at DESC, s.id DESC LIMIT 200 $$`;

/** Ends one of the person's own sessions or tokens; without an id all sessions but the one that asks. Returns how many. */
export const revokeSessions = `CREATE FUNCTION auth.revoke_sessions(p_token_hash bytea, p_id uuid, p_tokens boolean, p_now timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    ended integer;
  BEGIN
    UPDATE public.session s SET revoked_at = p_now
    WHERE s.person_id = ${OWN} AND s.revoked_at IS NULL AND s.expires_at > p_now AND (s.kind = 'token') = p_tokens
      AND CASE WHEN p_id IS NULL THEN s.token_hash <> p_token_hash AND NOT p_tokens ELSE s.id = p_id END;
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
  END $$`;

/** A personal token in the membership of the session that asks; false where the person has too many. */
export const createToken = `CREATE FUNCTION auth.create_token(p_token_hash bytea, p_id uuid, p_new_hash bytea, p_name text, p_scopes text[],
    p_now timestamptz, p_expires timestamptz, p_most integer) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, name, scopes)
    SELECT p_id, p_new_hash, s.person_id, 'token', s.tenant_id, s.membership_id, s.network_membership_id, p_now, p_expires, p_name, p_scopes
    FROM public.session s
    WHERE s.token_hash = p_token_hash AND s.person_id = ${OWN}
      AND (SELECT count(*) FROM public.session t WHERE t.person_id = s.person_id AND t.kind = 'token'
        AND t.revoked_at IS NULL AND t.expires_at > p_now) < p_most;
    RETURN FOUND;
  END $$`;

/** The person of a session: what the profile shows, and the password's hash to compare with. */
const profile = `CREATE FUNCTION auth.profile(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, email text, password_hash text, last_sign_in_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT p.id, p.email, c.password_hash, (SELECT max(b.created_at) FROM public.session b
    WHERE b.person_id = p.id AND b.kind <> 'token' AND b.token_hash <> p_token_hash)
  FROM public.person p LEFT JOIN public.credential c ON c.person_id = p.id WHERE p.id = ${OWN} $$`;

/** A new password ends every other session and every link that waits in a mailbox. For the two functions that set one. */
const putPassword = `CREATE FUNCTION auth.put_password(p_person uuid, p_password_hash text, p_keep bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql ${FIXED_PATH} AS $$
  INSERT INTO public.credential (person_id, password_hash, updated_at) VALUES (p_person, p_password_hash, p_now)
  ON CONFLICT (person_id) DO UPDATE SET password_hash = EXCLUDED.password_hash, updated_at = EXCLUDED.updated_at;
  UPDATE public.session SET revoked_at = p_now
  WHERE person_id = p_person AND kind <> 'token' AND token_hash <> p_keep AND revoked_at IS NULL AND expires_at > p_now;
  UPDATE public.access_link SET expires_at = p_now
  WHERE person_id = p_person AND purpose <> 'invitation' AND used_at IS NULL AND expires_at > p_now $$`;

export const changePassword = `CREATE FUNCTION auth.change_password(p_token_hash bytea, p_password_hash text, p_now timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    person uuid := ${OWN};
  BEGIN
    IF person IS NULL THEN RETURN false; END IF;
    PERFORM auth.put_password(person, p_password_hash, p_token_hash, p_now);
    RETURN true;
  END $$`;

export const ownAccessFunctions = [
  `DROP FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text)`,
  ...definerFunction(
    'cdc_auth',
    'auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text, uuid)',
    openSession,
  ),
  `DROP FUNCTION auth.describe_session(bytea, timestamptz)`,
  ...definerFunction('cdc_auth', 'auth.describe_session(bytea, timestamptz)', describeSession),
  `DROP FUNCTION auth.close_session(bytea, timestamptz)`,
  ...definerFunction('cdc_auth', 'auth.close_session(bytea, timestamptz)', closeSession),
  ...definerFunction('cdc_auth', 'auth.touch_session(bytea, timestamptz)', touchSession),
  ...definerFunction('cdc_auth', 'auth.list_sessions(bytea, timestamptz)', listSessions),
  ...definerFunction('cdc_auth', 'auth.revoke_sessions(bytea, uuid, boolean, timestamptz)', revokeSessions),
  ...definerFunction(
    'cdc_auth',
    'auth.create_token(bytea, uuid, bytea, text, text[], timestamptz, timestamptz, integer)',
    createToken,
  ),
  ...definerFunction('cdc_auth', 'auth.profile(bytea, timestamptz)', profile),
  putPassword,
  'REVOKE ALL ON FUNCTION auth.put_password(uuid, text, bytea, timestamptz) FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION auth.put_password(uuid, text, bytea, timestamptz) TO cdc_auth',
  ...definerFunction('cdc_auth', 'auth.change_password(bytea, text, timestamptz)', changePassword),
];
