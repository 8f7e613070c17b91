import type { TimesheetStatus } from '#app/contracts';
import type { Statement } from '#app/platform';
import {
  expectedIn,
  missingMinutes,
  type CentreCalendar,
  type ContractPeriod,
  type DaysAway,
} from '../domain/expected.js';
import { firstDay, lastDay, type Month } from '../domain/month.js';

/** A month of somebody in figures; minutes, and null where they cannot be said. */
export interface MonthFigures {
  month: Month;
  status: TimesheetStatus;
  workingDays: number | null;
  expectedMinutes: number | null;
  unknown: 'no_contract' | 'no_opening_hours' | null;
  /** Of days on which they were known to be away. */
  awayMinutes: number;
  /** Away, as they wrote down themselves. */
  absenceMinutes: number;
  workedMinutes: number;
  /** Of the minutes worked, those recorded on requests. */
  requestMinutes: number;
  /** Null while nothing is confirmed. */
  confirmedMinutes: number | null;
  missingMinutes: number | null;
}

const CALENDAR = `SELECT t.hours, CASE WHEN t.patron_name IS NOT NULL
    THEN json_build_object('day', t.patron_day, 'month', t.patron_month, 'name', t.patron_name) END AS patron
  FROM tenant t WHERE t.id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;

const CONTRACTS = `SELECT membership_id AS "membershipId", starts_on::text AS "startsOn", weekdays, minutes_per_day AS "minutesPerDay"
  FROM contract_hours WHERE membership_id = ANY ($1)`;

const AWAY = `SELECT membership_id AS "membershipId", starts_on::text AS "startsOn", ends_on::text AS "endsOn"
  FROM absence WHERE membership_id = ANY ($1) AND cancelled_at IS NULL AND starts_on <= $3 AND ends_on >= $2`;

const WRITTEN = `SELECT membership_id AS "membershipId", to_char(month, 'YYYY-MM') AS month,
    COALESCE(sum(minutes) FILTER (WHERE kind = 'work'), 0)::int AS worked,
    COALESCE(sum(minutes) FILTER (WHERE kind = 'absence'), 0)::int AS absence
  FROM timesheet_row WHERE membership_id = ANY ($1) AND month BETWEEN $2 AND $3 GROUP BY 1, 2`;

const REQUESTS = `SELECT membership_id AS "membershipId", to_char(worked_on, 'YYYY-MM') AS month, sum(minutes)::int AS minutes
  FROM time_entry WHERE membership_id = ANY ($1) AND worked_on BETWEEN $2 AND $3 GROUP BY 1, 2`;

const MONTHS = `SELECT m.membership_id AS "membershipId", to_char(m.month, 'YYYY-MM') AS month, m.status,
    (SELECT COALESCE(sum(c.minutes), 0)::int FROM timesheet_confirmed c
      WHERE c.tenant_id = m.tenant_id AND c.membership_id = m.membership_id AND c.month = m.month) AS confirmed
  FROM timesheet_month m WHERE m.membership_id = ANY ($1) AND m.month BETWEEN $2 AND $3`;

type Of<T> = T & { membershipId: string };
type OfMonth<T> = Of<T> & { month: Month };

export type FigureRows = [
  CentreCalendar,
  Of<ContractPeriod>,
  Of<DaysAway>,
  OfMonth<{ worked: number; absence: number }>,
  OfMonth<{ minutes: number }>,
  OfMonth<{ status: TimesheetStatus; confirmed: number }>,
];

/** A statement for each kind of row, and the rows that each answers with. */
export type Statements<T extends object[]> = { [K in keyof T]: Statement };
type Answers<T extends object[]> = { [K in keyof T]: T[K][] };

/** What is read to reckon the months of people, from one month to another. */
export function figureStatements(ids: readonly string[], from: Month, to: Month): Statements<FigureRows> {
  const params = [ids, firstDay(from), lastDay(to)];
  return [
    [CALENDAR, []],
    [CONTRACTS, [ids]],
    [AWAY, params],
    [WRITTEN, params],
    [REQUESTS, params],
    [MONTHS, params],
  ];
}

/** Where hours are expected or stand, somebody is to confirm them. Of who has no contract and wrote nothing nobody knows. */
export function isAwaited({ status, expectedMinutes, workedMinutes }: MonthFigures): boolean {
  return status === 'open' && ((expectedMinutes ?? 0) > 0 || workedMinutes > 0);
}

/** The months of people, from what {@link figureStatements} read. */
export class Figures {
  constructor(private readonly rows: Answers<FigureRows>) {}

  of(id: string, month: Month): MonthFigures {
    const [[calendar], contracts, away, written, requests, months] = this.rows;
    const own = <T extends { membershipId: string }>(rows: T[]) => rows.filter((row) => row.membershipId === id);
    const inMonth = <T extends { membershipId: string; month: Month }>(rows: T[]) =>
      rows.find((row) => row.membershipId === id && row.month === month);
    const expected = expectedIn(month, calendar ?? { hours: [], patron: null }, own(contracts), own(away));
    const typed = inMonth(written);
    const requestMinutes = inMonth(requests)?.minutes ?? 0;
    const workedMinutes = (typed?.worked ?? 0) + requestMinutes;
    const absenceMinutes = typed?.absence ?? 0;
    const stands = inMonth(months);
    const status = stands?.status ?? 'open';
    return {
      month,
      status,
      workingDays: expected.days,
      expectedMinutes: expected.minutes,
      unknown: expected.unknown,
      awayMinutes: expected.awayMinutes,
      absenceMinutes,
      workedMinutes,
      requestMinutes,
      confirmedMinutes: status === 'confirmed' ? stands!.confirmed : null,
      missingMinutes: missingMinutes(expected, workedMinutes, absenceMinutes),
    };
  }

  /** The last period of a contract that has begun on a day. */
  contractOn(id: string, day: string): ContractPeriod | null {
    const begun = this.rows[1].filter(({ membershipId, startsOn }) => membershipId === id && startsOn <= day);
    return begun.sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0] ?? null;
  }
}
