import {
  EXPECTED_UNKNOWN,
  LIMITS,
  MONTH_PATTERN,
  TIMESHEET_COMMANDS,
  TIMESHEET_ROW_KINDS,
  TIMESHEET_STATUSES,
  type ExpectedUnknown,
  type TimesheetCommand,
  type TimesheetRowKind,
  type TimesheetStatus,
} from '#app/contracts';
import { Code, Codes, Day, Instant, Int, Matching, NestedList, Text, Uuid } from '#app/platform';

const MONTH = { max: 7, description: 'Such as `2026-10`' };
const MINUTES = { min: 0, max: 10_000_000 };
const VERSION = { min: 0, max: 2_147_483_647 };

export class TimesheetMonthQuery {
  @Matching(MONTH_PATTERN, { ...MONTH, optional: true, description: 'Such as `2026-10`; this month where not said' })
  month?: string;
}

/** Either a service or an activity, or, of hours away, neither. */
export class NewTimesheetRow {
  @Matching(MONTH_PATTERN, MONTH) month: string;
  @Code(TIMESHEET_ROW_KINDS, 'TimesheetRowKind') kind: TimesheetRowKind;
  @Uuid({ optional: true, nullable: true }) serviceId?: string | null;
  @Uuid({ optional: true, nullable: true }) activityId?: string | null;
  @Day({ optional: true, nullable: true, description: 'A day of the month; null: the whole month' })
  workedOn?: string | null;
  @Int({ min: 1, max: LIMITS.monthMinutes, description: 'Minutes; of a day at most 1440' }) minutes: number;
  @Text({ optional: true, max: LIMITS.note }) note?: string;
}

/** A merge patch. */
export class TimesheetRowChanges {
  @Int({ optional: true, min: 1, max: LIMITS.monthMinutes }) minutes?: number;
  @Text({ optional: true, max: LIMITS.note }) note?: string;
}

export class TimesheetStep {
  @Matching(MONTH_PATTERN, MONTH) month: string;
  @Code(TIMESHEET_COMMANDS, 'TimesheetCommand') command: TimesheetCommand;
  @Text({ optional: true, max: LIMITS.reason, description: 'Why it is opened again: needed then' }) reason?: string;
}

/** For what hours can be worked. */
export class TimesheetObject {
  @Uuid({ nullable: true }) serviceId: string | null;
  @Uuid({ nullable: true }) activityId: string | null;
  @Text({ max: LIMITS.name }) name: string;
}

export class TimesheetObjects {
  @NestedList(() => TimesheetObject, { maxItems: LIMITS.timesheetObjects }) objects: TimesheetObject[];
}

export class TimesheetRowView {
  @Uuid() id: string;
  @Code(TIMESHEET_ROW_KINDS, 'TimesheetRowKind') kind: TimesheetRowKind;
  @Uuid({ nullable: true }) serviceId: string | null;
  @Uuid({ nullable: true }) activityId: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Of the service or activity' }) name: string | null;
  @Day({ nullable: true }) workedOn: string | null;
  @Int(MINUTES) minutes: number;
  @Text({ min: 0, max: LIMITS.note }) note: string;
  @Int(VERSION) version: number;
}

/** Minutes recorded on requests of one service. */
export class TimesheetRequests {
  @Uuid() serviceId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Int({ min: 1, max: 1_000_000, description: 'On how many requests' }) requests: number;
  @Int(MINUTES) minutes: number;
}

/** A month of somebody's hours in figures: minutes; null where they cannot be said. */
export class TimesheetFigures {
  @Text({ max: 7, description: 'Such as `2026-10`' }) month: string;
  @Code(TIMESHEET_STATUSES, 'TimesheetStatus') status: TimesheetStatus;
  @Int({ nullable: true, min: 0, max: 31, description: 'On which they were to work, without days known as absence' })
  workingDays: number | null;
  @Int({
    ...MINUTES,
    nullable: true,
    description: 'By the days on which the centre works and the hours of the contract',
  })
  expectedMinutes: number | null;
  @Code(EXPECTED_UNKNOWN, 'ExpectedUnknown', { nullable: true, description: 'Why that cannot be said' })
  unknown: ExpectedUnknown | null;
  @Int({ ...MINUTES, description: 'Of days known as absence' }) awayMinutes: number;
  @Int({ ...MINUTES, description: 'Away, as they wrote down themselves' }) absenceMinutes: number;
  @Int({ ...MINUTES, description: 'Those recorded on requests included' }) workedMinutes: number;
  @Int({ ...MINUTES, description: 'Recorded on requests' }) requestMinutes: number;
  @Int({ ...MINUTES, nullable: true, description: 'What costs are reckoned by; null while nothing is confirmed' })
  confirmedMinutes: number | null;
  @Int({ ...MINUTES, nullable: true, description: 'Expected, and neither worked nor written down as absence' })
  missingMinutes: number | null;
}

export class TimesheetEventView {
  @Code(TIMESHEET_COMMANDS, 'TimesheetCommand') command: TimesheetCommand;
  @Text({ max: LIMITS.name }) actorName: string;
  @Text({ nullable: true, max: LIMITS.reason }) reason: string | null;
  @Int({ ...MINUTES, description: 'That were confirmed then, or had been until then' }) minutes: number;
  @Instant() at: string;
}

export class TimesheetMonthDetail extends TimesheetFigures {
  @Uuid() membershipId: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @NestedList(() => TimesheetRowView, { maxItems: LIMITS.timesheetRows }) rows: TimesheetRowView[];
  @NestedList(() => TimesheetRequests, { maxItems: LIMITS.timesheetObjects }) requests: TimesheetRequests[];
  @NestedList(() => TimesheetEventView, { maxItems: 100, description: 'The latest first' })
  events: TimesheetEventView[];
  @Int({ ...MINUTES, description: 'Recorded on requests since the month was confirmed: they count once it is again' })
  lateMinutes: number;
  @Codes(TIMESHEET_COMMANDS, 'TimesheetCommand', { description: 'What the reader may do now' })
  commands: TimesheetCommand[];
  @Int({ ...VERSION, description: 'Zero while nothing is written in the month' }) version: number;
}
