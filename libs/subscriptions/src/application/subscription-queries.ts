import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { BodyStandings } from '#app/crm';
import { italianDay } from '#app/kernel';
import {
  ListQuery,
  TenantDatabase,
  mayReadRequests,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import {
  EVENTS_SHOWN,
  type SubscriptionDetail,
  type SubscriptionEventView,
  type SubscriptionPaperView,
  type SubscriptionQuery,
  type SubscriptionSummary,
} from '../api/subscriptions.dto.js';
import { countOf } from '../domain/allowances.js';
import { handOf, subscriptionCommandsOf } from '../domain/subscription-rules.js';
import { AllowanceConsumption } from './allowance-consumption.js';
import { TERMS, allowanceStatesOf, requirementsCheckOf, type Terms } from './offered-service.js';
import { mayAddDocuments, mayRecordUse } from './subscription-steps.js';

/** What moved last stands first. */
const RECENT: Sort = {
  columns: [
    { sql: 's.last_event_at', type: 'timestamptz' },
    { sql: 's.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const COLUMNS = `s.id, s.body_id AS "bodyId", b.name AS "bodyName", s.service_id AS "serviceId", v.title AS "serviceTitle",
    o.service_line AS "serviceLine", s.status, s.quantity, s.requested_quantity AS "requestedQuantity",
    v.quantity_unit AS "quantityUnit", s.active_from::text AS "activeFrom", s.ends_on::text AS "endsOn", s.last_event_at AS "lastEventAt"`;
const FROM = `FROM subscription s JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
  JOIN service o ON o.tenant_id = s.tenant_id AND o.id = s.service_id
  JOIN service_version v ON v.tenant_id = s.tenant_id AND v.id = s.service_version_id`;
const SUMMARY = `SELECT ${COLUMNS} ${FROM}`;
const DETAIL = `SELECT ${COLUMNS}, ${TERMS}, v.number AS "versionNumber", s.version,
    (SELECT n.number FROM service_version n WHERE n.tenant_id = s.tenant_id AND n.service_id = s.service_id AND n.status = 'published') AS "newestNumber"
  ${FROM} WHERE s.id = $1`;
const EVENTS = `SELECT id, command, from_status AS "fromStatus", to_status AS "toStatus", actor_side AS actor, actor_name AS "actorName",
    (SELECT n.name FROM body_delegation d CROSS JOIN LATERAL search.body_names(ARRAY[d.delegate_id]) n
      WHERE d.id = delegation_id) AS "byDelegation", at, reason, quantity, effective_on::text AS "effectiveOn", confirmed
  FROM subscription_event WHERE subscription_id = $1 ORDER BY at DESC, id DESC LIMIT ${EVENTS_SHOWN}`;
const DOCUMENTS = `SELECT d.file_id AS "fileId", d.kind, d.name, f.name AS "fileName", f.media_type AS "mediaType", f.size::int AS size, d.event_id AS "eventId"
  FROM subscription_document d JOIN subscription_event e ON e.tenant_id = d.tenant_id AND e.id = d.event_id
  JOIN stored_file f ON f.tenant_id = d.tenant_id AND f.id = d.file_id
  WHERE e.subscription_id = $1 ORDER BY e.at, f.created_at, f.id LIMIT ${EVENTS_SHOWN}`;

const MATCHES = '(unaccent(b.name) ILIKE unaccent(?) OR unaccent(v.title) ILIKE unaccent(?))';
const WAITING = `(s.status = 'requested' OR s.requested_quantity IS NOT NULL)`;

type SubscriptionRow = Omit<SubscriptionSummary, 'lastEventAt'> & { lastEventAt: Date };
type DetailRow = SubscriptionRow & Terms & Pick<SubscriptionDetail, 'versionNumber' | 'newestNumber' | 'version'>;
type EventRow = Omit<SubscriptionEventView, 'at'> & { at: Date };

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class SubscriptionQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly standings: BodyStandings,
    private readonly consumption: AllowanceConsumption,
  ) {}

  async list(ctx: RequestContext, query: SubscriptionQuery): Promise<Page<SubscriptionSummary>> {
    const { limit = LIMITS.defaultPageSize } = query;
    const [sql, params] = filtered(query).page('recent', RECENT, limit, query.cursor);
    const rows = await this.database.read<SubscriptionRow>(ctx, sql, params);
    return toPage(rows, limit, 'recent', (row) => [row.lastEventAt, row.id], toSummary);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<SubscriptionDetail> {
    const [[row], events, papers] = await this.database.readAll<[DetailRow, EventRow, SubscriptionPaperView]>(ctx, [
      [DETAIL, [id]],
      [EVENTS, [id]],
      [DOCUMENTS, [id]],
    ]);
    if (!row) throw notFound();
    const [standing, sums, uses] = await Promise.all([
      this.standings.read(ctx, row.bodyId),
      this.consumption.sums(ctx, [row]),
      this.consumption.lines(ctx, row),
    ]);
    const { approval: _approval, requirements, allowances, documents: askedDocuments, ...summary } = row;
    const hand = handOf(ctx.actor!, row.bodyId);
    return {
      ...summary,
      lastEventAt: row.lastEventAt.toISOString(),
      askedDocuments,
      commands: subscriptionCommandsOf(row, hand),
      mayAddDocuments: mayAddDocuments(row, hand),
      mayRecordUse: mayRecordUse(row, hand) && allowances.some((allowance) => countOf(allowance) === 'hand'),
      requirements: requirementsCheckOf({ requirements }, standing),
      // What was consumed tells of a body's requests: who may not read these is not told of it.
      allowances: mayReadRequests(ctx.actor!, row.bodyId)
        ? allowanceStatesOf(row, standing, italianDay(ctx.now), sums.get(id))
        : [],
      uses,
      events: events.map((event) => ({ ...event, at: event.at.toISOString() })).reverse(),
      documents: papers,
    };
  }
}

function filtered({ bodyId, serviceId, status, turn, q }: SubscriptionQuery): ListQuery {
  const list = new ListQuery(SUMMARY)
    .whereGiven('s.body_id = ?', bodyId)
    .whereGiven('s.service_id = ?', serviceId)
    .whereGiven('s.status = ANY (?)', status);
  if (turn) list.where(WAITING);
  return q ? list.where(MATCHES, like(q), like(q)) : list;
}

function toSummary(row: SubscriptionRow): SubscriptionSummary {
  return { ...row, lastEventAt: row.lastEventAt.toISOString() };
}
