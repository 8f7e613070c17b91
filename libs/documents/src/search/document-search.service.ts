import { Injectable } from '@nestjs/common';
import { LIMITS, type ReadingStatus, type SpaceKind } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext } from '#app/platform';
import { FROM, SUMMARY, summaryOf, type SummaryRow } from '../documents/document-queries.js';
import { ownTenant } from '../persistence/own-tenant.js';
import {
  MOST_FOUND,
  MOST_VALUES,
  PASSAGES_AT_ONCE,
  type DocumentFacets,
  type DocumentFacetsQuery,
  type DocumentSearchQuery,
  type FoundDocument,
  type VersionText,
} from './document-search.dto.js';
import { FACET_COLUMNS, FOUND_SORTS, YEAR_OF, keyOf, type HitRow } from './search-sql.js';
import { snippetsOf } from './snippets.js';

/** The versions of what is shown alone are looked up: of all that was found they would take longer than the search. */
export const FOUND = 'SELECT d.id, d.changed_at AS "changedAt" FROM document d';
export const IN_FOUND = `${ownTenant('d')} AND d.id IN (SELECT search.find_documents(?, ?, ?, ?, ?, ?, ?))`;
/** Compared are the newest that fit; each is then read by its key. */
export const RANKED = `SELECT d.id, d.changed_at AS "changedAt", f.score
  FROM search.rank_documents(?, ?, ?, ?, ?, ?, ${MOST_FOUND}) f (id, score)
  CROSS JOIN LATERAL (SELECT d.* FROM document d WHERE ${ownTenant('d')} AND d.id = f.id OFFSET 0) d`;
export const SHOWN = `SELECT ${SUMMARY}, d.tenant_id AS "tenantId", s.kind AS "spaceKind" ${FROM} WHERE ${ownTenant('d')} AND d.id = ANY ($1)`;

/** Counted are the rows that were read under the policies, whatever the finder says; each by its key, as the finder reads them. */
export const FACETS = `WITH hit AS MATERIALIZED (
    SELECT d.id, d.space_id, d.tags, d.doc_type, ${YEAR_OF} AS year, s.kind, s.title
    FROM search.find_documents($1, $2, $3, $4, $5, $6, ${MOST_FOUND + 1}) f (id)
    CROSS JOIN LATERAL (SELECT d.* FROM document d WHERE ${ownTenant('d')} AND d.id = f.id OFFSET 0) d
    LEFT JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id)
  SELECT ${FACET_COLUMNS},
    COALESCE((SELECT json_agg(f) FROM (SELECT space_id AS id, title, count(*)::int AS count FROM hit WHERE title IS NOT NULL
      GROUP BY space_id, title ORDER BY 3 DESC, 2, 1 LIMIT ${MOST_VALUES}) f), '[]') AS spaces`;

const TEXT = `SELECT t.status, t.reason, t.pages, t.cut, t.recognised, COALESCE(cardinality(t.passages), 0) AS "passagesInAll",
    COALESCE((SELECT json_agg(json_build_object('page', p.page, 'text', p.text) ORDER BY p.at)
      FROM unnest(t.passages, t.passage_pages) WITH ORDINALITY p (text, page, at) WHERE p.at > $3 AND p.at <= $3 + ${PASSAGES_AT_ONCE}), '[]') AS passages
  FROM document_version v
  LEFT JOIN document_text t ON t.tenant_id = v.tenant_id AND t.document_id = v.document_id AND t.number = v.number
  WHERE ${ownTenant('v')} AND v.document_id = $1 AND v.number = $2`;

type FoundRow = SummaryRow & { tenantId: string; spaceKind: SpaceKind | null };

/** Documents by what they say. The finder gives ids; what is shown of them is read under the policies. */
@Injectable()
export class DocumentSearch {
  constructor(private readonly database: TenantDatabase) {}

  async find(ctx: RequestContext, query: DocumentSearchQuery): Promise<Page<FoundDocument>> {
    const { limit = LIMITS.defaultPageSize, q = '' } = query;
    const page = await this.hits(ctx, query, limit);
    if (!page.items.length) return { ...page, items: [] };
    const rows = await this.database.read<FoundRow>(ctx, SHOWN, [page.items]);
    const snippetOf = await snippetsOf(this.database, ctx, rows, q);
    // What was hidden in the meantime is not there any more.
    const shown = new Map(rows.map((row) => [row.id, row]));
    const items = page.items
      .flatMap((id) => shown.get(id) ?? [])
      .map((row) => ({ ...summaryOf(row), spaceKind: row.spaceKind, ...snippetOf(row.id) }));
    return { ...page, items };
  }

  /** The ids of a page, in its order. */
  private async hits(ctx: RequestContext, query: DocumentSearchQuery, limit: number): Promise<Page<string>> {
    const filters = filtersOf(query);
    const sort = query.q?.trim() ? (query.sort ?? 'relevance') : 'latest';
    const [sql, params] =
      sort === 'relevance'
        ? new ListQuery(RANKED, ...filters).page(sort, FOUND_SORTS[sort], limit, query.cursor)
        : new ListQuery(FOUND)
            .where(IN_FOUND, ...filters, MOST_FOUND)
            .page(sort, FOUND_SORTS[sort], limit, query.cursor);
    const rows = await this.database.read<HitRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      sort,
      (row) => keyOf(sort, row),
      ({ id }) => id,
    );
  }

  async facets(ctx: RequestContext, query: DocumentFacetsQuery): Promise<DocumentFacets> {
    const [row] = await this.database.read<Omit<DocumentFacets, 'more'>>(ctx, FACETS, filtersOf(query));
    const { total, ...facets } = row!;
    return { ...facets, total: Math.min(total, MOST_FOUND), more: total > MOST_FOUND };
  }

  /** What a version says, after so many passages. @throws DomainError not_found */
  async text(ctx: RequestContext, id: string, number: number, after: number): Promise<VersionText> {
    const [row] = await this.database.read<Omit<VersionText, 'status'> & { status: ReadingStatus | null }>(ctx, TEXT, [
      id,
      number,
      after,
    ]);
    if (!row) throw notFound();
    return { ...row, status: row.status ?? 'pending', cut: row.cut ?? false, recognised: row.recognised ?? false };
  }
}

function filtersOf({ q = '', spaceId, kind, tag, year, docType }: DocumentFacetsQuery): unknown[] {
  return [q, spaceId ?? null, kind ?? null, tag?.toLowerCase() ?? null, year ? Number(year) : null, docType ?? null];
}
