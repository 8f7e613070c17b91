import type { Sort } from '#app/platform';
import { LATEST } from '../documents/document-filters.js';
import { DAY } from '../persistence/finding.js';
import { MOST_VALUES, type SearchSort } from './document-search.dto.js';

/** The orders of what was found: `d` is the document, `f` what the finder said of it. */
export const FOUND_SORTS: Record<SearchSort, Sort> = {
  relevance: { columns: [{ sql: 'f.score', type: 'bigint' }, ...LATEST['-latest'].columns], direction: 'DESC' },
  latest: LATEST['-latest'],
};

/** What a page of each order goes on after. */
export const keyOf = (sort: SearchSort, { id, changedAt, score }: HitRow): unknown[] =>
  sort === 'relevance' ? [score, changedAt, id] : [changedAt, id];

export interface HitRow {
  id: string;
  changedAt: Date;
  /** How well it fits, where that was asked. */
  score?: number;
}

/** The year that a document `d` bears, else that in which it was added. */
export const YEAR_OF = `EXTRACT(year FROM ${DAY})::int::text`;

/** A list of values with how often each occurs, as JSON. */
const counted = (key: string, from: string, order: string) =>
  `COALESCE((SELECT json_agg(f) FROM (SELECT ${key} AS value, count(*)::int AS count FROM ${from} GROUP BY 1 ORDER BY ${order} LIMIT ${MOST_VALUES}) f), '[]')`;
const MOST_FIRST = '2 DESC, 1';

/** The facets that all searches have, of rows `hit` with kind, tags, year and doc_type. */
export const FACET_COLUMNS = `(SELECT count(*)::int FROM hit) AS total,
    ${counted('kind', 'hit WHERE kind IS NOT NULL', MOST_FIRST)} AS kinds,
    ${counted('tag', 'hit, unnest(tags) tag', MOST_FIRST)} AS tags,
    ${counted('year', 'hit', '1 DESC')} AS years,
    ${counted('doc_type', `hit WHERE doc_type <> ''`, MOST_FIRST)} AS "docTypes"`;
