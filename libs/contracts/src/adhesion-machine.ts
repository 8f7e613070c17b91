import { StateMachine } from '#app/kernel';

export const ADHESION_STATUSES = [
  'requested',
  'resolution_received',
  'signed',
  'countersigned',
  'active',
  'withdrawing',
  'withdrawn',
  'expired',
] as const;
export type AdhesionStatus = (typeof ADHESION_STATUSES)[number];

export const ADHESION_COMMANDS = [
  'submit_resolution',
  'sign',
  'countersign',
  'activate',
  'send_back',
  'give_up',
  'give_notice',
  'revoke_notice',
  'withdraw',
  'expire',
  'supersede',
  'extend',
] as const;
export type AdhesionCommand = (typeof ADHESION_COMMANDS)[number];

/**
 * What stands in the history beside the commands. Suspension is never a state: three flags, one for each actor. With a
 * merger of bodies (`succeed`) an adhesion passes from the predecessor, where it ends, to the successor.
 */
export const ADHESION_ACTIVITIES = ['request', 'remind', 'suspend', 'resume', 'succeed', ...ADHESION_COMMANDS] as const;
export type AdhesionActivity = (typeof ADHESION_ACTIVITIES)[number];

export const ADHESION_ACTORS = ['body', 'centre', 'system'] as const;
export type AdhesionActor = (typeof ADHESION_ACTORS)[number];

/** What a step must come with: an act (organ, number, date), a document, the day from which it holds, a reason. */
export const ADHESION_NEEDS = ['act', 'documents', 'effectiveOn', 'reason'] as const;
export type AdhesionNeed = (typeof ADHESION_NEEDS)[number];

const UNSIGNED: AdhesionStatus[] = ['requested', 'resolution_received', 'signed'];

/**
 * The life of a body's adhesion to a convention: request, resolution of its governing organ,
 * both signatures, then use until withdrawal with notice or the end of the convention.
 * The centre may register for a body what came by PEC or on paper.
 */
export const adhesionMachine = /* @__PURE__ */ new StateMachine<
  AdhesionStatus,
  AdhesionCommand,
  AdhesionActor,
  AdhesionNeed
>({
  initial: 'requested',
  states: ADHESION_STATUSES,
  commands: {
    submit_resolution: {
      from: ['requested'],
      to: 'resolution_received',
      actors: ['body', 'centre'],
      requires: ['act', 'documents'],
    },
    sign: { from: ['resolution_received'], to: 'signed', actors: ['body', 'centre'], requires: ['documents'] },
    countersign: { from: ['signed'], to: 'countersigned', actors: ['centre'], requires: ['documents'] },
    activate: { from: ['countersigned'], to: 'active', actors: ['centre'], requires: ['effectiveOn'] },
    send_back: { from: ['resolution_received', 'signed'], to: 'requested', actors: ['centre'], requires: ['reason'] },
    give_up: { from: UNSIGNED, to: 'withdrawn', actors: ['body', 'centre'], requires: ['reason'] },
    give_notice: {
      from: ['active'],
      to: 'withdrawing',
      actors: ['body', 'centre'],
      requires: ['act', 'documents', 'effectiveOn'],
    },
    revoke_notice: { from: ['withdrawing'], to: 'active', actors: ['body', 'centre'], requires: ['reason'] },
    withdraw: { from: ['withdrawing'], to: 'withdrawn', actors: ['system'] },
    supersede: { from: ['active', 'withdrawing'], to: 'expired', actors: ['system'] },
    // Interim, for who is late with the renewal: shortly before the end, or after it (see adhesion-rules of libs/crm).
    extend: {
      from: ['active', 'expired'],
      to: 'active',
      actors: ['centre'],
      requires: ['act', 'documents', 'effectiveOn'],
    },
    expire: { from: [...UNSIGNED, 'countersigned', 'active', 'withdrawing'], to: 'expired', actors: ['system'] },
  },
});

/** While withdrawing with notice a body still uses the services. */
export const LIVE_ADHESION_STATUSES = ['active', 'withdrawing'] as const satisfies readonly AdhesionStatus[];

/** Nothing follows any more, but an extension of what was in use until the convention ended. */
export const ENDED_ADHESION_STATUSES = ['withdrawn', 'expired'] as const satisfies readonly AdhesionStatus[];

/** Who has to do the next step on the way to an active adhesion. */
export const ADHESION_TURN: Readonly<Record<AdhesionStatus, 'body' | 'centre' | 'nobody'>> = {
  requested: 'body',
  resolution_received: 'body',
  signed: 'centre',
  countersigned: 'centre',
  active: 'nobody',
  withdrawing: 'nobody',
  withdrawn: 'nobody',
  expired: 'nobody',
};

/** Operating protocols stand under a framework agreement: who adheres to one adheres to the other, too. */
export const CONVENTION_KINDS = ['framework', 'protocol'] as const;
export type ConventionKind = (typeof CONVENTION_KINDS)[number];
