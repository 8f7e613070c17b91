import { StateMachine } from '#app/kernel';

/** A reckoning of what bodies will pay is under way, done, given up with what is missing, told to them, or replaced. */
export const DUE_RUN_STATUSES = ['computing', 'computed', 'failed', 'announced', 'superseded', 'dropped'] as const;
export type DueRunStatus = (typeof DUE_RUN_STATUSES)[number];

export const DUE_RUN_COMMANDS = ['finish', 'fail', 'announce', 'supersede', 'drop'] as const;
export type DueRunCommand = (typeof DUE_RUN_COMMANDS)[number];

export const DUE_RUN_ACTORS = ['centre', 'system'] as const;
export type DueRunActor = (typeof DUE_RUN_ACTORS)[number];

/**
 * The life of a reckoning of expected dues. What it came to is never changed: another reckoning of the same plan and year
 * replaces it once that one is announced.
 */
export const dueRunMachine = /* @__PURE__ */ new StateMachine<DueRunStatus, DueRunCommand, DueRunActor>({
  initial: 'computing',
  states: DUE_RUN_STATUSES,
  commands: {
    finish: { from: ['computing'], to: 'computed', actors: ['system'] },
    fail: { from: ['computing'], to: 'failed', actors: ['system'] },
    announce: { from: ['computed'], to: 'announced', actors: ['centre'] },
    supersede: { from: ['announced'], to: 'superseded', actors: ['system'] },
    drop: { from: ['computed'], to: 'dropped', actors: ['centre'] },
  },
});

/** A day of the year before, month and day: bodies write their budgets then. */
export const DUES_KNOWN_BY = '10-31';

export const DOSSIER_STATUSES = ['draft', 'voted', 'frozen'] as const;
export type DossierStatus = (typeof DOSSIER_STATUSES)[number];

export const DOSSIER_COMMANDS = ['record', 'freeze'] as const;
export type DossierCommand = (typeof DOSSIER_COMMANDS)[number];

/**
 * The life of what is laid before the strategic table: written, its vote recorded (again where it was wrong), and frozen with the approval of its
 * plan, whose PDF is kept with its hash.
 */
export const dossierMachine = /* @__PURE__ */ new StateMachine<DossierStatus, DossierCommand, DueRunActor>({
  initial: 'draft',
  states: DOSSIER_STATUSES,
  commands: {
    record: { from: ['draft', 'voted'], to: 'voted', actors: ['centre'] },
    freeze: { from: ['draft', 'voted'], to: 'frozen', actors: ['system'] },
  },
});
