import { Injectable } from '@nestjs/common';
import type { AllowanceCount } from '#app/contracts';
import { TenantDatabase, type RequestContext } from '#app/platform';
import { EVENTS_SHOWN, type AllowanceUseView } from '../api/subscriptions.dto.js';
import { countOf, type YearSum } from '../domain/allowances.js';
import type { Terms } from './offered-service.js';

/** A subscription whose consumption is asked for. */
export interface Consuming extends Pick<Terms, 'allowances'> {
  id: string;
}

type SumRow = YearSum & { subscriptionId: string };
type LineRow = Omit<AllowanceUseView, 'allowanceCode'> & { allowanceCode: string | null };

/** What was withdrawn was not used; reopened, it is. */
const WITHDRAWN = `(t.status = 'closed' AND 'withdraw' = (SELECT e.command FROM ticket_event e
  WHERE e.tenant_id = t.tenant_id AND e.ticket_id = t.id AND e.command IN ('withdraw', 'close') ORDER BY e.at DESC, e.id DESC LIMIT 1))`;

/** The requests of subscriptions, on the day they were made; a day on which one followed another belongs to the later. */
const requestsOf = (ids: string) => `SELECT s.id AS subscription_id, t.id AS ticket_id, d.day FROM subscription s
  JOIN ticket t ON t.tenant_id = s.tenant_id AND t.body_id = s.body_id AND t.service_id = s.service_id
  CROSS JOIN LATERAL (SELECT (t.created_at AT TIME ZONE 'Europe/Rome')::date AS day) d
  WHERE s.id = ANY (${ids}) AND d.day >= s.active_from AND (s.ends_on IS NULL OR d.day <= s.ends_on) AND NOT ${WITHDRAWN}
    AND NOT EXISTS (SELECT FROM subscription n WHERE n.tenant_id = s.tenant_id AND n.body_id = s.body_id
      AND n.service_id = s.service_id AND (n.active_from, n.id) > (s.active_from, s.id) AND n.active_from <= d.day)`;

const SUMS = `SELECT u.subscription_id AS "subscriptionId", 'hand' AS source, u.allowance_code AS code,
    date_part('year', u.used_on)::int AS year, sum(u.quantity)::float8 AS quantity
  FROM allowance_use u WHERE u.subscription_id = ANY ($1) GROUP BY 1, 3, 4
  UNION ALL SELECT h.subscription_id, 'hours', NULL, date_part('year', h.worked_on)::int, sum(h.minutes)::float8
  FROM search.hours_of_subscriptions($2) h GROUP BY 1, 4
  UNION ALL SELECT r.subscription_id, 'requests', NULL, date_part('year', r.day)::int, count(*)::float8
  FROM (${requestsOf('$3')}) r GROUP BY 1, 4`;

const LINES = `SELECT * FROM (
    SELECT u.id, 'hand' AS source, u.allowance_code AS "allowanceCode", u.used_on::text AS "usedOn", u.quantity::float8 AS quantity,
      u.note, u.author_name AS "authorName", NULL::uuid AS "ticketId", NULL AS "ticketNumber"
    FROM allowance_use u WHERE u.subscription_id = ANY ($1)
    UNION ALL SELECT NULL, 'hours', NULL, h.worked_on::text, round(h.minutes / 60.0, 2)::float8, t.subject, NULL, t.id, t.number
    FROM search.hours_of_subscriptions($2) h JOIN ticket t ON t.id = h.ticket_id
    UNION ALL SELECT NULL, 'requests', NULL, r.day::text, 1, t.subject, NULL, t.id, t.number
    FROM (${requestsOf('$3')}) r JOIN ticket t ON t.id = r.ticket_id
  ) line ORDER BY "usedOn" DESC, id DESC NULLS LAST, "ticketId" DESC LIMIT ${EVENTS_SHOWN}`;

/**
 * What was consumed of allowances: by hand, or by the requests of the service and the hours worked on them. Nothing is
 * copied: a time entry that is taken back, or a request that is withdrawn, counts no more from then on.
 */
@Injectable()
export class AllowanceConsumption {
  constructor(private readonly database: TenantDatabase) {}

  /** By subscription; of what the context does not see nothing. */
  async sums(ctx: RequestContext, subscriptions: readonly Consuming[]): Promise<Map<string, YearSum[]>> {
    const rows = await this.database.read<SumRow>(ctx, SUMS, idsOf(subscriptions));
    const sums = new Map<string, YearSum[]>();
    for (const row of rows) sums.set(row.subscriptionId, [...(sums.get(row.subscriptionId) ?? []), row]);
    return sums;
  }

  /** The newest of what was consumed, with where it came from. */
  async lines(ctx: RequestContext, subscription: Consuming): Promise<AllowanceUseView[]> {
    const rows = await this.database.read<LineRow>(ctx, LINES, idsOf([subscription]));
    return rows.map((row) => ({
      ...row,
      allowanceCode:
        row.allowanceCode ?? subscription.allowances.find((allowance) => countOf(allowance) === row.source)!.code,
    }));
  }
}

/** All, those that count hours, those that count requests. */
function idsOf(subscriptions: readonly Consuming[]): string[][] {
  const counting = (source: AllowanceCount) =>
    subscriptions.filter(({ allowances }) => allowances.some((allowance) => countOf(allowance) === source));
  return [subscriptions, counting('hours'), counting('requests')].map((some) => some.map(({ id }) => id));
}
