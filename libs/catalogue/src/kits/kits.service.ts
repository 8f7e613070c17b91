import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  ListQuery,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  toPage,
  type Page,
  type PageQuery,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import { SHEET, instant } from '../application/service-queries.js';
import { Kit, KitService } from '../persistence/kit.entity.js';
import { packKit } from './kit-archive.js';
import { contentOf } from './kit-content.js';
import type { KitDetail, KitRelease, KitSheet, KitSummary, NewKit, NewKitRelease } from './kits.dto.js';

const SUMMARY = `SELECT k.id, k.title, k.release, k.released_at AS "releasedAt",
    (SELECT count(*)::int FROM kit_service i WHERE i.tenant_id = k.tenant_id AND i.kit_id = k.id AND i.release = k.release) AS services
  FROM kit k`;

const NEWEST: Sort = {
  columns: [
    { sql: 'k.released_at', type: 'timestamptz' },
    { sql: 'k.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const DETAIL = `SELECT k.id, k.title, k.description, k.version, (
    SELECT json_agg(r ORDER BY r.number DESC) FROM (
      SELECT i.release AS number, ${instant('min(i.released_at)')} AS "releasedAt", json_agg(json_build_object('serviceId', s.id,
        'code', s.code, 'title', v.title, 'serviceLine', s.service_line, 'number', v.number) ORDER BY v.title COLLATE "it-x-icu", s.id) AS services
      FROM kit_service i
      JOIN service_version v ON v.tenant_id = i.tenant_id AND v.id = i.service_version_id
      JOIN service s ON s.tenant_id = v.tenant_id AND s.id = v.service_id
      WHERE i.tenant_id = k.tenant_id AND i.kit_id = k.id GROUP BY i.release
    ) r) AS releases
  FROM kit k WHERE k.id = $1`;

const PACKED = `SELECT s.code, s.service_line AS "serviceLine", ${SHEET}
  FROM kit_service i
  JOIN service_version v ON v.tenant_id = i.tenant_id AND v.id = i.service_version_id
  JOIN service s ON s.tenant_id = v.tenant_id AND s.id = v.service_id
  WHERE i.kit_id = $1 AND i.release = $2 ORDER BY s.code`;

const RELEASE = `SELECT k.title, k.description, t.id AS "sourceId", t.slug, t.name,
    (SELECT min(i.released_at) FROM kit_service i WHERE i.tenant_id = k.tenant_id AND i.kit_id = k.id AND i.release = $2) AS "releasedAt"
  FROM kit k JOIN tenant t ON t.id = k.tenant_id WHERE k.id = $1`;

interface ReleaseRow {
  title: string;
  description: string;
  sourceId: string;
  slug: string;
  name: string;
  releasedAt: Date | null;
}

/** What a centre hands on: chosen services, in numbered releases that never change. */
@Injectable()
export class Kits {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** The newest release first. */
  async list(ctx: RequestContext, query: PageQuery): Promise<Page<KitSummary>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const [sql, params] = new ListQuery(SUMMARY).page('newest', NEWEST, limit, query.cursor);
    const rows = await this.database.read<KitSummary>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'newest',
      (row) => [row.releasedAt, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<KitDetail> {
    const [kit] = await this.database.read<KitDetail & { releases: KitRelease[] }>(ctx, DETAIL, [id]);
    if (!kit) throw notFound();
    return kit;
  }

  /**
   * Makes a kit with its first release.
   * @returns its id
   * @throws DomainError not_found on a service that is not published here, validation_failed where none is chosen
   */
  async create(ctx: RequestContext, key: string | undefined, input: NewKit): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const { title, description, serviceIds } = input;
        const { now } = tx;
        await tx.insert(Kit, { id, title, description, release: 1, createdAt: now, releasedAt: now, version: 1 });
        await this.put(tx, id, 1, serviceIds);
      }),
    );
  }

  /**
   * Makes the next release.
   * @throws DomainError as {@link create}; stale_version; state_conflict where there are too many
   */
  async release(ctx: RequestContext, id: string, version: number, { serviceIds }: NewKitRelease): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const kit = await tx.get(Kit, { tenantId: tx.tenantId, id });
      if (kit.version !== version) throw staleVersion();
      if (kit.release >= LIMITS.kitReleases) throw stateConflict([]);
      const release = kit.release + 1;
      await tx.update(Kit, kit, { release, releasedAt: tx.now });
      await this.put(tx, id, release, serviceIds);
    });
  }

  /** The archive of one release, with the name of its file. @throws DomainError not_found */
  async pack(ctx: RequestContext, id: string, release: number): Promise<{ name: string; content: Readable }> {
    const [[row], packed] = await this.database.readAll<[ReleaseRow, KitSheet & { number: number }]>(ctx, [
      [RELEASE, [id, release]],
      [PACKED, [id, release]],
    ]);
    if (!row?.releasedAt) throw notFound();
    const { title, description, sourceId, slug, name, releasedAt } = row;
    const content = await packKit({
      kit: { id, title, description, release },
      source: { id: sourceId, slug, name },
      packedAt: releasedAt,
      services: packed.map((service) => ({
        ...contentOf(service),
        code: service.code,
        serviceLine: service.serviceLine,
        number: service.number,
      })),
    });
    return { name: `kit-${slug}-${release}.zip`, content };
  }

  /** Pins what is published now. */
  private async put(tx: Transaction, kitId: string, release: number, serviceIds: readonly string[]): Promise<void> {
    const chosen = [...new Set(serviceIds)];
    if (!chosen.length) throw invalid('serviceIds', 'required');
    const versions = await tx.query<{ id: string }>(
      `SELECT v.id FROM service_version v WHERE v.service_id = ANY ($1) AND v.status = 'published'`,
      [chosen],
    );
    if (versions.length !== chosen.length) throw notFoundField('serviceIds');
    for (const { id } of versions)
      await tx.insert(KitService, { id: newId(), kitId, release, serviceVersionId: id, releasedAt: tx.now });
  }
}
