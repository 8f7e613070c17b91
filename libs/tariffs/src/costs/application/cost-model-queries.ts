import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import type {
  CostAct,
  CostModelDetail,
  CostModelEventView,
  CostModelQuery,
  CostModelSummary,
} from '../api/cost-models.dto.js';
import { costActorsOf, costCommandsOf, type ApprovalFacts } from '../domain/approval.js';
import { approvalFactsOf } from './cost-model-events.js';
import { UNSOURCED } from './cost-model-steps.js';

/** The newest year first; of a year the actual costs before the budget. */
const LATEST: Sort = {
  columns: [
    { sql: 'm.year::bigint', type: 'bigint' },
    { sql: `(CASE WHEN m.kind = 'actual' THEN 1 ELSE 0 END)::bigint`, type: 'bigint' },
    { sql: 'm.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const COLUMNS = `m.id, m.year, m.kind, m.status, m.method,
    (SELECT count(*)::int FROM cost_object o WHERE o.tenant_id = m.tenant_id AND o.cost_model_id = m.id AND o.service_id IS NOT NULL) AS services,
    (SELECT count(*)::int FROM cost_item i WHERE i.tenant_id = m.tenant_id AND i.cost_model_id = m.id) AS items,
    CASE WHEN m.status <> 'draft' THEN (SELECT COALESCE(sum(s.amount), 0)::numeric(14,2)::text FROM cost_share s
      WHERE s.tenant_id = m.tenant_id AND s.cost_model_id = m.id) END AS total`;
const DETAIL = `SELECT ${COLUMNS}, m.rules_name AS "rulesName", m.rules_source AS "rulesSource", trim_scale(m.yearly_hours)::text AS "yearlyHours",
    trim_scale(m.overhead_rate)::text AS "overheadRate", m.note, m.act_organ AS "actOrgan", m.act_number AS "actNumber",
    m.act_date::text AS "actDate", m.version,
    (SELECT count(*)::int FROM cost_item i WHERE i.tenant_id = m.tenant_id AND i.cost_model_id = m.id AND ${UNSOURCED}) AS "withoutSource"
  FROM cost_model m WHERE m.id = $1`;
const HISTORY = `SELECT command, to_status AS "toStatus", reason, act_organ AS "actOrgan", act_number AS "actNumber", act_date::text AS "actDate",
    total::text AS total, actor_name AS "actorName", at
  FROM cost_model_event WHERE cost_model_id = $1 ORDER BY at DESC, id DESC LIMIT ${LIMITS.versionsShown}`;

interface ActRow {
  actOrgan: string | null;
  actNumber: string | null;
  actDate: string | null;
}
type DetailRow = Omit<CostModelDetail, 'act' | 'history' | 'editable' | 'commands'> & ActRow;
type EventRow = Omit<CostModelEventView, 'act' | 'at'> & ActRow & { at: Date };

/** Cost models as they are looked at. */
@Injectable()
export class CostModelQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: CostModelQuery): Promise<Page<CostModelSummary>> {
    const { limit = LIMITS.defaultPageSize, status, kind, cursor } = query;
    const [sql, params] = new ListQuery(`SELECT ${COLUMNS} FROM cost_model m`)
      .whereGiven('m.status = ANY (?)', status)
      .whereGiven('m.kind = ANY (?)', kind)
      .page('latest', LATEST, limit, cursor);
    const rows = await this.database.read<CostModelSummary>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'latest',
      (row) => [row.year, row.kind === 'actual' ? 1 : 0, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<CostModelDetail> {
    const [[row], events, [facts]] = await this.database.readAll<[DetailRow, EventRow, ApprovalFacts]>(ctx, [
      [DETAIL, [id]],
      [HISTORY, [id]],
      approvalFactsOf(id, ctx.now),
    ]);
    if (!row) throw notFound();
    const { actOrgan, actNumber, actDate, ...detail } = row;
    const actors = ctx.actor ? costActorsOf(ctx.actor, facts!) : [];
    return {
      ...detail,
      act: actOf({ actOrgan, actNumber, actDate }),
      history: events.map(({ at, ...event }) => {
        const { actOrgan: organ, actNumber: number, actDate: date, ...rest } = event;
        const act = actOf({ actOrgan: organ, actNumber: number, actDate: date });
        return { ...rest, act, at: at.toISOString() };
      }),
      editable: row.status === 'draft' && actors.includes('author'),
      commands: costCommandsOf(row.status, actors),
    };
  }
}

const actOf = ({ actOrgan, actNumber, actDate }: ActRow): CostAct | null =>
  actOrgan && actNumber && actDate ? { organ: actOrgan, number: actNumber, date: actDate } : null;
