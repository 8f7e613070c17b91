import { StateMachine } from '#app/kernel';

/** Costs are foreseen before the year, and counted after it. */
export const COST_MODEL_KINDS = ['budget', 'actual'] as const;
export type CostModelKind = (typeof COST_MODEL_KINDS)[number];

export const COST_MODEL_STATUSES = ['draft', 'closed', 'approved'] as const;
export type CostModelStatus = (typeof COST_MODEL_STATUSES)[number];

export const COST_MODEL_COMMANDS = ['close', 'reopen', 'approve'] as const;
export type CostModelCommand = (typeof COST_MODEL_COMMANDS)[number];

/** `author` may edit costs; `approver` may approve them and did not close this model, or is alone in the centre. */
export const COST_MODEL_ACTORS = ['author', 'approver'] as const;
export type CostModelActor = (typeof COST_MODEL_ACTORS)[number];

export const COST_MODEL_NEEDS = ['act', 'reason'] as const;
export type CostModelNeed = (typeof COST_MODEL_NEEDS)[number];

/** The life of a cost model of a year: closing computes it and freezes the result, approval comes with its act. */
export const costModelMachine = /* @__PURE__ */ new StateMachine<
  CostModelStatus,
  CostModelCommand,
  CostModelActor,
  CostModelNeed
>({
  initial: 'draft',
  states: COST_MODEL_STATUSES,
  commands: {
    close: { from: ['draft'], to: 'closed', actors: ['author'] },
    reopen: { from: ['closed'], to: 'draft', actors: ['author', 'approver'], requires: ['reason'] },
    approve: { from: ['closed'], to: 'approved', actors: ['approver'], requires: ['act'] },
  },
});

export const ALLOCATION_METHODS = ['direct', 'step_down', 'reciprocal'] as const;

export const COST_ITEM_KINDS = ['staff', 'purchase', 'overhead', 'income'] as const;
export type CostItemKind = (typeof COST_ITEM_KINDS)[number];

/** Where the quantities of a driver come from; those of `custom` are typed, and each may be corrected by hand. */
export const DRIVER_KINDS = [
  'hours',
  'requests',
  'mailboxes',
  'gigabytes',
  'inhabitants',
  'enterprises',
  'bodies',
  'tender_amounts',
  'equal',
  'custom',
] as const;
export type DriverKind = (typeof DRIVER_KINDS)[number];

/** Where the hours of a staff item come from: what was worked and confirmed, typed by object, or parts of the year. */
export const STAFF_HOURS_FROM = ['entries', 'typed', 'percentage'] as const;
export type StaffHoursFrom = (typeof STAFF_HOURS_FROM)[number];

/** Whether the system counted a quantity, or somebody typed it. */
export const QUANTITY_ORIGINS = ['system', 'typed'] as const;
export type QuantityOrigin = (typeof QUANTITY_ORIGINS)[number];

/** What stands in the history of a cost model: its steps, and that it was made. */
export const COST_MODEL_ACTIVITIES = ['create', ...COST_MODEL_COMMANDS] as const;
export type CostModelActivity = (typeof COST_MODEL_ACTIVITIES)[number];
