import { FIXED_PATH, definerFunction } from '#app/platform';

/** Who a link to this address is for: the first valid membership of a centre that writes to it. */
const findRecipient = `CREATE FUNCTION auth.find_recipient(p_email text, p_now timestamptz)
  RETURNS TABLE (tenant_id uuid, membership_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT m.tenant_id, m.id FROM public.person p, LATERAL auth.memberships_of(p.id, p_now) m
  JOIN public.membership x ON x.tenant_id = m.tenant_id AND x.id = m.id
  WHERE p.email = p_email AND lower(x.email) = p.email LIMIT 1 $$`;

/** A new link for a membership of the context's tenant; those of the same purpose that wait end. */
const createLink = `CREATE FUNCTION auth.create_link(p_id uuid, p_token_hash bytea, p_purpose text, p_membership uuid, p_now timestamptz,
    p_expires timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    person uuid;
  BEGIN
    IF current_setting('app.access', true) IS DISTINCT FROM 'system' THEN RETURN false; END IF;
    -- A membership may carry another address than its person: a link never goes there.
    SELECT m.person_id INTO person FROM public.membership m JOIN public.person p ON p.id = m.person_id
    WHERE m.tenant_id = tenant AND m.id = p_membership AND lower(m.email) = p.email;
    IF person IS NULL THEN RETURN false; END IF;
    -- Two who ask at once get one link that works, not two.
    PERFORM pg_advisory_xact_lock(hashtextextended('access link ' || person::text || p_purpose, 0));
    UPDATE public.access_link l SET expires_at = p_now
    WHERE l.person_id = person AND l.purpose = p_purpose AND l.used_at IS NULL AND l.expires_at > p_now
      AND (p_purpose <> 'invitation' OR l.membership_id = p_membership);
    INSERT INTO public.access_link (id, token_hash, person_id, purpose, tenant_id, membership_id, created_at, expires_at)
    VALUES (p_id, p_token_hash, person, p_purpose, tenant, p_membership, p_now, p_expires);
    RETURN true;
  END $$`;

/** What a link is good for, while it is; no row where it was used, has expired or its membership is not valid. */
export const inspectLink = `CREATE FUNCTION auth.inspect_link(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (purpose text, display_name text, email text, tenant_id uuid, membership_id uuid, slug text, centre_name text,
    expires_at timestamptz, has_password boolean)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT l.purpose, x.display_name, p.email, m.tenant_id, m.id, m.slug, m.centre_name, l.expires_at,
    EXISTS (SELECT FROM public.credential c WHERE c.person_id = p.id)
  FROM public.access_link l JOIN public.person p ON p.id = l.person_id
  JOIN LATERAL auth.memberships_of(l.person_id, p_now) m ON m.tenant_id = l.tenant_id AND m.id = l.membership_id
  JOIN public.membership x ON x.tenant_id = l.tenant_id AND x.id = l.membership_id
  WHERE l.token_hash = p_token_hash AND l.used_at IS NULL AND l.expires_at > p_now $$`;

/**
 * Uses a link up, once: of two at the same time the second waits and finds it used. Opens the
 * session that it is good for, with the new password where it is for that; false, and nothing
 * may be kept, where it is not good for what is asked.
 */
export const redeemLink = `CREATE FUNCTION auth.redeem_link(p_link_hash bytea, p_password_hash text, p_session uuid, p_session_hash bytea,
    p_now timestamptz, p_expires timestamptz, p_user_agent text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    link record;
    has_password boolean;
  BEGIN
    UPDATE public.access_link l SET used_at = p_now
    WHERE l.token_hash = p_link_hash AND l.used_at IS NULL AND l.expires_at > p_now
    RETURNING l.person_id, l.purpose, l.tenant_id, l.membership_id INTO link;
    IF NOT FOUND THEN RETURN false; END IF;
    SELECT EXISTS (SELECT FROM public.credential c WHERE c.person_id = link.person_id) INTO has_password;
    IF p_password_hash IS NULL AND link.purpose = 'password_reset' THEN RETURN false; END IF;
    IF p_password_hash IS NOT NULL AND (link.purpose = 'sign_in' OR (link.purpose = 'invitation' AND has_password)) THEN
      RETURN false;
    END IF;
    IF p_password_hash IS NOT NULL THEN
      PERFORM auth.put_password(link.person_id, p_password_hash, p_session_hash, p_now);
    END IF;
    RETURN auth.open_session(link.person_id, p_session_hash, p_session, 'cookie', p_now, p_expires, p_user_agent, link.membership_id);
  END $$`;

export const linkFunctions = [
  ...definerFunction('cdc_auth', 'auth.find_recipient(text, timestamptz)', findRecipient),
  ...definerFunction('cdc_auth', 'auth.create_link(uuid, bytea, text, uuid, timestamptz, timestamptz)', createLink),
  ...definerFunction('cdc_auth', 'auth.inspect_link(bytea, timestamptz)', inspectLink),
  ...definerFunction(
    'cdc_auth',
    'auth.redeem_link(bytea, text, uuid, bytea, timestamptz, timestamptz, text)',
    redeemLink,
  ),
];
