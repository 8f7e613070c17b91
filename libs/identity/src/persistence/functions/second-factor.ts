import { FIXED_PATH, definerFunction } from '#app/platform';

/** The open session of a person's own; tokens reach nothing of this. */
const OWN = `(SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.revoked_at IS NULL AND o.expires_at > p_now)`;

/** As {@link OWN}, in a session that was opened with a second factor. */
const OWN_STRONG = `(SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.strong AND o.revoked_at IS NULL AND o.expires_at > p_now)`;

/** What a person sees of their own second factor; no row without an open session. */
const ownFactor = `CREATE FUNCTION auth.own_second_factor(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, email text, session_created_at timestamptz, enabled_at timestamptz, codes_left integer, codes_made_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT s.person_id, p.email, s.created_at, f.enabled_at,
    (SELECT count(*) FROM public.recovery_code c WHERE c.person_id = f.person_id AND c.used_at IS NULL)::integer, f.codes_made_at
  FROM public.session s JOIN public.person p ON p.id = s.person_id
  LEFT JOIN public.second_factor f ON f.person_id = s.person_id
  WHERE s.token_hash = p_token_hash AND s.person_id = ${OWN} $$`;

/** Ten new recovery codes instead of those before. For the two functions that make them. */
const putCodes = `CREATE FUNCTION auth.put_recovery_codes(p_person uuid, p_codes bytea[]) RETURNS void
  LANGUAGE sql ${FIXED_PATH} AS $$
  DELETE FROM public.recovery_code WHERE person_id = p_person;
  INSERT INTO public.recovery_code (person_id, code_hash) SELECT p_person, unnest(p_codes) $$`;

/** Switches the second factor on: the session that does it has shown it, all others end. False where there is one already. */
export const enable = `CREATE FUNCTION auth.enable_second_factor(p_token_hash bytea, p_sealed bytea, p_step bigint, p_codes bytea[], p_now timestamptz)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    person uuid := ${OWN};
  BEGIN
    INSERT INTO public.second_factor (person_id, sealed, last_step, enabled_at, codes_made_at)
    SELECT person, p_sealed, p_step, p_now, p_now WHERE person IS NOT NULL
    ON CONFLICT (person_id) DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM auth.put_recovery_codes(person, p_codes);
    UPDATE public.session SET strong = true WHERE token_hash = p_token_hash;
    UPDATE public.session SET revoked_at = p_now
    WHERE person_id = person AND kind <> 'token' AND token_hash <> p_token_hash AND revoked_at IS NULL AND expires_at > p_now;
    RETURN true;
  END $$`;

/** New recovery codes; false where the session has not shown the second factor. */
export const renewCodes = `CREATE FUNCTION auth.renew_recovery_codes(p_token_hash bytea, p_codes bytea[], p_now timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    person uuid := ${OWN_STRONG};
  BEGIN
    UPDATE public.second_factor SET codes_made_at = p_now WHERE person_id = person;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM auth.put_recovery_codes(person, p_codes);
    RETURN true;
  END $$`;

/**
 * Switches the second factor off; false where the session has not shown it. No session is
 * strong by it afterwards; a token was made by whoever had it, and stays what it is.
 */
export const disable = `CREATE FUNCTION auth.disable_second_factor(p_token_hash bytea, p_now timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    person uuid := ${OWN_STRONG};
  BEGIN
    DELETE FROM public.second_factor WHERE person_id = person;
    IF NOT FOUND THEN RETURN false; END IF;
    UPDATE public.session SET strong = false, owes_factor = false WHERE person_id = person AND kind <> 'token';
    RETURN true;
  END $$`;

/** The sealed secret of a person who has a second factor, to compare a code with. */
const find = `CREATE FUNCTION auth.find_second_factor(p_person uuid) RETURNS TABLE (sealed bytea)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT f.sealed FROM public.second_factor f WHERE f.person_id = p_person $$`;

/** Uses a time step up, and all before it: of two who bring the same code one is refused. */
const useStep = `CREATE FUNCTION auth.use_time_step(p_person uuid, p_step bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    UPDATE public.second_factor SET last_step = p_step WHERE person_id = p_person AND last_step < p_step;
    RETURN FOUND;
  END $$`;

/** Uses a recovery code up. How many are left, or NULL where it is none that is left. */
const useCode = `CREATE FUNCTION auth.use_recovery_code(p_person uuid, p_code bytea, p_now timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    UPDATE public.recovery_code SET used_at = p_now WHERE person_id = p_person AND code_hash = p_code AND used_at IS NULL;
    IF NOT FOUND THEN RETURN NULL; END IF;
    RETURN (SELECT count(*) FROM public.recovery_code WHERE person_id = p_person AND used_at IS NULL);
  END $$`;

/** The session has shown the second factor now; false where its person has none. */
const strengthen = `CREATE FUNCTION auth.strengthen_session(p_token_hash bytea, p_now timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    UPDATE public.session s SET strong = true, owes_factor = false
    WHERE s.token_hash = p_token_hash AND s.person_id = ${OWN}
      AND EXISTS (SELECT FROM public.second_factor f WHERE f.person_id = s.person_id);
    RETURN FOUND;
  END $$`;

/** Condition: the membership is of the centre that asks. */
const OF_CENTRE = `current_setting('app.access', true) = 'centre'
    AND m.tenant_id = NULLIF(current_setting('app.tenant_id', true), '')::uuid AND m.id = p_membership`;

/** Whether the person of a membership has a second factor; told to their centre, and NULL to all others. */
const has = `CREATE FUNCTION auth.has_second_factor(p_membership uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT EXISTS (SELECT FROM public.second_factor f WHERE f.person_id = m.person_id)
  FROM public.membership m WHERE ${OF_CENTRE} $$`;

/**
 * Takes away the second factor of who has lost it, and ends their sessions: done by the centre
 * for its own people, and only for those whom no other centre and no network knows, because it
 * opens their way into those too. Answers done, none or elsewhere; NULL where the membership is
 * not the centre's, or one's own.
 */
const reset = `CREATE FUNCTION auth.reset_second_factor(p_membership uuid, p_now timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    person uuid := (SELECT m.person_id FROM public.membership m
      WHERE ${OF_CENTRE} AND m.id::text IS DISTINCT FROM current_setting('app.membership_id', true));
    today date := (p_now AT TIME ZONE 'Europe/Rome')::date;
  BEGIN
    IF person IS NULL THEN RETURN NULL; END IF;
    IF EXISTS (SELECT FROM public.membership m WHERE m.person_id = person AND (m.valid_to IS NULL OR m.valid_to >= today)
        AND m.tenant_id <> NULLIF(current_setting('app.tenant_id', true), '')::uuid)
      OR EXISTS (SELECT FROM public.network_membership n WHERE n.person_id = person AND (n.valid_to IS NULL OR n.valid_to >= today)) THEN
      RETURN 'elsewhere';
    END IF;
    DELETE FROM public.second_factor WHERE person_id = person;
    IF NOT FOUND THEN RETURN 'none'; END IF;
    UPDATE public.session SET revoked_at = p_now
    WHERE person_id = person AND kind <> 'token' AND revoked_at IS NULL AND expires_at > p_now;
    RETURN 'done';
  END $$`;

/** Signature and text of each, in an order in which they can be made. */
const DEFINERS: [signature: string, create: string][] = [
  ['auth.own_second_factor(bytea, timestamptz)', ownFactor],
  ['auth.enable_second_factor(bytea, bytea, bigint, bytea[], timestamptz)', enable],
  ['auth.renew_recovery_codes(bytea, bytea[], timestamptz)', renewCodes],
  ['auth.disable_second_factor(bytea, timestamptz)', disable],
  ['auth.find_second_factor(uuid)', find],
  ['auth.use_time_step(uuid, bigint)', useStep],
  ['auth.use_recovery_code(uuid, bytea, timestamptz)', useCode],
  ['auth.strengthen_session(bytea, timestamptz)', strengthen],
  ['auth.has_second_factor(uuid)', has],
  ['auth.reset_second_factor(uuid, timestamptz)', reset],
];

const PUT_CODES = 'auth.put_recovery_codes(uuid, bytea[])';

export const secondFactorFunctions = [
  putCodes,
  `REVOKE ALL ON FUNCTION ${PUT_CODES} FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION ${PUT_CODES} TO cdc_auth`,
  ...DEFINERS.flatMap(([signature, create]) => definerFunction('cdc_auth', signature, create)),
];

export const dropSecondFactorFunctions = [...DEFINERS.map(([signature]) => signature), PUT_CODES].map(
  (signature) => `DROP FUNCTION ${signature}`,
);
