import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { TenantDatabase, notFound, publicContext, type Page, type RequestContext } from '#app/platform';
import type {
  PublishedService,
  PublishedServiceQuery,
  PublishedServiceSummary,
  ServiceDetail,
  ServiceQuery,
  ServiceSummary,
  ServiceVersionEntry,
  ServiceVersionSheet,
  Sheet,
} from '../api/services.dto.js';
import { ServiceList, type Ordered, type ServiceSelect } from './service-lists.js';

const SHEET = `v.number, v.title, v.audience, v.inclusion, v.context, v.object, v.who_may_ask AS "whoMayAsk", v.obligations, v.forms,
  v.computerisation, v.costs, v.contact, v.hours, v.activation_time AS "activationTime", v.legal_basis AS "legalBasis", v.published_at AS "publishedAt"`;

const PUBLISHED_SUMMARY: ServiceSelect = {
  columns: `s.id, s.code, v.title, v.audience, s.service_line AS "serviceLine", v.inclusion, v.published_at AS "publishedAt", v.id AS "versionId"`,
  from: `FROM service s JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published'`,
};

const PUBLISHED = `SELECT s.id, s.code, s.service_line AS "serviceLine", ${SHEET}
  FROM service s JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published' WHERE s.code = $1`;

/** Each service by the version that stands for it: the published one, else the draft, else the newest. */
const SUMMARY: ServiceSelect = {
  columns: `s.id, s.code, v.title, v.audience, s.service_line AS "serviceLine", v.inclusion, s.status,
    EXISTS (SELECT FROM service_version d WHERE d.tenant_id = s.tenant_id AND d.service_id = s.id AND d.status = 'draft') AS "hasDraft",
    s.updated_at AS "updatedAt", v.id AS "versionId"`,
  from: `FROM service s JOIN LATERAL (
    SELECT * FROM service_version o WHERE o.tenant_id = s.tenant_id AND o.service_id = s.id
    ORDER BY o.status = 'published' DESC, o.status = 'draft' DESC, o.number DESC LIMIT 1
  ) v ON true`,
};

/** A body may see a retired service, to read what it asked for; it is not offered it. */
const OFFERED = `(s.status = 'published' OR current_setting('app.access', true) <> 'body')`;

const VERSIONS = `SELECT v.number, v.status, v.title, v.published_at AS "publishedAt", m.display_name AS "publishedByName"
  FROM service_version v LEFT JOIN membership m ON m.tenant_id = v.tenant_id AND m.id = v.published_by
  WHERE v.service_id = $1 ORDER BY v.number DESC LIMIT ${LIMITS.versionsShown}`;

interface VersionRow extends Omit<Sheet, 'publishedAt'> {
  status: string;
  publishedAt: Date | null;
}

function filtered(select: ServiceSelect, query: PublishedServiceQuery): ServiceList {
  const list = new ServiceList(select, query.q);
  list.query
    .whereGiven('s.service_line = ?', query.serviceLine)
    .whereGiven('v.inclusion = ?', query.inclusion)
    .whereGiven('v.computerisation = ?', query.computerisation);
  return list;
}

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
    list.query.where(OFFERED).whereGiven('s.status = ?', query.status);
    const [sql, params] = list.statement(limit, query.cursor);
    const rows = await this.database.read<ServiceSummary & Ordered>(ctx, sql, params);
    return list.page(rows, limit);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<ServiceDetail> {
    const [[service], versions] = await this.database.readAll<[Omit<ServiceDetail, 'published' | 'draft'>, VersionRow]>(
      ctx,
      [
        ['SELECT id, code, service_line AS "serviceLine", status, version FROM service WHERE id = $1', [id]],
        [
          `SELECT v.status, ${SHEET} FROM service_version v WHERE v.service_id = $1 AND v.status IN ('draft', 'published')`,
          [id],
        ],
      ],
    );
    if (!service) throw notFound();
    const sheet = (status: string): Sheet | null => {
      const found = versions.find((version) => version.status === status);
      if (!found) return null;
      const { status: _status, publishedAt, ...content } = found;
      return { ...content, publishedAt: publishedAt?.toISOString() ?? null };
    };
    return { ...service, published: sheet('published'), draft: sheet('draft') };
  }

  /** The history of a service, newest version first. @throws DomainError not_found */
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
