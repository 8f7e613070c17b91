import {
  ADHESION_TURN,
  LIVE_ADHESION_STATUSES,
  adhesionMachine,
  can,
  type AdhesionActor,
  type AdhesionCommand,
  type AdhesionStatus,
  type Role,
} from '#app/contracts';

type Side = Exclude<AdhesionActor, 'system'>;

/** Who acts: a role, and for countersigning also the roles of those whom the person stands in for today. */
export interface AdhesionHand {
  role: Role;
  side: Side;
  standsInFor: readonly Role[];
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
export function takesPart({ role, side }: AdhesionHand): boolean {
  return can(role, side === 'body' ? 'adhesions.take_part' : 'adhesions.manage');
}

/** Whether this person may sign for the centre, in their own right or in an absent person's. */
export function mayCountersign({ role, standsInFor }: AdhesionHand): boolean {
  return [role, ...standsInFor].some((each) => can(each, 'adhesions.countersign'));
}

/** What this person may do with an adhesion in this state. */
export function adhesionCommandsOf(status: AdhesionStatus, hand: AdhesionHand): AdhesionCommand[] {
  if (!takesPart(hand)) return [];
  return adhesionMachine
    .allowed(status, hand.side)
    .filter((command) => command !== 'countersign' || mayCountersign(hand));
}

/** Each side suspends for itself, and only what is in use. */
export function maySuspend({ status, suspendedBy }: AdhesionFacts, hand: AdhesionHand): boolean {
  return takesPart(hand) && isLive(status) && !suspendedBy.includes(hand.side);
}

export function mayResume({ status, suspendedBy }: AdhesionFacts, hand: AdhesionHand): boolean {
  return takesPart(hand) && isLive(status) && suspendedBy.includes(hand.side);
}

/** The centre reminds a body whose turn it is, once a day. */
export function mayRemind(status: AdhesionStatus, remindedOn: string | null, today: string, role: Role): boolean {
  return can(role, 'adhesions.manage') && ADHESION_TURN[status] === 'body' && remindedOn !== today;
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
