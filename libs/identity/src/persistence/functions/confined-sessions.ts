import { FIXED_PATH, definerFunction } from '#app/platform';
import { switchMembership } from '../migrations/1760000002000-identity-people.js';
import { changePassword, listSessions, revokeSessions } from './own-access.js';
import { disable, enable, renewCodes } from './second-factor.js';
import { createToken, describeSession } from './strong-sessions.js';

const tenant = `NULLIF(current_setting('app.tenant_id', true), '')::uuid`;

/**
 * Opens a session that never leaves the tenant of the context: for the person of one of its
 * memberships, named by one of its identity providers, in the first membership there that is
 * valid now. False where there is none, or the provider is not in use.
 */
const openConfined = `CREATE FUNCTION auth.open_confined_session(p_membership uuid, p_provider uuid, p_token_hash bytea, p_id uuid,
    p_strong boolean, p_now timestamptz, p_expires timestamptz, p_user_agent text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  BEGIN
    IF current_setting('app.access', true) IS DISTINCT FROM 'system' THEN RETURN false; END IF;
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, confined_to, provider_id, strong,
      owes_factor, created_at, expires_at, user_agent)
    SELECT p_id, p_token_hash, named.person_id, 'cookie', m.tenant_id, m.id, provider.tenant_id, provider.id, p_strong,
      NOT p_strong AND EXISTS (SELECT FROM public.second_factor f WHERE f.person_id = named.person_id), p_now, p_expires, p_user_agent
    FROM public.identity_provider provider
    JOIN public.membership named ON named.tenant_id = provider.tenant_id AND named.id = p_membership
    JOIN LATERAL auth.memberships_of(named.person_id, p_now) m ON m.tenant_id = provider.tenant_id
    WHERE provider.tenant_id = ${tenant} AND provider.id = p_provider AND provider.enabled
    ORDER BY m.accepted DESC, m.role, m.id LIMIT 1;
    RETURN FOUND;
  END $$`;

/** Ends what one identity provider of the context's tenant has opened; how many sessions. */
const endConfined = `CREATE FUNCTION auth.end_confined_sessions(p_provider uuid, p_now timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    ended integer;
  BEGIN
    IF COALESCE(current_setting('app.access', true), '') NOT IN ('centre', 'system') THEN RETURN 0; END IF;
    UPDATE public.session s SET revoked_at = p_now
    WHERE s.confined_to = ${tenant} AND s.provider_id = p_provider AND s.revoked_at IS NULL AND s.expires_at > p_now;
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
  END $$`;

/** The identity provider that opened a session; no row for one that was opened in another way, or is open no more. */
const sessionProvider = `CREATE FUNCTION auth.session_provider(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (tenant_id uuid, provider_id uuid, label text)
  LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  SELECT p.tenant_id, p.id, p.label
  FROM public.session s JOIN public.identity_provider p ON p.tenant_id = s.confined_to AND p.id = s.provider_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now $$`;

/** A function as it was, and with one more condition. */
interface Narrowed {
  signature: string;
  before: string;
  after: string;
}

function narrowed(signature: string, before: string, [where, more]: readonly [string, string]): Narrowed {
  if (!before.includes(where)) throw new Error(`${signature} does not say: ${where}`);
  return { signature, before, after: before.replaceAll(where, where + more) };
}

/**
 * Whom a centre's identity provider names is that centre's word: it reaches nothing that the person has elsewhere.
 * The session is looked up as `o` where a function asks whose it is.
 */
const OWN_UNCONFINED = [`o.kind <> 'token'`, ' AND o.confined_to IS NULL'] as const;

/** The functions of before: a confined session hears of the memberships of its tenant, and goes to no other. */
const NARROWED: Narrowed[] = [
  narrowed('auth.describe_session(bytea, timestamptz)', describeSession, [
    'auth.memberships_of(s.person_id, p_now) o',
    ' WHERE s.confined_to IS NULL OR o.tenant_id = s.confined_to',
  ]),
  narrowed('auth.switch_membership(bytea, uuid, timestamptz)', switchMembership, [
    'AND m.id = p_membership',
    ' AND (s.confined_to IS NULL OR m.tenant_id = s.confined_to)',
  ]),
  narrowed('auth.create_token(bytea, uuid, bytea, text, text[], timestamptz, timestamptz, integer)', createToken, [
    `s.kind <> 'token'`,
    ' AND s.confined_to IS NULL',
  ]),
  narrowed('auth.list_sessions(bytea, timestamptz)', listSessions, OWN_UNCONFINED),
  narrowed('auth.revoke_sessions(bytea, uuid, boolean, timestamptz)', revokeSessions, OWN_UNCONFINED),
  narrowed('auth.change_password(bytea, text, timestamptz)', changePassword, OWN_UNCONFINED),
  narrowed('auth.enable_second_factor(bytea, bytea, bigint, bytea[], timestamptz)', enable, OWN_UNCONFINED),
  narrowed('auth.renew_recovery_codes(bytea, bytea[], timestamptz)', renewCodes, OWN_UNCONFINED),
  narrowed('auth.disable_second_factor(bytea, timestamptz)', disable, OWN_UNCONFINED),
];

const replaced = (version: 'before' | 'after') =>
  NARROWED.flatMap(({ signature, [version]: create }) => [
    `DROP FUNCTION ${signature}`,
    ...definerFunction('cdc_auth', signature, create),
  ]);

const OPEN = 'auth.open_confined_session(uuid, uuid, bytea, uuid, boolean, timestamptz, timestamptz, text)';
const END = 'auth.end_confined_sessions(uuid, timestamptz)';
const PROVIDER = 'auth.session_provider(bytea, timestamptz)';

export const confinedSessionFunctions = [
  ...definerFunction('cdc_auth', OPEN, openConfined),
  ...definerFunction('cdc_auth', END, endConfined),
  ...definerFunction('cdc_auth', PROVIDER, sessionProvider),
  ...replaced('after'),
];

export const unconfinedSessionFunctions = [
  ...[OPEN, END, PROVIDER].map((signature) => `DROP FUNCTION ${signature}`),
  ...replaced('before'),
];
