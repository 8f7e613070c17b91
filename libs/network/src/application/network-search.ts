import { Injectable } from '@nestjs/common';
import { LIMITS, type SpaceKind } from '#app/contracts';
import {
  FACET_COLUMNS,
  FOUND_SORTS,
  MOST_FOUND,
  MOST_VALUES,
  YEAR_OF,
  keyOf,
  snippetsOf,
  type HitRow,
} from '#app/documents';
import { ListQuery, TenantDatabase, peerContext, toPage, type Page, type RequestContext } from '#app/platform';
import type {
  FoundNetworkDocument,
  NetworkFacets,
  NetworkFacetsQuery,
  NetworkSearchQuery,
} from '../api/network-search.dto.js';
import { COLUMNS, FROM, summaryOf, type Row } from './network-documents.js';

const CENTRE = `SELECT t.id FROM tenant t JOIN network_participation p ON p.tenant_id = t.id AND p.status = 'member' WHERE t.slug = $1`;
/** What the finder says is read again under the policies, each document by its key. */
const hit = (finder: string) => `${finder} f (tenant_id, id, score)
  CROSS JOIN LATERAL (SELECT d.* FROM document d WHERE d.tenant_id = f.tenant_id AND d.id = f.id OFFSET 0) d`;
export const FOUND = `SELECT d.id, d.tenant_id AS "tenantId", d.changed_at AS "changedAt", f.score
  FROM ${hit(`search.find_shared_documents(?, ?, ?, ?, ?, ?, ${MOST_FOUND})`)}`;
export const SHOWN = `SELECT ${COLUMNS}, s.kind AS "spaceKind"
  ${FROM} WHERE (d.tenant_id, d.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`;
export const FACETS = `WITH hit AS MATERIALIZED (
    SELECT d.id, d.tags, d.doc_type, ${YEAR_OF} AS year, s.kind, t.slug, t.owner_name
    FROM ${hit(`search.find_shared_documents($1, $2, $3, $4, $5, $6, ${MOST_FOUND + 1})`)}
    JOIN tenant t ON t.id = d.tenant_id LEFT JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id)
  SELECT ${FACET_COLUMNS},
    COALESCE((SELECT json_agg(c) FROM (SELECT slug, owner_name AS name, count(*)::int AS count FROM hit
      GROUP BY slug, owner_name ORDER BY 3 DESC, 2, 1 LIMIT ${MOST_VALUES}) c), '[]') AS centres`;

type Hit = HitRow & { tenantId: string };
type FoundRow = Row & { spaceKind: SpaceKind | null };
const NOTHING: NetworkFacets = { total: 0, more: false, centres: [], kinds: [], tags: [], years: [], docTypes: [] };

/** What the centres of the network show each other, by what it says. Everything is read as a reader of the network. */
@Injectable()
export class NetworkSearch {
  constructor(private readonly database: TenantDatabase) {}

  async find(ctx: RequestContext, query: NetworkSearchQuery): Promise<Page<FoundNetworkDocument>> {
    const peer = peerContext(ctx);
    const { limit = LIMITS.defaultPageSize, sort = 'relevance', cursor, q } = query;
    const filters = await this.filtersOf(peer, query);
    if (!filters) return { items: [], nextCursor: null };
    const [sql, params] = new ListQuery(FOUND, ...filters).page(sort, FOUND_SORTS[sort], limit, cursor);
    const found = await this.database.read<Hit>(peer, sql, params);
    const page = toPage(
      found,
      limit,
      sort,
      (row) => keyOf(sort, row),
      (row) => row,
    );
    const rows = await this.database.read<FoundRow>(peer, SHOWN, [
      page.items.map(({ tenantId }) => tenantId),
      page.items.map(({ id }) => id),
    ]);
    const snippetOf = await snippetsOf(this.database, peer, rows, q);
    // What was withdrawn in the meantime is not there any more.
    const shown = new Map(rows.map((row) => [row.id, row]));
    const items = page.items
      .flatMap(({ id }) => shown.get(id) ?? [])
      .map((row) => ({ ...summaryOf(row, peer.actor!.tenantId), spaceKind: row.spaceKind, ...snippetOf(row.id) }));
    return { ...page, items };
  }

  async facets(ctx: RequestContext, query: NetworkFacetsQuery): Promise<NetworkFacets> {
    const peer = peerContext(ctx);
    const filters = await this.filtersOf(peer, query);
    if (!filters) return NOTHING;
    const [row] = await this.database.read<Omit<NetworkFacets, 'more'>>(peer, FACETS, filters);
    const { total, ...facets } = row!;
    return { ...facets, total: Math.min(total, MOST_FOUND), more: total > MOST_FOUND };
  }

  /** @returns undefined where the centre that is asked for does not take part */
  private async filtersOf(
    peer: RequestContext,
    { q, centre, kind, tag, year, docType }: NetworkFacetsQuery,
  ): Promise<unknown[] | undefined> {
    let tenantId: string | null = null;
    if (centre) {
      const [known] = await this.database.read<{ id: string }>(peer, CENTRE, [centre]);
      if (!known) return undefined;
      tenantId = known.id;
    }
    return [q, tenantId, kind ?? null, tag?.toLowerCase() ?? null, year ? Number(year) : null, docType ?? null];
  }
}
