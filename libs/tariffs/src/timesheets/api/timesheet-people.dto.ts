import { LIMITS, MONTH_PATTERN } from '#app/contracts';
import { Day, ExportOf, Instant, Int, Ints, Matching, NestedList, PageQuery, Text, Uuid } from '#app/platform';
import { TimesheetFigures } from './timesheets.dto.js';

const YEAR = /^20\d\d$/;
const MINUTES = { min: 0, max: 10_000_000 };
const DAY_MINUTES = {
  min: 0,
  max: LIMITS.minutes,
  description: 'On each of these days; 0 from when they work no more',
};

export class TimesheetPeopleQuery extends PageQuery {
  @Matching(YEAR, { optional: true, max: 4, description: 'The present year where it is not said' }) year?: string;
  @Text({ optional: true, max: LIMITS.search, description: 'Part of the name' }) q?: string;
}
export class TimesheetPeopleExportQuery extends ExportOf(TimesheetPeopleQuery) {}

/** What somebody works by contract from a day on, until their next period begins. */
export class ContractHours {
  @Uuid() id: string;
  @Day() startsOn: string;
  @Ints({ min: 1, max: 7, minItems: 1, maxItems: 7, description: 'Monday is 1' }) weekdays: number[];
  @Int(DAY_MINUTES) minutesPerDay: number;
  @Instant() createdAt: string;
}

export class NewContractHours {
  @Day({ description: 'The first day of these hours' }) startsOn: string;
  @Ints({ min: 1, max: 7, minItems: 1, maxItems: 7, description: 'Monday is 1' }) weekdays: number[];
  @Int(DAY_MINUTES) minutesPerDay: number;
}

export class ContractHoursList {
  @NestedList(() => ContractHours, { maxItems: LIMITS.contractPeriods, description: 'The latest first' })
  periods: ContractHours[];
}

/** The months of a year of somebody who writes down hours. */
export class TimesheetPerson {
  @Uuid() membershipId: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @Int({ ...MINUTES, nullable: true, description: 'On a day by the contract of today; null: nobody has said' })
  minutesPerDay: number | null;
  @Int({ min: 0, max: 12, description: 'Months of the year that are over and not confirmed' }) openMonths: number;
  @Int({ ...MINUTES, description: 'Of months that are over, as far as it can be said' }) missingMinutes: number;
  @NestedList(() => TimesheetFigures, { maxItems: 12, description: 'Up to the present one' })
  months: TimesheetFigures[];
}

export class TimesheetLineQuery extends PageQuery {
  @Matching(YEAR, { optional: true, max: 4, description: 'The present year where it is not said' }) year?: string;
  @Matching(MONTH_PATTERN, { optional: true, max: 7, description: 'Only this month, such as `2026-10`' })
  month?: string;
  @Uuid({ optional: true, description: 'Only of this person' }) membershipId?: string;
}
export class TimesheetLineExportQuery extends ExportOf(TimesheetLineQuery) {}

/** Confirmed minutes of somebody in a month for a service or an activity. */
export class TimesheetLine {
  @Uuid() id: string;
  @Text({ max: 7, description: 'Such as `2026-10`' }) month: string;
  @Uuid() membershipId: string;
  @Text({ max: LIMITS.name }) displayName: string;
  @Uuid({ nullable: true }) serviceId: string | null;
  @Uuid({ nullable: true }) activityId: string | null;
  @Text({ max: LIMITS.name }) name: string;
  @Int(MINUTES) minutes: number;
  @Int({ ...MINUTES, description: 'Of these, recorded on requests' }) requestMinutes: number;
  @Instant() confirmedAt: string;
}
