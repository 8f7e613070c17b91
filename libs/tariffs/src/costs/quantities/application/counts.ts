import type { DriverKind } from '#app/contracts';
import { italianDay } from '#app/kernel';
import type { Transaction } from '#app/platform';
import type { Hours } from '../../../timesheets/application/hours.js';
import { hoursOf } from '../domain/taking.js';

/** What the system counts for a service or an activity; of one that stands nowhere it counts nothing. */
export interface Count {
  serviceId: string | null;
  activityId: string | null;
  /** A decimal; null where of bodies something is missing. */
  quantity: string | null;
  /** Bodies whose figure is missing: how many, and the first of them by name. */
  lacking: number;
  lackingNames: string[];
}

/** Bodies by service on a day: who has it activated; of a service that needs no activation all that adhere. */
const SERVED = `served AS (
    SELECT DISTINCT s.service_id, s.body_id FROM subscription s
    WHERE s.active_from <= $1 AND (s.ends_on IS NULL OR s.ends_on >= $1)
    UNION
    SELECT v.service_id, a.body_id FROM service_version v CROSS JOIN (SELECT DISTINCT body_id FROM search.adhering($1, NULL)) a
    WHERE v.status = 'published' AND NOT v.subscribable
  )`;
const BODIES = `WITH ${SERVED}
  SELECT service_id AS "serviceId", count(*)::text AS quantity, 0 AS lacking, '{}'::text[] AS "lackingNames" FROM served GROUP BY 1`;
/** Of municipalities alone: who lives in a union lives in one of its municipalities. */
const FIGURES = `WITH ${SERVED}
  SELECT s.service_id AS "serviceId", CASE WHEN bool_and(f.value IS NOT NULL) THEN sum(f.value)::text END AS quantity,
    count(*) FILTER (WHERE f.value IS NULL)::int AS lacking,
    COALESCE((array_agg(b.name ORDER BY b.name) FILTER (WHERE f.value IS NULL))[1:5], '{}') AS "lackingNames"
  FROM served s JOIN body b ON b.id = s.body_id AND b.type = 'municipality'
  LEFT JOIN LATERAL (SELECT f.value FROM body_figure f WHERE f.tenant_id = b.tenant_id AND f.body_id = b.id AND f.kind = $2
    AND make_date(f.year, 12, 31) <= $1 ORDER BY f.year DESC, f.source LIMIT 1) f ON true
  GROUP BY 1`;
const REQUESTS = `SELECT service_id AS "serviceId", count(*)::text AS quantity, 0 AS lacking, '{}'::text[] AS "lackingNames"
  FROM ticket WHERE status = 'closed' AND (closed_at AT TIME ZONE 'Europe/Rome')::date BETWEEN $1 AND $2 GROUP BY 1`;
/** What bodies have activated on a day, by the unit in which the sheet of that time counts it. */
const SUBSCRIBED = `SELECT s.service_id AS "serviceId", sum(s.quantity)::text AS quantity, 0 AS lacking, '{}'::text[] AS "lackingNames"
  FROM subscription s JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
  WHERE s.active_from <= $1 AND (s.ends_on IS NULL OR s.ends_on >= $1) AND s.quantity IS NOT NULL AND v.quantity_unit ~* $2 GROUP BY 1`;
/** Space that bodies have activated on a day, and, of allowances of space, what they used of it in the year. */
const SPACE = `SELECT o.service_id AS "serviceId", trim_scale(sum(o.quantity))::text AS quantity, 0 AS lacking, '{}'::text[] AS "lackingNames"
  FROM (
    SELECT s.service_id, s.quantity::numeric AS quantity FROM subscription s
    JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
    WHERE s.active_from <= $1 AND (s.ends_on IS NULL OR s.ends_on >= $1) AND s.quantity IS NOT NULL AND v.quantity_unit ~* $2
    UNION ALL
    SELECT s.service_id, u.quantity FROM allowance_use u
    JOIN subscription s ON s.tenant_id = u.tenant_id AND s.id = u.subscription_id
    JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id
    WHERE u.used_on BETWEEN $3 AND $4 AND EXISTS (SELECT FROM jsonb_array_elements(v.allowances) a
      WHERE a ->> 'code' = u.allowance_code AND a ->> 'unit' ~* $2)
  ) o GROUP BY 1`;
const TENDERS = `SELECT service_id AS "serviceId", trim_scale(sum(value))::text AS quantity, 0 AS lacking, '{}'::text[] AS "lackingNames"
  FROM service_volume WHERE measure = 'amount' AND year = $1 GROUP BY 1`;

const MAILBOXES = '^(casell[ae]|mailbox(es)?)';
const GIGABYTES = '^(gb|gigabytes?)$';

/** What the system knows how to count; of others people say how much it is. */
export const COUNTED_KINDS: readonly DriverKind[] = [
  'hours',
  'requests',
  'mailboxes',
  'gigabytes',
  'inhabitants',
  'enterprises',
  'bodies',
  'tender_amounts',
];

/** The last day of the year, or today while it is not over: of it are quantities that stand on a day. */
export function dayOfCount(year: number, referenceOn: string | null, now: Date): string {
  const today = italianDay(now);
  return referenceOn ?? (today < `${year}-12-31` ? today : `${year}-12-31`);
}

/** Counts what drivers of a year are made of. Of `equal` and `custom` there is nothing to count. */
export async function countsOf(
  tx: Transaction,
  hours: Hours,
  driver: { kind: DriverKind; referenceOn: string | null },
  year: number,
): Promise<Count[]> {
  const day = dayOfCount(year, driver.referenceOn, tx.now);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const ofServices = async (sql: string, params: unknown[]): Promise<Count[]> =>
    (await tx.query<Omit<Count, 'activityId'>>(sql, params)).map((row) => ({ ...row, activityId: null }));
  switch (driver.kind) {
    case 'hours':
      return (await hours.byObject(tx, year)).map(({ minutes, ...object }) => ({
        ...object,
        quantity: hoursOf(minutes),
        lacking: 0,
        lackingNames: [],
      }));
    case 'requests':
      return ofServices(REQUESTS, [first, last]);
    case 'mailboxes':
      return ofServices(SUBSCRIBED, [day, MAILBOXES]);
    case 'gigabytes':
      return ofServices(SPACE, [day, GIGABYTES, first, last]);
    case 'inhabitants':
      return ofServices(FIGURES, [day, 'population']);
    case 'enterprises':
      return ofServices(FIGURES, [day, 'enterprises']);
    case 'bodies':
      return ofServices(BODIES, [day]);
    case 'tender_amounts':
      return ofServices(TENDERS, [year]);
    case 'equal':
    case 'custom':
      return [];
  }
}
