import { Injectable } from '@nestjs/common';
import { LIMITS, networkPlanMachine } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  holds,
  notFound,
  peerContext,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type {
  NetworkPlanDetail,
  NetworkPlanDocumentView,
  NetworkPlanEventView,
  NetworkPlanQuery,
  NetworkPlanSummary,
} from '../api/plans.dto.js';
import { decides } from '../persistence/reach.js';
import { FOR_ALL } from './network-documents.js';

const SORTS: Record<NonNullable<NetworkPlanQuery['sort']>, Sort> = {
  '-year': {
    columns: [
      { sql: 'p.year', type: 'bigint' },
      { sql: 'p.id', type: 'uuid' },
    ],
    direction: 'DESC',
  },
  bodyName: {
    columns: [
      { sql: 'p.body_name COLLATE "it-x-icu"', type: 'text' },
      { sql: 'p.id', type: 'uuid' },
    ],
    direction: 'ASC',
  },
};
const PLAN = `SELECT p.id, p.tenant_id AS "tenantId", t.slug AS "centreSlug", t.owner_name AS "centreName", p.province, p.body_name AS "bodyName", p.title,
    p.year, p.model, p.stage, p.summary, p.act_organ AS "actOrgan", p.act_number AS "actNumber", p.act_on::text AS "actOn", p.url, p.status,
    p.changed_at AS "changedAt", p.version,
    (SELECT count(*)::int FROM network_plan_document a JOIN document d ON d.tenant_id = a.tenant_id AND d.id = a.document_id
      WHERE a.tenant_id = p.tenant_id AND a.plan_id = p.id) AS documents
  FROM network_plan p JOIN tenant t ON t.id = p.tenant_id`;
const OWN = `${PLAN} ORDER BY p.changed_at DESC, p.id DESC LIMIT ${LIMITS.networkPlans}`;
const ONE = `${PLAN} WHERE t.slug = $1 AND p.id = $2`;
const DOCUMENTS = `SELECT d.id, d.title FROM network_plan_document a JOIN document d ON d.tenant_id = a.tenant_id AND d.id = a.document_id
  WHERE a.plan_id = $1 AND a.tenant_id = $2 ORDER BY a.position, d.id`;
/** Those of a centre's documents that the network sees. */
export const SHOWN = `SELECT d.id FROM document d WHERE d.tenant_id = $1 AND d.id = ANY ($2) AND ${FOR_ALL}`;
const EVENTS = `SELECT e.command, e.to_status AS "toStatus", e.side, e.actor_name AS "actorName", e.reason, e.at
  FROM network_plan_event e WHERE e.plan_id = $1 AND e.tenant_id = $2 ORDER BY e.at DESC, e.id DESC LIMIT 50`;
/** Whether the reader is of the network's own people. */
const DECIDES = `SELECT ${decides} AS decides`;
const FOUND = `(unaccent(p.title) ILIKE unaccent(?) OR unaccent(p.body_name) ILIKE unaccent(?) OR unaccent(p.summary) ILIKE unaccent(?))`;

interface Row extends Omit<NetworkPlanSummary, 'own' | 'changedAt'> {
  tenantId: string;
  changedAt: Date;
  version: number;
}
type EventRow = Omit<NetworkPlanEventView, 'at'> & { at: Date };

/** The network's data bank of plans: what was accepted for all, what waits for its centre and for who decides. */
@Injectable()
export class PlanQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: NetworkPlanQuery): Promise<Page<NetworkPlanSummary>> {
    const { limit = LIMITS.defaultPageSize, sort = '-year', status = 'accepted', q, cursor } = query;
    const list = new ListQuery(PLAN)
      .where('p.status = ?', status)
      .whereGiven('p.province = ?', query.province)
      .whereGiven('p.year = ?::integer', query.year)
      .whereGiven('p.model = ?', query.model)
      .whereGiven('p.stage = ?', query.stage)
      .whereGiven('t.slug = ?', query.centre);
    if (q) list.where(FOUND, like(q), like(q), like(q));
    const peer = peerContext(ctx);
    const [sql, params] = list.page(sort, SORTS[sort], limit, cursor);
    const rows = await this.database.read<Row>(peer, sql, params);
    return toPage(
      rows,
      limit,
      sort,
      (row) => [sort === 'bodyName' ? row.bodyName : row.year, row.id],
      (row) => summaryOf(row, peer.actor!.tenantId),
    );
  }

  /** The latest of the own centre, whatever became of them. @throws DomainError not_found above the centres */
  async own(ctx: RequestContext): Promise<NetworkPlanSummary[]> {
    await this.database.verify(ctx);
    if (!ctx.actor!.tenantId) throw notFound();
    const rows = await this.database.read<Row>(ctx, OWN);
    return rows.map((row) => summaryOf(row, ctx.actor!.tenantId));
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, slug: string, id: string): Promise<NetworkPlanDetail> {
    const peer = peerContext(ctx);
    const [[told], [shown]] = await this.database.readAll<[{ decides: boolean }, Row]>(peer, [
      [DECIDES, []],
      [ONE, [slug, id]],
    ]);
    const { tenantId } = peer.actor!;
    const [mine] = tenantId ? await this.database.read<Row>(ctx, ONE, [slug, id]) : [];
    const row = mine ?? shown;
    if (!row) throw notFound();
    const statements = [
      [DOCUMENTS, [id, row.tenantId]],
      [EVENTS, [id, row.tenantId]],
    ] as [[string, string[]], [string, string[]]];
    type Rows = [Omit<NetworkPlanDocumentView, 'shown'>, EventRow];
    const [seen, events] = await this.database.readAll<Rows>(mine ? ctx : peer, statements);
    const ids = seen.map((one) => one.id);
    const published = mine ? await this.database.read<{ id: string }>(peer, SHOWN, [row.tenantId, ids]) : seen;
    const takesPart = holds(ctx.actor ?? peer.actor!, 'network.take_part');
    const decider = told!.decides && (takesPart || holds(peer.actor!, 'network.manage'));
    return {
      ...summaryOf(row, tenantId),
      attached: seen.map((one) => ({ ...one, shown: published.some((other) => other.id === one.id) })),
      events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
      mayChange: mine !== undefined && takesPart && (row.status !== 'accepted' || told!.decides),
      commands: mine && takesPart ? networkPlanMachine.allowed(row.status, 'centre') : [],
      decisions: shown && decider ? networkPlanMachine.allowed(row.status, 'network') : [],
      version: row.version,
    };
  }
}

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

function summaryOf({ tenantId, version: _version, changedAt, ...row }: Row, reader: string | null): NetworkPlanSummary {
  return { ...row, own: tenantId === reader, changedAt: changedAt.toISOString() };
}
