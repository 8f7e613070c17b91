import { StateMachine } from '#app/kernel';

/** Something that bodies have to do by a day, every year or once: kept up, or not asked for any more. */
export const OBLIGATION_STATUSES = ['active', 'retired'] as const;
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number];

export const OBLIGATION_COMMANDS = ['retire', 'resume'] as const;
export type ObligationCommand = (typeof OBLIGATION_COMMANDS)[number];

export const obligationMachine = /* @__PURE__ */ new StateMachine<ObligationStatus, ObligationCommand, 'centre'>({
  initial: 'active',
  states: OBLIGATION_STATUSES,
  commands: {
    retire: { from: ['active'], to: 'retired', actors: ['centre'] },
    resume: { from: ['retired'], to: 'active', actors: ['centre'] },
  },
});

/** Asked once of a body, or of each of its web sites and apps. */
export const OBLIGATION_SCOPES = ['body', 'site'] as const;
export type ObligationScope = (typeof OBLIGATION_SCOPES)[number];

/** Who says the day: a law, rules of the authority made by law, or nobody, so that it is a proposal of the centre. */
export const DATE_BASES = ['law', 'guideline', 'proposed'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** Of whom it is asked: of all that adhere, also of those to come, or of the bodies that were chosen. */
export const OBLIGATION_AUDIENCES = ['adhering', 'chosen'] as const;
export type ObligationAudience = (typeof OBLIGATION_AUDIENCES)[number];

/** How a body shows that it has done it. */
export const EVIDENCE_KINDS = ['link', 'file', 'declaration'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const DEADLINE_STATUSES = ['due', 'late', 'done', 'not_applicable', 'cancelled'] as const;
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];

export const DEADLINE_COMMANDS = ['fulfil', 'exempt', 'reopen', 'expire', 'move', 'cancel'] as const;
export type DeadlineCommand = (typeof DEADLINE_COMMANDS)[number];

export const DEADLINE_ACTORS = ['body', 'centre', 'system'] as const;
export type DeadlineActor = (typeof DEADLINE_ACTORS)[number];

export type DeadlineNeed = 'evidence' | 'reason';

/**
 * The life of a deadline of one body or site: to be done, late, done with its evidence, or not owed with the reason. Late is done all the same;
 * what was settled wrongly is reopened. One that is asked for no more is cancelled by the system, with what caused it.
 */
export const deadlineMachine = /* @__PURE__ */ new StateMachine<
  DeadlineStatus,
  DeadlineCommand,
  DeadlineActor,
  DeadlineNeed
>({
  initial: 'due',
  states: DEADLINE_STATUSES,
  commands: {
    fulfil: { from: ['due', 'late'], to: 'done', actors: ['body', 'centre'], requires: ['evidence'] },
    exempt: { from: ['due', 'late'], to: 'not_applicable', actors: ['body', 'centre'], requires: ['reason'] },
    reopen: { from: ['done', 'not_applicable'], to: 'due', actors: ['body', 'centre'], requires: ['reason'] },
    expire: { from: ['due'], to: 'late', actors: ['system'] },
    move: { from: ['due', 'late'], to: 'due', actors: ['centre'], requires: ['reason'] },
    cancel: { from: ['due', 'late'], to: 'cancelled', actors: ['system'] },
  },
});

/** Why the system cancelled it. */
export const CANCEL_CAUSES = [
  'obligation_retired',
  'obligation_changed',
  'not_asked',
  'site_closed',
  'joined',
] as const;
export type CancelCause = (typeof CANCEL_CAUSES)[number];

/** Those that wait for somebody. */
export const OPEN_DEADLINE_STATUSES = ['due', 'late'] as const satisfies readonly DeadlineStatus[];

/** Of an obligation that returns every year: its days as month and day. */
export const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const SITE_KINDS = ['site', 'app'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];
