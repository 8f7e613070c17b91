import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  publicContext,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import { SHEET } from '../application/service-queries.js';
import type { OpenService, Publisher } from './cpsv.js';
import { OPEN_DATASET_SOURCE, type OpenDataset, type OpenDatasetSource } from './dataset-source.js';

const PUBLISHED = `SELECT s.id, s.code, s.service_line AS "serviceLine", ${SHEET}
  FROM service s JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id AND v.status = 'published'`;

const BY_CODE: Sort = { columns: [{ sql: 's.code', type: 'text' }], direction: 'ASC' };

/** What the documents depend on changes with one of these. */
const STATE = `SELECT t.slug, t.name, t.owner_name AS "ownerName", t.email, t.phone, t.version,
    count(v.id)::int AS services, max(v.published_at) AS modified, t.created_at AS "createdAt"
  FROM tenant t LEFT JOIN service_version v ON v.tenant_id = t.id AND v.status = 'published'
  GROUP BY t.id, t.slug, t.name, t.owner_name, t.email, t.phone, t.version, t.created_at`;

interface StateRow extends Publisher {
  version: number;
  services: number;
  modified: Date | null;
  createdAt: Date;
}

/** The published catalogue of a centre, whole. */
@Injectable()
export class OpenData {
  constructor(
    private readonly database: TenantDatabase,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** What modules publish beside the catalogue, by name. */
  async others(ctx: RequestContext, slug: string): Promise<OpenDataset[]> {
    const sources = this.discovery
      .getProviders()
      .filter(
        ({ metatype, instance }) => metatype && instance && this.reflector.get(OPEN_DATASET_SOURCE, metatype as never),
      )
      .map(({ instance }) => instance as OpenDatasetSource);
    const datasets = await Promise.all(sources.map((source) => source.datasets(publicContext(ctx, slug))));
    return datasets.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Who publishes, since when it is as it is, and a name for that state. @throws DomainError not_found */
  async state(ctx: RequestContext, slug: string): Promise<{ publisher: Publisher; modified: Date; tag: string }> {
    const [row] = await this.database.read<StateRow>(publicContext(ctx, slug), STATE);
    const { version, services, modified, createdAt, ...publisher } = row!;
    const since = modified ?? createdAt;
    return { publisher, modified: since, tag: `${version}-${services}-${since.getTime()}` };
  }

  async page(ctx: RequestContext, slug: string, cursor: string | undefined): Promise<Page<OpenService>> {
    const [sql, params] = new ListQuery(PUBLISHED).page('code', BY_CODE, LIMITS.pageSize, cursor);
    const rows = await this.database.read<OpenService>(publicContext(ctx, slug), sql, params);
    return toPage(
      rows,
      LIMITS.pageSize,
      'code',
      ({ code }) => [code],
      (row) => row,
    );
  }

  async all(ctx: RequestContext, slug: string): Promise<OpenService[]> {
    const services: OpenService[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.page(ctx, slug, cursor);
      services.push(...page.items);
      if (!page.nextCursor) return services;
      cursor = page.nextCursor;
    }
  }
}
