import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  holds,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type {
  PlanEventView,
  PlanVersionQuery,
  PlanVersionSummary,
  TariffPlanDetail,
  TariffPlanQuery,
  TariffPlanSummary,
} from '../api/plans.dto.js';
import { isOpen, planActorsOf, planStepsOf, type ApprovalFacts } from '../domain/approval.js';
import { EVENTS, approvalFacts } from './plan-history.js';

const COLUMNS = `p.id, p.convention_id AS "conventionId", c.title AS "conventionTitle", p.title, p.period_from::text AS "periodFrom",
    p.period_to::text AS "periodTo", p.status, p.current_version AS "currentVersion", jsonb_array_length(v.terms -> 'tariffs') AS tariffs`;
const FROM = `FROM tariff_plan p JOIN convention c ON c.tenant_id = p.tenant_id AND c.id = p.convention_id
  JOIN tariff_plan_version v ON v.tenant_id = p.tenant_id AND v.plan_id = p.id AND v.number = p.current_version`;
const DETAIL = `SELECT ${COLUMNS}, p.cost_model_id AS "costModelId", v.terms, p.version,
    CASE WHEN p.act_organ IS NOT NULL THEN json_build_object('organ', p.act_organ, 'number', p.act_number, 'date', p.act_date) END AS act,
    (SELECT count(*)::int FROM tariff_exception e WHERE e.tenant_id = p.tenant_id AND e.plan_id = p.id) AS exceptions
  ${FROM} WHERE p.id = $1`;
const VERSIONS = `SELECT v.number, v.created_at AS "createdAt", m.display_name AS "authorName", v.note, v.terms
  FROM tariff_plan_version v JOIN membership m ON m.tenant_id = v.tenant_id AND m.id = v.author_id`;

const LATEST: Sort = {
  columns: [
    { sql: 'p.period_from', type: 'date' },
    { sql: 'p.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const NEWEST: Sort = { columns: [{ sql: 'v.number', type: 'bigint' }], direction: 'DESC' };

type DetailRow = Omit<TariffPlanDetail, 'steps' | 'editable' | 'agreeable' | 'events'>;
type EventRow = Omit<PlanEventView, 'at'> & { at: Date };
type VersionRow = Omit<PlanVersionSummary, 'createdAt'> & { createdAt: Date };

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** Tariff plans as the centre sees them. */
@Injectable()
export class PlanQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** The latest period first. */
  async list(ctx: RequestContext, query: TariffPlanQuery): Promise<Page<TariffPlanSummary>> {
    const { limit = LIMITS.defaultPageSize, status, conventionId, q } = query;
    const list = new ListQuery(`SELECT ${COLUMNS} ${FROM}`)
      .whereGiven('p.status = ANY (?)', status)
      .whereGiven('p.convention_id = ?', conventionId);
    if (q) list.where('unaccent(p.title) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page('latest', LATEST, limit, query.cursor);
    const rows = await this.database.read<TariffPlanSummary>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'latest',
      (row) => [row.periodFrom, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<TariffPlanDetail> {
    const [[row], events, [facts]] = await this.database.readAll<[DetailRow, EventRow, ApprovalFacts]>(ctx, [
      [DETAIL, [id]],
      [EVENTS, [id]],
      approvalFacts(id, ctx.now),
    ]);
    if (!row) throw notFound();
    const actor = ctx.actor!;
    const editable = holds(actor, 'tariffs.edit') && isOpen(row.status);
    return {
      ...row,
      steps: planStepsOf(row.status, planActorsOf(actor, facts!)),
      editable,
      agreeable: editable || (holds(actor, 'tariffs.approve') && ['approved', 'in_force'].includes(row.status)),
      events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
    };
  }

  /** All that was written, the newest first. @throws DomainError not_found */
  async versions(ctx: RequestContext, id: string, query: PlanVersionQuery): Promise<Page<PlanVersionSummary>> {
    const { limit = LIMITS.defaultPageSize } = query;
    const [sql, params] = new ListQuery(VERSIONS)
      .where('v.plan_id = ?', id)
      .page('newest', NEWEST, limit, query.cursor);
    const [rows, [plan]] = await this.database.readAll<[VersionRow, { id: string }]>(ctx, [
      [sql, params],
      ['SELECT id FROM tariff_plan WHERE id = $1', [id]],
    ]);
    if (!plan) throw notFound();
    return toPage(
      rows,
      limit,
      'newest',
      (row) => [row.number],
      (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
    );
  }
}
