import {
  ADHESION_TURN,
  LIVE_ADHESION_STATUSES,
  adhesionMachine,
  can,
  type AdhesionActivity,
  type AdhesionActor,
  type AdhesionCommand,
  type AdhesionStatus,
  type DelegatedPower,
  type Role,
} from '#app/contracts';
import { addDays } from '#app/kernel';
import { delegationOf, holds, type Actor } from '#app/platform';

/** Who acts for one side, and the roles of those whom this person stands in for today. */
export interface AdhesionHand extends Pick<Actor, 'role' | 'scopes'> {
  side: Exclude<AdhesionActor, 'system'>;
  standsInFor: readonly Role[];
  /** What another body's person may do here, by delegation; absent for who is of the body, or of the centre. */
  byDelegation?: readonly DelegatedPower[];
}

export function handOf(actor: Actor, bodyId: string, standsInFor: readonly Role[] = []): AdhesionHand {
  const { role, scopes, access, bodyIds } = actor;
  const hand = { role, scopes, side: access === 'body' ? ('body' as const) : ('centre' as const), standsInFor };
  if (access !== 'body' || bodyIds.includes(bodyId)) return hand;
  return { ...hand, byDelegation: POWERS.filter((power) => delegationOf(actor, bodyId, power)) };
}

const POWERS = ['requests', 'signs'] as const;
/** Of what a body does with its adhesion; whether it stays or leaves nobody decides for it. */
const DELEGABLE: Partial<Record<AdhesionActivity, DelegatedPower>> = {
  request: 'requests',
  submit_resolution: 'requests',
  give_up: 'requests',
  sign: 'signs',
};

/** What a delegate needs for that; the policy of `adhesion_event` says the same. */
export function powerFor(activity: AdhesionActivity): DelegatedPower | undefined {
  return DELEGABLE[activity];
}

export interface AdhesionFacts {
  status: AdhesionStatus;
  suspendedBy: readonly AdhesionActor[];
  activeFrom: string | null;
  /** The last day of use that is known. */
  activeTo: string | null;
}

const isLive = (status: AdhesionStatus) => (LIVE_ADHESION_STATUSES as readonly AdhesionStatus[]).includes(status);

/** Whether this person takes part in adhesions at all, for their side. */
export function takesPart(hand: AdhesionHand): boolean {
  return holds(hand, hand.side === 'body' ? 'adhesions.take_part' : 'adhesions.manage');
}

/** Whether this person may sign for the centre, in their own right or in an absent person's. */
export function mayCountersign(hand: AdhesionHand): boolean {
  const { scopes, standsInFor } = hand;
  // A personal token does what it was made for, and signs in nobody else's place.
  return (
    holds(hand, 'adhesions.countersign') || (!scopes && standsInFor.some((role) => can(role, 'adhesions.countersign')))
  );
}

/** So long before the end, an extension can be decided. */
const EXTENDED_AHEAD_DAYS = 90;

/** What an interim extension depends on. */
export interface TermFacts extends Pick<AdhesionFacts, 'status' | 'activeFrom'> {
  /** The last day of the convention, and by how many days it lets a late body go on. */
  validTo: string | null;
  extensionDays: number;
  extendedTo: string | null;
  /** The first day under the convention that renews this one. */
  renewedFrom: string | null;
  /** The body was merged or ended. */
  bodyEnded: boolean;
  /** A later adhesion of the same body to the same convention. */
  begunAnew: boolean;
}

/** The last day by the convention, or by an extension; null without an end. */
export function termOf({ validTo, extendedTo }: Pick<TermFacts, 'validTo' | 'extendedTo'>): string | null {
  return validTo && extendedTo && extendedTo > validTo ? extendedTo : validTo;
}

/**
 * Until when at most a late body's adhesion can be extended on this day: as the convention allows, and until the day
 * before its renewal; only what was in use, and is about to end or has ended with the convention. Null: not at all.
 */
export function extensibleTo(facts: TermFacts, today: string): string | null {
  const { status, activeFrom, validTo, extensionDays, renewedFrom, bodyEnded, begunAnew } = facts;
  const term = termOf(facts);
  if (!validTo || !term || !extensionDays || !activeFrom || bodyEnded || begunAnew) return null;
  if (status !== 'active' && status !== 'expired') return null;
  const allowed = addDays(validTo, extensionDays);
  const last = renewedFrom && renewedFrom <= allowed ? addDays(renewedFrom, -1) : allowed;
  return last > term && last >= today && today >= addDays(term, -EXTENDED_AHEAD_DAYS) ? last : null;
}

/** What this person may do with an adhesion in this state, where it is {@link extensibleTo} a day also that. */
export function adhesionCommandsOf(status: AdhesionStatus, hand: AdhesionHand, extensible = false): AdhesionCommand[] {
  if (!takesPart(hand)) return [];
  return adhesionMachine
    .allowed(status, hand.side)
    .filter((command) => command !== 'countersign' || mayCountersign(hand))
    .filter((command) => command !== 'extend' || extensible)
    .filter((command) => !hand.byDelegation || hand.byDelegation.includes(DELEGABLE[command]!));
}

/** Each side suspends for itself, and only what is in use. */
export function maySuspend({ status, suspendedBy }: AdhesionFacts, hand: AdhesionHand): boolean {
  return takesPart(hand) && !hand.byDelegation && isLive(status) && !suspendedBy.includes(hand.side);
}

export function mayResume({ status, suspendedBy }: AdhesionFacts, hand: AdhesionHand): boolean {
  return takesPart(hand) && !hand.byDelegation && isLive(status) && suspendedBy.includes(hand.side);
}

/** The centre reminds a body whose turn it is, once a day. */
export function mayRemind(
  status: AdhesionStatus,
  remindedOn: string | null,
  today: string,
  hand: AdhesionHand,
): boolean {
  return hand.side === 'centre' && takesPart(hand) && ADHESION_TURN[status] === 'body' && remindedOn !== today;
}

/** Whether the body may use the services on this day. */
export function isUsable({ status, suspendedBy, activeFrom, activeTo }: AdhesionFacts, today: string): boolean {
  return (
    isLive(status) &&
    !suspendedBy.length &&
    (activeFrom === null || activeFrom <= today) &&
    (activeTo === null || activeTo >= today)
  );
}
