import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { TenantDatabase, notFound, publicContext, type Page, type RequestContext } from '#app/platform';
import type {
  PublishedService,
  PublishedServiceQuery,
  PublishedServiceSummary,
  ServiceDetail,
  ServiceHistoryEntry,
  ServiceQuery,
  ServiceSummary,
  ServiceVersionEntry,
  ServiceVersionSheet,
} from '../api/services.dto.js';
import type { Sheet } from '../api/sheet.dto.js';
import { mayApprove, serviceActorsOf, serviceStepsOf } from '../domain/review.js';
import { HISTORY, reviewersOf, type Reviewers } from './service-history.js';
import { FOUND, POSITION, ServiceList, type Ordered, type ServiceSelect } from './service-lists.js';

/** What a version `v` says, as the API calls it. */
export const SHEET = `v.number, v.title, v.audience, v.inclusion, v.context, v.object, v.who_may_ask AS "whoMayAsk", v.obligations, v.forms,
  v.computerisation, v.costs, v.contact, v.hours, v.activation_time AS "activationTime", v.legal_basis AS "legalBasis", v.answer_times AS "answerTimes", v.channels,
  v.requirements, v.documents, v.questions, v.subscribable, v.approval, v.quantity_unit AS "quantityUnit", v.quantity_max AS "quantityMax", v.allowances,
  v.published_at AS "publishedAt"`;

const PUBLISHED_COLUMNS = `s.id, s.code, v.title, v.audience, s.service_line AS "serviceLine", v.inclusion, v.published_at AS "publishedAt", v.id AS "versionId"`;
const PUBLISHED_FROM = `FROM service s JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published'`;
/** A moment as JSON made by PostgreSQL says it like the rest of the API. */
export const instant = (sql: string) => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The reuse kit that a service `s` was taken from. */
const ORIGIN = `(SELECT json_build_object('sourceName', o.source_name, 'sourceSlug', o.source_slug, 'kitTitle', o.kit_title,
    'release', o.release, 'importedAt', ${instant('o.imported_at')}) FROM kit_origin o WHERE o.tenant_id = s.tenant_id AND o.service_id = s.id) AS origin`;

const PUBLISHED_SUMMARY: ServiceSelect = {
  all: `SELECT ${PUBLISHED_COLUMNS} ${PUBLISHED_FROM}`,
  found: `SELECT ${PUBLISHED_COLUMNS}, ${POSITION} ${PUBLISHED_FROM} ${FOUND}`,
};

const PUBLISHED = `SELECT s.id, s.code, s.service_line AS "serviceLine", ${ORIGIN}, ${SHEET}
  FROM service s JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published' WHERE s.code = $1`;

/** Each service by the version that stands for it: the published one, else the draft, else the newest. */
const COLUMNS = `s.id, s.code, v.title, v.audience, s.service_line AS "serviceLine", v.inclusion, s.status,
    w.status IS NOT NULL AS "hasDraft", COALESCE(w.status = 'in_review', false) AS "inReview",
    s.updated_at AS "updatedAt", v.id AS "versionId"`;
const FROM = `FROM service s JOIN LATERAL (
    SELECT * FROM service_version o WHERE o.tenant_id = s.tenant_id AND o.service_id = s.id
    ORDER BY o.status = 'published' DESC, o.status IN ('draft', 'in_review') DESC, o.number DESC LIMIT 1
  ) v ON true LEFT JOIN service_version w ON w.tenant_id = s.tenant_id AND w.service_id = s.id AND w.status IN ('draft', 'in_review')`;
const SUMMARY: ServiceSelect = {
  all: `SELECT ${COLUMNS} ${FROM}`,
  found: `SELECT ${COLUMNS}, ${POSITION} ${FROM} ${FOUND}`,
};

/** A body may see a retired service, to read what it asked for; it is not offered it. */
const OFFERED = `(s.status = 'published' OR current_setting('app.access', true) <> 'body')`;

const VERSIONS = `SELECT v.number, v.status, v.title, v.published_at AS "publishedAt", m.display_name AS "publishedByName"
  FROM service_version v LEFT JOIN membership m ON m.tenant_id = v.tenant_id AND m.id = v.published_by
  WHERE v.service_id = $1 ORDER BY v.number DESC LIMIT ${LIMITS.versionsShown}`;

/** No group of the requirements asks for other types of body and for nothing else. */
const OPEN_TO_TYPE = `NOT EXISTS (SELECT FROM jsonb_array_elements(v.requirements) g WHERE NOT EXISTS (
    SELECT FROM jsonb_array_elements(g -> 'anyOf') r WHERE r ->> 'kind' <> 'body_type' OR jsonb_exists(r -> 'bodyTypes', ?)))`;

interface VersionRow extends Omit<ServiceVersionSheet, 'publishedAt'> {
  publishedAt: Date | null;
}

type ServiceRow = Pick<ServiceDetail, 'id' | 'code' | 'serviceLine' | 'status' | 'version' | 'origin'>;

function filtered(select: ServiceSelect, query: PublishedServiceQuery): ServiceList {
  const list = new ServiceList(select, query.q);
  list.query
    .whereGiven('s.service_line = ?', query.serviceLine)
    .whereGiven('v.inclusion = ?', query.inclusion)
    .whereGiven('v.computerisation = ?', query.computerisation)
    .whereGiven(OPEN_TO_TYPE, query.bodyType);
  return list;
}

const withoutStatus = ({ status: _status, ...sheet }: ServiceVersionSheet): Sheet => sheet;

@Injectable()
export class ServiceQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** The published services of a centre, as everybody sees them. */
  async published(
    ctx: RequestContext,
    slug: string,
    query: PublishedServiceQuery,
  ): Promise<Page<PublishedServiceSummary>> {
    const limit = query.limit ?? LIMITS.pageSize;
    const list = filtered(PUBLISHED_SUMMARY, query);
    const [sql, params] = list.statement(limit, query.cursor);
    const rows = await this.database.read<PublishedServiceSummary & Ordered>(publicContext(ctx, slug), sql, params);
    return list.page(rows, limit);
  }

  /** @throws DomainError not_found */
  async publishedByCode(ctx: RequestContext, slug: string, code: string): Promise<PublishedService> {
    const [service] = await this.database.read<PublishedService>(publicContext(ctx, slug), PUBLISHED, [code]);
    if (!service) throw notFound();
    return service;
  }

  /** The services that the session sees: all of them for the centre, the published ones for a body. */
  async list(ctx: RequestContext, query: ServiceQuery): Promise<Page<ServiceSummary>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = filtered(SUMMARY, query);
    list.query.where(OFFERED).whereGiven('s.status = ?', query.status).whereGiven('w.status = ?', query.working);
    const [sql, params] = list.statement(limit, query.cursor);
    const rows = await this.database.read<ServiceSummary & Ordered>(ctx, sql, params);
    return list.page(rows, limit);
  }

  /** A service, and what this person may do with it now. @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<ServiceDetail> {
    const [[service], versions, [reviewers]] = await this.database.readAll<[ServiceRow, VersionRow, Reviewers]>(ctx, [
      [
        `SELECT s.id, s.code, s.service_line AS "serviceLine", s.status, s.version, ${ORIGIN} FROM service s WHERE s.id = $1`,
        [id],
      ],
      [
        `SELECT v.status, ${SHEET} FROM service_version v WHERE v.service_id = $1 AND v.status IN ('draft', 'in_review', 'published')`,
        [id],
      ],
      reviewersOf(id, ctx.now),
    ]);
    if (!service) throw notFound();
    const sheets = versions.map(({ publishedAt, ...sheet }) => ({
      ...sheet,
      publishedAt: publishedAt?.toISOString() ?? null,
    }));
    const draft = sheets.find(({ status }) => status !== 'published') ?? null;
    const published = sheets.find(({ status }) => status === 'published') ?? null;
    const actor = ctx.actor!;
    const approves = mayApprove({ me: actor.personId, ...reviewers! });
    const stepsAs = (approver: boolean) =>
      serviceStepsOf(service.status, draft?.status ?? null, serviceActorsOf(actor, approver));
    return {
      ...service,
      published: published && withoutStatus(published),
      draft,
      steps: stepsAs(approves),
      secondPersonNeeded: !approves && stepsAs(true).includes('publish'),
    };
  }

  /** The steps of all versions, newest first; empty for a body. @throws DomainError not_found */
  async history(ctx: RequestContext, id: string): Promise<ServiceHistoryEntry[]> {
    const [[service], entries] = await this.database.readAll<[object, ServiceHistoryEntry]>(ctx, [
      ['SELECT 1 FROM service WHERE id = $1', [id]],
      [HISTORY, [id]],
    ]);
    if (!service) throw notFound();
    return entries;
  }

  /** The versions of a service, newest first. @throws DomainError not_found */
  async versions(ctx: RequestContext, id: string): Promise<ServiceVersionEntry[]> {
    const versions = await this.database.read<ServiceVersionEntry>(ctx, VERSIONS, [id]);
    if (!versions.length) throw notFound();
    return versions;
  }

  /** One version as it was, or is. @throws DomainError not_found */
  async version(ctx: RequestContext, id: string, number: number): Promise<ServiceVersionSheet> {
    const [version] = await this.database.read<ServiceVersionSheet>(
      ctx,
      `SELECT v.status, ${SHEET} FROM service_version v WHERE v.service_id = $1 AND v.number = $2`,
      [id, number],
    );
    if (!version) throw notFound();
    return version;
  }
}
