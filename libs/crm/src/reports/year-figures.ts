import { Injectable } from '@nestjs/common';
import type { AdhesionStatus, BodyType } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { TenantDatabase, notFound, type RequestContext } from '#app/platform';
import { TERM } from '../application/adhesion-term.js';

/** What one year came to. */
export interface YearOf {
  opened: number;
  solved: number;
  /** From a request to its first solution, in days of the calendar: half of them took less. */
  medianDays: number | null;
  minutes: number;
  opinions: number;
  stars: number | null;
}

export interface ServiceYear {
  title: string;
  opened: number;
  solved: number;
  medianDays: number | null;
}

/** A year of a centre, or of one of its bodies, beside the year before. */
export interface YearReport {
  year: number;
  /** The last day that is counted: 31 December, or today. */
  day: string;
  centre: { name: string; owner: string };
  body: { name: string; type: BodyType; province: string; population: number | null } | null;
  now: YearOf;
  before: YearOf;
  /** Requests opened, January first. */
  months: { now: number[]; before: number[] };
  services: ServiceYear[];
  /** Services in use on the last day: of a centre by how many bodies, of a body since when. */
  used: { title: string; bodies: number; since: string | null }[];
  adhesions: { types: { type: BodyType; adhering: number; all: number }[]; population: number; adheringBefore: number };
  steps: { activated: number; renewed: number; withdrawn: number };
  /** Of a body: its adhesions that were in use in the year. */
  own: { convention: string; status: AdhesionStatus; from: string; to: string | null }[];
}

const ROME = (column: string) => `(${column} AT TIME ZONE 'Europe/Rome')`;
/** Two years, from the midnight in which the first one begins. */
const IN_YEARS = (column: string) => `${column} >= make_date($1 - 1, 1, 1)::timestamp AT TIME ZONE 'Europe/Rome'
    AND ${column} < make_date($1 + 1, 1, 1)::timestamp AT TIME ZONE 'Europe/Rome'`;
const OF_BODY = (column: string) => `($2::uuid IS NULL OR ${column} = $2)`;
const REQUESTS = `WITH request AS MATERIALIZED (
    SELECT t.service_id, extract(year FROM ${ROME('t.created_at')})::int AS year, extract(month FROM ${ROME('t.created_at')})::int AS month,
      extract(epoch FROM (SELECT min(e.at) FROM ticket_event e
        WHERE e.tenant_id = t.tenant_id AND e.ticket_id = t.id AND e.command = 'solve') - t.created_at) / 86400 AS days
    FROM ticket t WHERE ${IN_YEARS('t.created_at')} AND ${OF_BODY('t.body_id')})`;
const SUMS = `count(*)::int AS opened, count(days)::int AS solved,
    (percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::float AS "medianDays"`;
const BY_YEAR = `${REQUESTS} SELECT year, ${SUMS} FROM request GROUP BY year`;
const BY_MONTH = `${REQUESTS} SELECT year, month, count(*)::int AS opened FROM request GROUP BY year, month`;
const TITLE = (service: string) => `(SELECT v.title FROM service_version v WHERE v.service_id = ${service}
    ORDER BY v.status = 'published' DESC, v.number DESC LIMIT 1)`;
const BY_SERVICE = `${REQUESTS} SELECT ${TITLE('r.service_id')} AS title, ${SUMS} FROM request r WHERE r.year = $1
  GROUP BY r.service_id ORDER BY opened DESC, title LIMIT 12`;
const MINUTES = `SELECT extract(year FROM worked_on)::int AS year, sum(minutes)::int AS minutes FROM time_entry
  WHERE worked_on BETWEEN make_date($1 - 1, 1, 1) AND make_date($1, 12, 31) AND ${OF_BODY('body_id')} GROUP BY 1`;
const OPINIONS = `SELECT extract(year FROM ${ROME('created_at')})::int AS year, count(*)::int AS opinions, avg(stars)::float AS stars
  FROM service_feedback WHERE ${IN_YEARS('created_at')} GROUP BY 1`;

const ON_DAY = (day: string) => `a.active_from <= ${day} AND (a.active_to IS NULL OR a.active_to >= ${day})
    AND (a.withdraws_on IS NULL OR a.withdraws_on > ${day}) AND (c.valid_to IS NULL OR ${TERM} >= ${day})`;
const ADHERING = (
  day: string,
) => `EXISTS (SELECT FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
    WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND ${ON_DAY(day)})`;
const POPULATION = `(SELECT f.value::int FROM body_figure f WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = 'population'
    AND f.year <= extract(year FROM $1::date) ORDER BY f.year DESC, f.source LIMIT 1)`;
const TYPES = `SELECT s.type, count(*) FILTER (WHERE s.adheres)::int AS adhering, count(*) FILTER (WHERE s.exists)::int AS all,
    count(*) FILTER (WHERE s.adhered)::int AS before, COALESCE(sum(s.population) FILTER (WHERE s.adheres AND s.type = 'municipality'), 0)::int AS population
  FROM (SELECT b.type, ${POPULATION} AS population, ${ADHERING('$1::date')} AS adheres, ${ADHERING('$2::date')} AS adhered,
      (b.valid_from IS NULL OR b.valid_from <= $1) AND (b.valid_to IS NULL OR b.valid_to >= $1) AS exists FROM body b) s
  GROUP BY s.type HAVING bool_or(s.exists OR s.adhered) ORDER BY 2 DESC, 1`;
const STEPS = `SELECT count(*) FILTER (WHERE command = 'activate')::int AS activated, count(*) FILTER (WHERE command = 'supersede')::int AS renewed,
    count(*) FILTER (WHERE command = 'withdraw')::int AS withdrawn
  FROM adhesion_event WHERE ${IN_YEARS('at')} AND extract(year FROM ${ROME('at')}) = $1 AND ${OF_BODY('body_id')}`;
const OWN = `SELECT c.title AS convention, a.status, a.active_from::text AS from, LEAST(a.active_to, ${TERM}, a.withdraws_on - 1)::text AS to
  FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  WHERE a.body_id = $1 AND a.active_from <= $3::date AND COALESCE(LEAST(a.active_to, ${TERM}, a.withdraws_on - 1), $2::date) >= $2::date
  ORDER BY a.active_from DESC LIMIT 5`;
const USED = `SELECT ${TITLE('s.service_id')} AS title, count(DISTINCT s.body_id)::int AS bodies, min(s.active_from)::text AS since
  FROM subscription s WHERE s.active_from <= $1::date AND (s.ends_on IS NULL OR s.ends_on >= $1) AND ${OF_BODY('s.body_id')}
  GROUP BY s.service_id ORDER BY bodies DESC, title LIMIT 12`;
const CENTRE = `SELECT name, owner_name AS owner FROM tenant WHERE id = NULLIF(current_setting('app.tenant_id', true), '')::uuid`;
const BODY = `SELECT b.name, b.type, b.province, ${POPULATION} AS population FROM body b WHERE b.id = $2`;

type Of<Row> = Row & { year: number };
const NOTHING: YearOf = { opened: 0, solved: 0, medianDays: null, minutes: 0, opinions: 0, stars: null };

/** What a year came to, as far as the context sees it. */
@Injectable()
export class YearFigures {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * @param bodyId null for the whole centre
   * @throws DomainError not_found on a year to come, and on a body that the context does not see
   */
  async read(ctx: RequestContext, year: number, bodyId: string | null): Promise<YearReport> {
    const today = italianDay(ctx.now);
    if (year > Number(today.slice(0, 4))) throw notFound();
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const day = last < today ? last : today;
    const dayBefore = `${year - 1}-12-31`;
    const [[centre], bodies, years, months, services, minutes, opinions, types, [steps], own, used] =
      await this.database.readAll<
        [
          YearReport['centre'],
          NonNullable<YearReport['body']>,
          Of<Pick<YearOf, 'opened' | 'solved' | 'medianDays'>>,
          Of<{ month: number; opened: number }>,
          ServiceYear,
          Of<Pick<YearOf, 'minutes'>>,
          Of<Pick<YearOf, 'opinions' | 'stars'>>,
          YearReport['adhesions']['types'][number] & { before: number; population: number },
          YearReport['steps'],
          YearReport['own'][number],
          YearReport['used'][number],
        ]
      >(ctx, [
        [CENTRE, []],
        [BODY, [day, bodyId]],
        [BY_YEAR, [year, bodyId]],
        [BY_MONTH, [year, bodyId]],
        [BY_SERVICE, [year, bodyId]],
        [MINUTES, [year, bodyId]],
        [OPINIONS, [year]],
        [TYPES, [day, dayBefore]],
        [STEPS, [year, bodyId]],
        [OWN, [bodyId, first, day]],
        [USED, [day, bodyId]],
      ]);
    if (bodyId && !bodies.length) throw notFound();
    const sumOf = (of: number): YearOf => ({
      ...NOTHING,
      ...years.find((row) => row.year === of),
      ...minutes.find((row) => row.year === of),
      ...(bodyId === null && opinions.find((row) => row.year === of)),
    });
    const monthsOf = (of: number) =>
      Array.from({ length: 12 }, (_, at) => months.find((row) => row.year === of && row.month === at + 1)?.opened ?? 0);
    return {
      year,
      day,
      centre: centre!,
      body: bodies[0] ?? null,
      now: sumOf(year),
      before: sumOf(year - 1),
      months: { now: monthsOf(year), before: monthsOf(year - 1) },
      services,
      used,
      adhesions: {
        types,
        population: types.reduce((sum, one) => sum + one.population, 0),
        adheringBefore: types.reduce((sum, one) => sum + one.before, 0),
      },
      steps: steps!,
      own,
    };
  }
}
