import { Injectable } from '@nestjs/common';
import { LIMITS, deadlineMachine } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  ListQuery,
  TenantDatabase,
  bothWays,
  holds,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import {
  GIVEN_COMMANDS,
  type DeadlineDetail,
  type DeadlineEventView,
  type DeadlineOrder,
  type DeadlineQuery,
  type DeadlineSummary,
  type MatrixCell,
  type MatrixQuery,
  type MatrixRow,
  type ObligationProgress,
} from '../api/deadlines.dto.js';

const SORTS: Record<DeadlineOrder, Sort> = {
  ...bothWays('day', [
    { sql: 'd.due_on', type: 'date' },
    { sql: 'd.id', type: 'uuid' },
  ]),
  ...bothWays('body', [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'd.due_on', type: 'date' },
    { sql: 'd.id', type: 'uuid' },
  ]),
};
const BODIES_BY_NAME: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'b.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const COLUMNS = `d.id, d.obligation_id AS "obligationId", o.title, o.scope, d.body_id AS "bodyId", b.name AS "bodyName", d.site_id AS "siteId",
    s.name AS "siteName", s.url AS "siteUrl", d.due_on::text AS "dueOn", d.status, d.done_on::text AS "doneOn", d.evidence`;
const FROM = `FROM deadline d JOIN obligation o ON o.tenant_id = d.tenant_id AND o.id = d.obligation_id
  JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id
  LEFT JOIN body_site s ON s.tenant_id = d.tenant_id AND s.id = d.site_id`;
const LIST = `SELECT ${COLUMNS} ${FROM}`;
const DETAIL = `SELECT ${COLUMNS}, o.description, o.norm, o.source_url AS "sourceUrl", o.note, d.round_on::text AS "roundOn",
    o.evidence AS accepted, d.version ${FROM} WHERE d.id = $1`;
const HISTORY = `SELECT e.id, e.command, e.to_status AS "toStatus", e.actor, e.actor_name AS "actorName", e.note, e.cause, e.evidence,
    e.evidence_url AS "evidenceUrl", e.file_id AS "fileId", f.name AS "fileName", e.done_on::text AS "doneOn", e.due_on::text AS "dueOn", e.at
  FROM deadline_event e LEFT JOIN stored_file f ON f.tenant_id = e.tenant_id AND f.id = e.file_id
  WHERE e.deadline_id = $1 ORDER BY e.at, e.id LIMIT ${LIMITS.deadlineEvents}`;
/** Of bodies that have something to do in the year. */
const MATRIX = `SELECT b.id AS "bodyId", b.name AS "bodyName", c.cells FROM body b CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('obligationId', g.obligation_id, 'deadlineId', CASE WHEN g.total = 1 THEN g.one END, 'dueOn', g.due_on,
      'due', g.due, 'late', g.late, 'done', g.done, 'notApplicable', g.not_applicable) ORDER BY g.obligation_id) AS cells,
      bool_or(g.matches) AS matches
    FROM (SELECT d.obligation_id, count(*) AS total, (array_agg(d.id))[1] AS one,
        min(d.due_on) FILTER (WHERE d.status IN ('due', 'late')) AS due_on, count(*) FILTER (WHERE d.status = 'due') AS due,
        count(*) FILTER (WHERE d.status = 'late') AS late, count(*) FILTER (WHERE d.status = 'done') AS done,
        count(*) FILTER (WHERE d.status = 'not_applicable') AS not_applicable, bool_or(d.status = ANY (?)) AS matches
      FROM deadline d WHERE d.tenant_id = b.tenant_id AND d.body_id = b.id AND d.due_on BETWEEN ? AND ? AND d.status <> 'cancelled'
      GROUP BY d.obligation_id) g) c`;
const PROGRESS = `SELECT o.id AS "obligationId", o.title, min(d.due_on)::text AS "dueOn", count(*) FILTER (WHERE d.status = 'due')::int AS due,
    count(*) FILTER (WHERE d.status = 'late')::int AS late, count(*) FILTER (WHERE d.status = 'done' AND d.done_on <= d.due_on)::int AS done,
    count(*) FILTER (WHERE d.status = 'done' AND d.done_on > d.due_on)::int AS "doneLate",
    count(*) FILTER (WHERE d.status = 'not_applicable')::int AS "notApplicable"
  FROM deadline d JOIN obligation o ON o.tenant_id = d.tenant_id AND o.id = d.obligation_id
  WHERE d.due_on BETWEEN $1 AND $2 AND d.status <> 'cancelled' AND ($3::uuid IS NULL OR d.body_id = $3)
  GROUP BY o.tenant_id, o.id ORDER BY min(d.due_on), o.id LIMIT ${LIMITS.obligations}`;
const ALL_STATES = ['due', 'late', 'done', 'not_applicable'];

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;
const yearOf = (ctx: RequestContext, year: string | undefined): [string, string] => {
  const given = year ?? italianDay(ctx.now).slice(0, 4);
  return [`${given}-01-01`, `${given}-12-31`];
};

/** Deadlines as they are read: a body's own, or all. */
@Injectable()
export class DeadlineQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: DeadlineQuery): Promise<Page<DeadlineSummary>> {
    const { limit = LIMITS.defaultPageSize, status, q, sort = 'day' } = query;
    const list = new ListQuery(LIST)
      .where('d.status = ANY (?)', status?.length ? status : ALL_STATES)
      .whereGiven('d.body_id = ?', query.bodyId)
      .whereGiven('d.obligation_id = ?', query.obligationId)
      .whereGiven('d.site_id = ?', query.siteId)
      .whereGiven('d.due_on >= ?', query.from)
      .whereGiven('d.due_on <= ?', query.to);
    if (q) list.where(`unaccent(concat_ws(' ', b.name, s.name, s.url, o.title)) ILIKE unaccent(?)`, like(q));
    const [sql, params] = list.page(sort, SORTS[sort], limit, query.cursor);
    const rows = await this.database.read<DeadlineSummary>(ctx, sql, params);
    const key = (row: DeadlineSummary) =>
      sort.endsWith('body') ? [row.bodyName, row.dueOn, row.id] : [row.dueOn, row.id];
    return toPage(rows, limit, sort, key, (row) => row);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<DeadlineDetail> {
    const [[row], history] = await this.database.readAll<
      [Omit<DeadlineDetail, 'commands' | 'history'>, Omit<DeadlineEventView, 'at'> & { at: Date }]
    >(ctx, [
      [DETAIL, [id]],
      [HISTORY, [id]],
    ]);
    if (!row) throw notFound();
    const { actor } = ctx;
    const side = actor?.access === 'body' ? 'body' : 'centre';
    const edits = actor !== null && holds(actor, 'deadlines.edit');
    return {
      ...row,
      commands: edits ? GIVEN_COMMANDS.filter((command) => deadlineMachine.accepts(row.status, command, side)) : [],
      history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
    };
  }

  /** Bodies with what they owe in a year, by obligation. */
  async matrix(ctx: RequestContext, query: MatrixQuery): Promise<Page<MatrixRow>> {
    const { limit = LIMITS.defaultPageSize, status, type, q, year } = query;
    const wanted = status?.length ? status : ALL_STATES;
    const list = new ListQuery(MATRIX, wanted, ...yearOf(ctx, year))
      .where('c.matches')
      .whereGiven('b.type = ANY (?)', type);
    if (q) list.where('unaccent(b.name) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page('body', BODIES_BY_NAME, limit, query.cursor);
    const rows = await this.database.read<MatrixRow & { cells: MatrixCell[] }>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'body',
      (row) => [row.bodyName, row.bodyId],
      (row) => row,
    );
  }

  /** How far they are with each obligation of a year; of one body, where it is named. */
  progress(ctx: RequestContext, year: string | undefined, bodyId: string | undefined): Promise<ObligationProgress[]> {
    return this.database.read<ObligationProgress>(ctx, PROGRESS, [...yearOf(ctx, year), bodyId ?? null]);
  }
}
