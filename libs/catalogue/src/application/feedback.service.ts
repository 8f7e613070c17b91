import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  ListQuery,
  RateLimits,
  TenantDatabase,
  bothWays,
  notFound,
  publicContext,
  systemContext,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type { FeedbackEntry, FeedbackQuery, FeedbackSort, FeedbackSummary, NewFeedback } from '../api/feedback.dto.js';
import { ServiceFeedback } from '../persistence/feedback.entity.js';

/** Of one address, over all services: a whole office may stand behind it. */
const ALLOWANCE = { points: 20, seconds: 3_600 };
const MONTHS = 12;

const SERVICE = `SELECT s.tenant_id AS "tenantId", s.id FROM service s WHERE s.code = $1 AND s.status = 'published'`;

/** The title that a service has now, or had last. */
const TITLE = `(SELECT v.title FROM service_version v WHERE v.tenant_id = f.tenant_id AND v.service_id = f.service_id
  ORDER BY v.status = 'published' DESC, v.number DESC LIMIT 1)`;
const ENTRIES = `SELECT f.id, f.service_id AS "serviceId", s.code AS "serviceCode", ${TITLE} AS "serviceTitle", f.stars, f.reason, f.comment, f.created_at AS "createdAt"
  FROM service_feedback f JOIN service s ON s.tenant_id = f.tenant_id AND s.id = f.service_id`;
const TIME = [
  { sql: 'f.created_at', type: 'timestamptz' },
  { sql: 'f.id', type: 'uuid' },
] as const;
const SORTS: Record<FeedbackSort, Sort> = {
  ...bothWays('createdAt', TIME),
  ...bothWays('stars', [{ sql: 'f.stars', type: 'bigint' }, ...TIME]),
};

const AVERAGE = `to_char(avg(f.stars), 'FM0.0')`;
const FIRST_MONTH = `date_trunc('month', $1::timestamptz AT TIME ZONE 'Europe/Rome') - interval '${MONTHS - 1} months'`;
const BY_MONTH = `SELECT to_char(m.month, 'YYYY-MM') AS month, count(f.id)::int AS answers, ${AVERAGE} AS average
  FROM generate_series(${FIRST_MONTH}, date_trunc('month', $1::timestamptz AT TIME ZONE 'Europe/Rome'), interval '1 month') AS m(month)
  LEFT JOIN service_feedback f ON f.created_at >= m.month AT TIME ZONE 'Europe/Rome'
    AND f.created_at < (m.month + interval '1 month') AT TIME ZONE 'Europe/Rome' AND ($2::uuid IS NULL OR f.service_id = $2)
  GROUP BY m.month ORDER BY m.month`;
const BY_SERVICE = `SELECT f.service_id AS "serviceId", ${TITLE} AS title, count(*)::int AS answers, ${AVERAGE} AS average
  FROM service_feedback f WHERE f.created_at >= (${FIRST_MONTH}) AT TIME ZONE 'Europe/Rome' AND ($2::uuid IS NULL OR f.service_id = $2)
  GROUP BY f.tenant_id, f.service_id ORDER BY count(*) DESC, f.service_id LIMIT 500`;

/** What visitors without an account say of the page of a service, and how the centre reads it. */
@Injectable()
export class Feedback {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Keeps what a visitor says, and nothing of who it was. What fills in the field that people do not see is dropped
   * without a word.
   * @param address that the limit counts under, as a hash
   * @throws DomainError not_found where no such service is published, too_many_requests
   */
  async give(ctx: RequestContext, slug: string, code: string, address: string, input: NewFeedback): Promise<void> {
    const [service] = await this.database.read<{ tenantId: string; id: string }>(publicContext(ctx, slug), SERVICE, [
      code,
    ]);
    if (!service) throw notFound();
    await this.limits.consume('feedback', address, ALLOWANCE);
    if (input.website) return;
    await this.database.run(systemContext(service.tenantId, ctx.now, ctx.requestId), (tx) =>
      tx.insert(ServiceFeedback, {
        id: newId(),
        serviceId: service.id,
        stars: input.stars,
        reason: input.reason ?? null,
        comment: input.comment ?? '',
        createdAt: tx.now,
      }),
    );
  }

  async list(
    ctx: RequestContext,
    { limit = LIMITS.defaultPageSize, cursor, serviceId, maxStars, sort = '-createdAt' }: FeedbackQuery,
  ): Promise<Page<FeedbackEntry>> {
    const list = new ListQuery(ENTRIES).whereGiven('f.service_id = ?', serviceId).whereGiven('f.stars <= ?', maxStars);
    const [sql, params] = list.page(sort, SORTS[sort], limit, cursor);
    const rows = await this.database.read<FeedbackEntry>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      sort,
      (row) => [...(sort.endsWith('stars') ? [row.stars] : []), row.createdAt, row.id],
      (row) => row,
    );
  }

  /** The last twelve months, in Italy, this one included. @param serviceId of one service alone */
  async summary(ctx: RequestContext, serviceId?: string): Promise<FeedbackSummary> {
    const params = [ctx.now, serviceId ?? null];
    const [months, services] = await this.database.readAll<
      [FeedbackSummary['months'][number], FeedbackSummary['services'][number]]
    >(ctx, [
      [BY_MONTH, params],
      [BY_SERVICE, params],
    ]);
    return { months, services };
  }

  /** @throws DomainError not_found */
  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { affected } = await (await tx.manager()).delete(ServiceFeedback, { tenantId: tx.tenantId, id });
      if (!affected) throw notFound();
    });
  }
}
