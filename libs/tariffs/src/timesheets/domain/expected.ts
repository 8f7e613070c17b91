import type { ExpectedUnknown } from '#app/contracts';
import { openDays, type OpeningInterval, type PatronDay } from '#app/kernel';
import { firstDay, lastDay, type Month } from './month.js';

/** What somebody works by contract from a day on, until the next period begins. */
export interface ContractPeriod {
  /** `2026-01-01` */
  startsOn: string;
  /** Monday is 1. */
  weekdays: readonly number[];
  /** Zero where they do not work for the centre any more. */
  minutesPerDay: number;
}

/** Days on which somebody is known to be away, both included. */
export interface DaysAway {
  startsOn: string;
  endsOn: string;
}

/** When the centre works. */
export interface CentreCalendar {
  hours: readonly OpeningInterval[];
  patron: PatronDay | null;
}

/** The hours of a month that are to be accounted for. */
export interface ExpectedMonth {
  /** Days on which they are to work, without those away; null where it cannot be said. */
  days: number | null;
  /** Null where it cannot be said: nothing is assumed. */
  minutes: number | null;
  /** Minutes of the days on which they are known to be away. */
  awayMinutes: number;
  unknown: ExpectedUnknown | null;
}

/**
 * What somebody is expected to have worked in a month: the days on which the centre works, by the hours of their contract
 * on each, without the days on which they are known to be away. Before the first period of the contract nothing is
 * expected; without any contract nobody can say.
 */
export function expectedIn(
  month: Month,
  calendar: CentreCalendar,
  contract: readonly ContractPeriod[],
  away: readonly DaysAway[],
): ExpectedMonth {
  const nothing = { days: null, minutes: null, awayMinutes: 0 };
  if (!contract.length) return { ...nothing, unknown: 'no_contract' };
  if (!calendar.hours.length) return { ...nothing, unknown: 'no_opening_hours' };
  const result = { days: 0, minutes: 0, awayMinutes: 0 };
  for (const { day, weekday } of openDays(calendar.hours, calendar.patron, firstDay(month), lastDay(month))) {
    const period = periodOn(contract, day);
    if (!period?.minutesPerDay || !period.weekdays.includes(weekday)) continue;
    if (away.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)) {
      result.awayMinutes += period.minutesPerDay;
    } else {
      result.days++;
      result.minutes += period.minutesPerDay;
    }
  }
  return { ...result, unknown: null };
}

/** The last period that has begun on a day. */
function periodOn(contract: readonly ContractPeriod[], day: string): ContractPeriod | undefined {
  return contract
    .filter(({ startsOn }) => startsOn <= day)
    .reduce<ContractPeriod | undefined>(
      (last, period) => (!last || period.startsOn > last.startsOn ? period : last),
      undefined,
    );
}

/**
 * The hours of a month that nobody has accounted for; null where it cannot be said how many there should be.
 * @param typedAbsence minutes away that the person wrote down, beside the days that were known
 */
export function missingMinutes(expected: ExpectedMonth, workedMinutes: number, typedAbsence: number): number | null {
  if (expected.minutes === null) return null;
  return Math.max(0, expected.minutes - workedMinutes - typedAbsence);
}
