import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';
import { FITS, WITH_TABLES } from '../finding.js';
import { worksOnDocument } from '../reach.js';

export const SCORE = 'search.document_score(tsvector, tsquery)';

/**
 * How well a text fits, in millionths: how often and how near to each other its words stand, in a long text a little less. One
 * place in the title counts as much as fifty in the text. Asked once of each text, whose unpacking is what takes time.
 */
const score = `CREATE FUNCTION search.document_score(p_words tsvector, p_query tsquery) RETURNS integer
  LANGUAGE sql IMMUTABLE ${FIXED_PATH} AS $$
  SELECT (1000000 * ts_rank_cd('{0.02, 0.2, 0.4, 1.0}', p_words, p_query, 1 | 32))::int $$`;

const RANKER = 'search.rank_documents(text, uuid, text, text, integer, text, integer)';

const ITS_TEXT = `CASE WHEN ${worksOnDocument('d')} THEN d.current_version ELSE d.shown_version END`;
/**
 * As search.find_documents finds them, each with how well it fits. The newest so many are compared: to look closely at a text
 * of ten pages takes 0.06 ms. The mark of the tenant finds, and does not count: it stands nowhere in the text.
 */
const rank = `CREATE FUNCTION search.rank_documents(p_query text, p_space uuid, p_kind text, p_tag text, p_year integer, p_type text, p_limit integer)
  RETURNS TABLE (id uuid, score integer) LANGUAGE plpgsql STABLE SECURITY DEFINER ${WITH_TABLES} AS $$
  #variable_conflict use_column
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
    query tsquery := search.document_query(COALESCE(p_query, ''));
    marked tsquery;
  BEGIN
    IF tenant IS NULL OR access IS NULL OR access NOT IN ('public', 'body', 'partner', 'centre', 'system') THEN RETURN; END IF;
    IF numnode(query) = 0 THEN RETURN; END IF;
    marked := query && quote_literal('tenant:' || tenant)::tsquery;
    RETURN QUERY
    WITH hit AS MATERIALIZED (SELECT t.document_id, t.number FROM document_text t WHERE t.words @@ marked),
    candidate AS MATERIALIZED (
      SELECT d.id, h.number FROM hit h CROSS JOIN LATERAL (
        SELECT d.* FROM document d WHERE d.tenant_id = tenant AND d.id = h.document_id AND h.number = ${ITS_TEXT} OFFSET 0) d
      WHERE (p_space IS NULL OR d.space_id = p_space) AND ${FITS('tenant')}
      ORDER BY d.changed_at DESC, d.id DESC LIMIT p_limit)
    SELECT c.id, search.document_score(t.words, query) FROM candidate c CROSS JOIN LATERAL (
      SELECT t.words FROM document_text t WHERE t.tenant_id = tenant AND t.document_id = c.id AND t.number = c.number OFFSET 0) t;
  END $$`;

/** Documents by how well they fit. */
export class DocumentsRanking1760000074100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [score, ...definerFunction('cdc_search', RANKER, rank)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${RANKER}`);
    await runner.query(`DROP FUNCTION ${SCORE}`);
  }
}
