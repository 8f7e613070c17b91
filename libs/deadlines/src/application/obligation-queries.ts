import { Injectable } from '@nestjs/common';
import { LIMITS, obligationMachine } from '#app/contracts';
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
  AskedBody,
  ObligationDetail,
  ObligationModelView,
  ObligationQuery,
  ObligationSummary,
} from '../api/obligations.dto.js';
import { OBLIGATION_MODELS } from '../domain/obligation-models.js';

const BY_TITLE: Sort = {
  columns: [
    { sql: 'o.title COLLATE "it-x-icu"', type: 'text' },
    { sql: 'o.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const COLUMNS = `o.id, o.model, o.title, o.norm, o.source_url AS "sourceUrl", o.scope, o.days, o.once_on::text AS "onceOn",
    o.date_basis AS "dateBasis", o.audience, o.status, d.next_on::text AS "nextOn", d.due, d.late`;
const FROM = `FROM obligation o CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE d.status = 'due')::int AS due, count(*) FILTER (WHERE d.status = 'late')::int AS late,
      min(d.due_on) FILTER (WHERE d.status = 'due') AS next_on
    FROM deadline d WHERE d.tenant_id = o.tenant_id AND d.obligation_id = o.id) d`;
const LIST = `SELECT ${COLUMNS} ${FROM}`;
const DETAIL = `SELECT ${COLUMNS}, o.description, o.note, o.evidence, o.remind_days AS "remindDays", o.version ${FROM} WHERE o.id = $1`;
const CHOSEN = `SELECT b.id, b.name FROM obligation_body c JOIN body b ON b.tenant_id = c.tenant_id AND b.id = c.body_id
  WHERE c.obligation_id = $1 ORDER BY b.name COLLATE "it-x-icu", b.id`;
const MADE = 'SELECT id, model FROM obligation WHERE model IS NOT NULL';

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** What is asked of bodies: the same for all, but that each counts its own deadlines. */
@Injectable()
export class ObligationQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: ObligationQuery): Promise<Page<ObligationSummary>> {
    const { limit = LIMITS.defaultPageSize, status, q } = query;
    const list = new ListQuery(LIST).whereGiven('o.status = ANY (?)', status);
    if (q) list.where(`unaccent(o.title || ' ' || o.norm) ILIKE unaccent(?)`, like(q));
    const [sql, params] = list.page('title', BY_TITLE, limit, query.cursor);
    const rows = await this.database.read<ObligationSummary>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'title',
      (row) => [row.title, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<ObligationDetail> {
    const [[row], bodies] = await this.database.readAll<[Omit<ObligationDetail, 'bodies' | 'commands'>, AskedBody]>(
      ctx,
      [
        [DETAIL, [id]],
        [CHOSEN, [id]],
      ],
    );
    if (!row) throw notFound();
    const manages = ctx.actor !== null && holds(ctx.actor, 'deadlines.manage');
    return {
      ...row,
      bodies,
      commands: manages ? obligationMachine.allowed(row.status, 'centre') : [],
    };
  }

  async models(ctx: RequestContext): Promise<ObligationModelView[]> {
    const made = await this.database.read<{ id: string; model: string }>(ctx, MADE);
    return OBLIGATION_MODELS.map((model) => ({
      ...model,
      days: [...model.days],
      evidence: [...model.evidence],
      obligationId: made.find((one) => one.model === model.code)?.id ?? null,
    }));
  }
}
