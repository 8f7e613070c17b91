import { StateMachine } from '#app/kernel';

export const TIMESHEET_STATUSES = ['open', 'confirmed'] as const;
export type TimesheetStatus = (typeof TIMESHEET_STATUSES)[number];

export const TIMESHEET_COMMANDS = ['confirm', 'reopen'] as const;
export type TimesheetCommand = (typeof TIMESHEET_COMMANDS)[number];

/** `worker` worked the hours; `keeper` may edit costs, and can only ask for another look. */
export const TIMESHEET_ACTORS = ['worker', 'keeper'] as const;
export type TimesheetActor = (typeof TIMESHEET_ACTORS)[number];

export const TIMESHEET_NEEDS = ['reason'] as const;
export type TimesheetNeed = (typeof TIMESHEET_NEEDS)[number];

/** The hours of a person in a month: nobody confirms them but who worked them, and costs take no others. */
export const timesheetMachine = /* @__PURE__ */ new StateMachine<
  TimesheetStatus,
  TimesheetCommand,
  TimesheetActor,
  TimesheetNeed
>({
  initial: 'open',
  states: TIMESHEET_STATUSES,
  commands: {
    confirm: { from: ['open'], to: 'confirmed', actors: ['worker'] },
    reopen: { from: ['confirmed'], to: 'open', actors: ['worker', 'keeper'], requires: ['reason'] },
  },
});

/** Hours that were worked, or in which who should work was away; why they were away is not asked. */
export const TIMESHEET_ROW_KINDS = ['work', 'absence'] as const;
export type TimesheetRowKind = (typeof TIMESHEET_ROW_KINDS)[number];

/** Why it cannot be said how many hours were to be expected in a month. */
export const EXPECTED_UNKNOWN = ['no_contract', 'no_opening_hours'] as const;
export type ExpectedUnknown = (typeof EXPECTED_UNKNOWN)[number];

/** A month of the calendar, such as `2026-10`. */
export const MONTH_PATTERN = /^(20\d\d)-(0[1-9]|1[0-2])$/;
