import type { ReadingStatus } from '#app/contracts';
import type { RequestContext, TenantDatabase } from '#app/platform';
import { CUT, partsOf } from './snippet.js';
import type { SnippetPart } from './document-search.dto.js';

/** Passages that may hold a word, by how words begin, before any is looked at closely. */
const MOST_LOOKED_AT = 12;
/** A short word keeps its ending in the stemmer, so the beginning of it is looked for. */
const BEGINNINGS = `(SELECT '\\m(' || string_agg(regexp_replace(regexp_replace(w, '^([aeiou][^aeiou]{1,3})[aeio]$', '\\1'), '([^[:alnum:]])', '\\\\\\1', 'g'), '|') || ')'
  FROM unnest(tsvector_to_array(to_tsvector('italian', $4))) w)`;
/** For each document the passage in which most stands, cut to where the words are. Each text is read by its key. */
export const SNIPPETS = `WITH asked AS MATERIALIZED (SELECT search.document_query($4) AS words, ${BEGINNINGS} AS beginnings)
  SELECT h.id, t.status, found.page,
    ts_headline('italian', COALESCE(found.text, left(t.passages[1], 300), ''), asked.words, $5) AS cut
  FROM asked, unnest($1::uuid[], $2::uuid[], $3::int[]) h (tenant_id, id, number)
  CROSS JOIN LATERAL (SELECT t.* FROM document_text t
    WHERE t.tenant_id = h.tenant_id AND t.document_id = h.id AND t.number = h.number OFFSET 0) t
  LEFT JOIN LATERAL (
    SELECT near.text, near.page FROM (
      SELECT p.text, p.page, p.at FROM unnest(t.passages, t.passage_pages) WITH ORDINALITY p (text, page, at)
      WHERE p.text ~* asked.beginnings ORDER BY p.at LIMIT ${MOST_LOOKED_AT}) near
    ORDER BY to_tsvector('italian', near.text) @@ asked.words DESC, near.at LIMIT 1) found ON true`;

/** Where words stand in what a version says; the beginning of the text where they do not. */
export interface Snippet {
  readingStatus: ReadingStatus;
  snippet: SnippetPart[];
  page: number | null;
}

const NOT_READ_YET: Snippet = { readingStatus: 'pending', snippet: [], page: null };

/** The versions in whose text is looked, by the ids of tenant and document. */
export interface SearchedVersion {
  tenantId: string;
  id: string;
  number: number;
}

/** @returns of a document, by its id, what this context may read of it */
export async function snippetsOf(
  database: TenantDatabase,
  ctx: RequestContext,
  versions: readonly SearchedVersion[],
  words: string,
): Promise<(id: string) => Snippet> {
  const rows = await database.read<{ id: string; status: ReadingStatus; page: number | null; cut: string }>(
    ctx,
    SNIPPETS,
    [
      versions.map(({ tenantId }) => tenantId),
      versions.map(({ id }) => id),
      versions.map(({ number }) => number),
      words,
      CUT,
    ],
  );
  const found = new Map(
    rows.map(({ id, status, page, cut }) => [id, { readingStatus: status, snippet: partsOf(cut), page }]),
  );
  return (id) => found.get(id) ?? NOT_READ_YET;
}
