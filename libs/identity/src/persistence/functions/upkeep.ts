import { FIXED_PATH, definerFunction } from '#app/platform';

/**
 * The person with this address, made where there is none: only for the centre that takes them in.
 * Who takes the same person in at the same moment waits.
 */
const personFor = `CREATE FUNCTION auth.person_for(p_email text, p_display_name text, p_id uuid, p_now timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    found uuid;
  BEGIN
    IF COALESCE(current_setting('app.access', true), '') NOT IN ('centre', 'system')
      OR NULLIF(current_setting('app.tenant_id', true), '') IS NULL THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('person ' || p_email, 0));
    INSERT INTO public.person (id, email, display_name, created_at) VALUES (p_id, p_email, p_display_name, p_now)
    ON CONFLICT (email) DO NOTHING;
    SELECT p.id INTO found FROM public.person p WHERE p.email = p_email;
    RETURN found;
  END $$`;

/** Removes sessions, tokens and links that ended before; how many. */
const sweep = `CREATE FUNCTION auth.sweep(p_before timestamptz) RETURNS integer
  LANGUAGE sql SECURITY DEFINER ${FIXED_PATH} AS $$
  WITH sessions AS (
    DELETE FROM public.session WHERE LEAST(revoked_at, expires_at) < p_before RETURNING id
  ), links AS (
    DELETE FROM public.access_link WHERE LEAST(used_at, expires_at) < p_before RETURNING id
  )
  SELECT ((SELECT count(*) FROM sessions) + (SELECT count(*) FROM links))::integer $$`;

/** In which centres somebody's membership waits for a review since before that moment, or for its invitation. */
const tenantsToTend = `CREATE FUNCTION auth.tenants_to_tend(p_reviewed_before timestamptz, p_today date) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT DISTINCT m.tenant_id FROM public.membership m
  WHERE m.valid_from <= p_today AND (m.valid_to IS NULL OR m.valid_to >= p_today)
    AND (COALESCE(m.reviewed_at, m.created_at) < p_reviewed_before OR (m.invited_at IS NULL AND m.accepted_at IS NULL)) $$`;

export const upkeepFunctions = [
  ...definerFunction('cdc_auth', 'auth.person_for(text, text, uuid, timestamptz)', personFor),
  ...definerFunction('cdc_auth', 'auth.sweep(timestamptz)', sweep),
  ...definerFunction('cdc_auth', 'auth.tenants_to_tend(timestamptz, date)', tenantsToTend),
];
