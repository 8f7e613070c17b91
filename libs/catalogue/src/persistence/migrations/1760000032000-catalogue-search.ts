import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

/** Of more words a search that fits no sheet is not guessed at: each is compared with all words of the centre's sheets. */
const MOST_TERMS = 8;

const LETTERS = (word: string) => `(SELECT string_agg(c, '' ORDER BY c) FROM regexp_split_to_table(${word}, '') c)`;

/**
 * Searches the sheets of the centre that the context names, past the policies, whose operators are not leakproof; it
 * gives ids of versions only, best first, and the rows are read under the policies. First the words as they were
 * typed, stemmed. Where no sheet has them all, those words of this centre's sheets that are nearest to each typed one:
 * that begin with it, have most of its trigrams, or its letters in another order (`frima`). Stems are compared with
 * stems. A centre has some hundreds of sheets: an index over the words of all centres would cost more than it saves.
 */
const find = `CREATE FUNCTION search.find_services(p_query text, p_limit integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
    query tsquery := websearch_to_tsquery('italian', p_query);
    part text := '%' || replace(replace(replace(p_query, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%';
    terms text[] := (tsvector_to_array(to_tsvector('italian', p_query)))[1:${MOST_TERMS}];
  BEGIN
    IF tenant IS NULL OR access IS NULL OR access NOT IN ('public', 'body', 'centre', 'system') THEN RETURN; END IF;
    RETURN QUERY
    SELECT v.id FROM public.service_version v
    WHERE v.tenant_id = tenant AND (v.status = 'published' OR access IN ('centre', 'system'))
      AND (v.search @@ query OR v.title ILIKE part)
    ORDER BY v.title ILIKE part DESC, ts_rank(v.search, query) DESC, v.title COLLATE "it-x-icu", v.id LIMIT p_limit;
    IF FOUND THEN RETURN; END IF;
    RETURN QUERY
    WITH word AS MATERIALIZED (
      SELECT v.id, v.title, u.lexeme,
        CASE (SELECT min(w) FROM unnest(u.weights) w) WHEN 'A' THEN 1.0 WHEN 'B' THEN 0.7 ELSE 0.4 END AS worth
      FROM public.service_version v, unnest(v.search) u
      WHERE v.tenant_id = tenant AND (v.status = 'published' OR access IN ('centre', 'system'))
    ), near AS MATERIALIZED (
      SELECT t.term, w.lexeme, c.closeness
      FROM unnest(terms) t(term), (SELECT DISTINCT word.lexeme FROM word) w, LATERAL (SELECT CASE
        WHEN w.lexeme = t.term THEN 1
        WHEN length(t.term) > 2 AND starts_with(w.lexeme, t.term) THEN 0.9
        WHEN length(w.lexeme) = length(t.term) AND left(w.lexeme, 1) = left(t.term, 1)
          AND ${LETTERS('w.lexeme')} = ${LETTERS('t.term')} THEN 0.8
        ELSE public.similarity(w.lexeme, t.term) END AS closeness) c
      WHERE c.closeness >= CASE WHEN length(t.term) > 5 THEN 0.4 ELSE 0.3 END
    ), hit AS (
      SELECT w.id, w.title, n.term, max(n.closeness * w.worth) AS score
      FROM near n JOIN word w USING (lexeme)
      WHERE n.closeness >= (SELECT max(o.closeness) FROM near o WHERE o.term = n.term) - 0.1
      GROUP BY w.id, w.title, n.term
    ), found AS (
      SELECT h.id, h.title, count(*) AS matched, sum(h.score) AS score FROM hit h GROUP BY h.id, h.title
    )
    SELECT f.id FROM found f
    WHERE f.matched = (SELECT max(o.matched) FROM found o) AND 2 * f.matched >= cardinality(terms)
    ORDER BY f.score DESC, f.title COLLATE "it-x-icu", f.id LIMIT p_limit;
  END $$`;

const FINDER = 'search.find_services(text, integer)';

const statements = [
  `CREATE POLICY search ON service_version FOR SELECT TO cdc_search USING (true)`,
  `GRANT SELECT ON service_version TO cdc_search`,
  ...definerFunction('cdc_search', FINDER, find),
];

export class CatalogueSearch1760000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${FINDER}`);
    await runner.query('REVOKE SELECT ON service_version FROM cdc_search');
    await runner.query('DROP POLICY search ON service_version');
  }
}
