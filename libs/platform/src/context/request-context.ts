import { can, type AccessLevel, type DelegatedPower, type Locale, type Permission, type Role } from '#app/contracts';

/** What a body does for another one, whose person this is, by an act that holds today. */
export interface Delegation {
  id: string;
  /** Who delegates. */
  bodyId: string;
  powers: readonly DelegatedPower[];
  /** Only where the act says so. */
  readsTickets: boolean;
}

/** Who acts, as the database found it when the session's token was verified. */
export interface Actor {
  personId: string;
  sessionId: string;
  membershipId: string;
  displayName: string;
  role: Role;
  access: AccessLevel;
  /** Absent for roles of the network and of the platform. */
  tenantId: string | null;
  networkId: string | null;
  bodyIds: readonly string[];
  /** What was delegated to these bodies, by others than they. */
  delegations: readonly Delegation[];
  /** Whether the session has shown a second factor. */
  strong: boolean;
  /** What a personal token was made for; null for a session, which may whatever the role may. */
  scopes: readonly Permission[] | null;
}

/** Whether this person, in this session or with this token, may do that. */
export function holds({ role, scopes }: Pick<Actor, 'role' | 'scopes'>, permission: Permission): boolean {
  return can(role, permission) && (scopes?.includes(permission) ?? true);
}

/** By which delegation a person does that for a body; absent where they serve it themselves, or may not. */
export function delegationOf(
  { access, bodyIds, delegations }: Actor,
  bodyId: string,
  power: DelegatedPower | undefined,
): Delegation | undefined {
  if (access !== 'body' || bodyIds.includes(bodyId)) return undefined;
  return delegations.find((delegation) => delegation.bodyId === bodyId && power && delegation.powers.includes(power));
}

/** Whether a person may do that for a body: as one of its own, for the centre, or by delegation. */
export function mayActFor(actor: Actor, bodyId: string, power: DelegatedPower): boolean {
  if (actor.access !== 'body') return actor.access === 'centre';
  if (actor.bodyIds.includes(bodyId)) return true;
  return delegationOf(actor, bodyId, power) !== undefined;
}

/** Whether a person reads the requests of a body: a delegate only where the act says so. */
export function mayReadRequests({ access, bodyIds, delegations }: Actor, bodyId: string): boolean {
  if (access !== 'body') return access === 'centre';
  if (bodyIds.includes(bodyId)) return true;
  return delegations.some((delegation) => delegation.bodyId === bodyId && delegation.readsTickets);
}

/** By what right a transaction is opened. The tenant and the bodies follow from it, never from a request's content. */
export type Credential =
  | { kind: 'session'; tokenHash: Buffer }
  /** The same session, as a reader of the network: at its level, without the tenant. */
  | { kind: 'peer'; tokenHash: Buffer }
  | { kind: 'public'; slug: string }
  | { kind: 'network' }
  | { kind: 'system'; tenantId: string; onBehalfOf?: string }
  | { kind: 'member'; tenantId: string; membershipId: string };

/** First argument of every service method: who asks, with which right, when, in which language. */
export interface RequestContext {
  credential: Credential;
  /** What the route asks for, one of these; the door refuses who has none of them. Empty: a session is enough. */
  permissions: readonly Permission[];
  /** The route is also for a session that still has to show a second factor. */
  withoutFactor?: boolean;
  now: Date;
  requestId: string;
  locale: Locale;
  /** Set by the door once the database has verified the credential. */
  actor: Actor | null;
}

/**
 * The context of work that runs by itself: consumers, sweeps, demo data.
 * @param onBehalfOf the membership that asked for it, where one did: the register names it
 */
export function systemContext(tenantId: string, now: Date, requestId: string, onBehalfOf?: string): RequestContext {
  const credential = { kind: 'system', tenantId, ...(onBehalfOf && { onBehalfOf }) } as const;
  return { credential, permissions: [], now, requestId, locale: 'it', actor: null };
}

/**
 * The context of what runs by itself and tells somebody: it reads what they would see, and nothing else.
 * @param membershipId one that holds today: else nothing is read, with `unauthenticated`
 */
export function memberContext(
  { now, requestId }: RequestContext,
  tenantId: string,
  membershipId: string,
): RequestContext {
  const credential = { kind: 'member', tenantId, membershipId } as const;
  return { credential, permissions: [], now, requestId, locale: 'it', actor: null };
}

/** The context in which a scheduled task asks, over all tenants, the relay's functions: they answer with ids. */
export function relayContext(now: Date, requestId: string): RequestContext {
  return { credential: { kind: 'network' }, permissions: [], now, requestId, locale: 'it', actor: null };
}

/** The same request, read as the public reads the centre with this slug. */
export function publicContext(ctx: RequestContext, slug: string): RequestContext {
  return { ...ctx, credential: { kind: 'public', slug }, permissions: [], actor: null };
}

/**
 * The same request, reading what the centres of its network share with each other; its own tenant's rows are then nothing
 * but one centre's among them. Reads nothing where the centre does not take part.
 */
export function peerContext(ctx: RequestContext): RequestContext {
  if (ctx.credential.kind !== 'session') throw new Error('Only a session reads as a centre of the network');
  return { ...ctx, credential: { kind: 'peer', tokenHash: ctx.credential.tokenHash } };
}

/** The same request, reading only what is published across centres. */
export function networkContext(ctx: RequestContext): RequestContext {
  return { ...ctx, credential: { kind: 'network' }, permissions: [], actor: null };
}
