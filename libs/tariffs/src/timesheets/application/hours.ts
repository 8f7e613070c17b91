import { Injectable } from '@nestjs/common';
import type { Transaction } from '#app/platform';
import { currentMonth, monthsOf } from '../domain/month.js';
import { Figures, figureStatements, isAwaited, type FigureRows } from './month-figures.js';
import { WORKER_ROLES, isOver } from './timesheet-queries.js';

/** Confirmed minutes of a year for a service or an activity. */
export interface WorkedFor {
  serviceId: string | null;
  activityId: string | null;
  minutes: number;
}

/** How complete somebody's hours of a year are, in minutes. */
export interface YearOfHours {
  membershipId: string;
  displayName: string;
  /** Null where for a month that is over nobody can say how many are to be expected. */
  expectedMinutes: number | null;
  workedMinutes: number;
  confirmedMinutes: number;
  /** Expected of months that are over and neither worked nor written down as absence. */
  missingMinutes: number;
  /** Months that are over and not confirmed. */
  openMonths: number;
}

const BY_PERSON = `SELECT membership_id AS "membershipId", service_id AS "serviceId", activity_id AS "activityId", sum(minutes)::int AS minutes
  FROM timesheet_confirmed WHERE month BETWEEN $1 AND $2 AND ($3::uuid[] IS NULL OR membership_id = ANY ($3))
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
const BY_OBJECT = `SELECT service_id AS "serviceId", activity_id AS "activityId", sum(minutes)::int AS minutes
  FROM timesheet_confirmed WHERE month BETWEEN $1 AND $2 GROUP BY 1, 2 ORDER BY 1, 2`;
const PEOPLE = `SELECT m.id, m.display_name AS "displayName" FROM membership m
  WHERE m.role = ANY ($1) AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $3) ORDER BY m.display_name, m.id`;

const wholeYear = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const;

/** Hours as costs are reckoned by them: only those that who worked them confirmed. */
@Injectable()
export class Hours {
  /** @param membershipIds of these people only; of all where absent */
  byPerson(
    tx: Transaction,
    year: number,
    membershipIds?: readonly string[],
  ): Promise<(WorkedFor & { membershipId: string })[]> {
    return tx.query(BY_PERSON, [...wholeYear(year), membershipIds ?? null]);
  }

  byObject(tx: Transaction, year: number): Promise<WorkedFor[]> {
    return tx.query(BY_OBJECT, [...wholeYear(year)]);
  }

  /** What of a year is expected, there, confirmed and missing, by person: nothing is assumed in its place. */
  async standing(tx: Transaction, year: number): Promise<YearOfHours[]> {
    const [first, last] = wholeYear(year);
    const people = await tx.query<{ id: string; displayName: string }>(PEOPLE, [WORKER_ROLES, last, first]);
    const ids = people.map(({ id }) => id);
    const figures = new Figures(await tx.readAll<FigureRows>(figureStatements(ids, `${year}-01`, `${year}-12`)));
    const over = monthsOf(year).filter((month) => month <= currentMonth(tx.now) && isOver(month, tx.now));
    return people.map(({ id, displayName }) => {
      const months = over.map((month) => figures.of(id, month));
      const sum = (of: (month: (typeof months)[number]) => number | null) =>
        months.reduce((total, month) => total + (of(month) ?? 0), 0);
      const known = months.every(({ expectedMinutes }) => expectedMinutes !== null);
      return {
        membershipId: id,
        displayName,
        expectedMinutes: known ? sum(({ expectedMinutes }) => expectedMinutes) : null,
        workedMinutes: sum(({ workedMinutes }) => workedMinutes),
        confirmedMinutes: sum(({ confirmedMinutes }) => confirmedMinutes),
        missingMinutes: sum(({ missingMinutes }) => missingMinutes),
        openMonths: months.filter(isAwaited).length,
      };
    });
  }
}
