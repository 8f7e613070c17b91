import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FITS, WITH_TABLES } from '#app/documents';
import { ctxReader, definerFunction } from '#app/platform';
import {
  CONTRIBUTED,
  contributionAcross,
  documentShared,
  groupAcross,
  participationAcross,
  spaceAcross,
} from '../reach.js';

/**
 * The finder reads under the conditions that a reader of the network reads under; of participations those of the centres
 * that take part alone, also for who decides on the others. `document_text` is open to it.
 */
const READ: Readonly<Record<string, string>> = {
  network_participation: participationAcross,
  network_group: groupAcross,
  network_group_document: contributionAcross,
  space: spaceAcross,
  document: documentShared,
};
/** The others it reads already, of the own centre. */
const NEWLY_GRANTED = ['network_participation', 'network_group', 'network_group_document'];

const FINDER = 'search.find_shared_documents(text, uuid, text, text, integer, text, integer)';

/**
 * What centres show the reader, with how well each fits: of texts that bear the mark of the network, and of all texts of
 * centres that lead a group which the reader joined or show it something there. The newest so many are compared.
 */
const find = `CREATE FUNCTION search.find_shared_documents(p_query text, p_tenant uuid, p_kind text, p_tag text, p_year integer, p_type text, p_limit integer)
  RETURNS TABLE (tenant_id uuid, id uuid, score integer) LANGUAGE plpgsql STABLE SECURITY DEFINER ${WITH_TABLES} AS $$
  #variable_conflict use_column
  DECLARE
    network text := NULLIF(current_setting('app.network_id', true), '');
    query tsquery := search.document_query(COALESCE(p_query, ''));
    marked tsquery;
  BEGIN
    IF network IS NULL OR current_setting('app.access', true) IS DISTINCT FROM 'network' THEN RETURN; END IF;
    IF numnode(query) = 0 THEN RETURN; END IF;
    marked := query && concat_ws(' | ', quote_literal('network:' || network), (
      SELECT string_agg(quote_literal('tenant:' || o.tenant_id), ' | ') FROM (
        SELECT g.tenant_id FROM network_group g WHERE ${ctxReader} = ANY (g.joined)
        UNION SELECT c.tenant_id FROM ${CONTRIBUTED} c) o))::tsquery;
    IF p_tenant IS NOT NULL THEN marked := marked && quote_literal('tenant:' || p_tenant)::tsquery; END IF;
    RETURN QUERY
    WITH hit AS MATERIALIZED (SELECT t.tenant_id, t.document_id, t.number FROM document_text t WHERE t.words @@ marked),
    candidate AS MATERIALIZED (
      SELECT d.tenant_id, d.id, h.number FROM hit h CROSS JOIN LATERAL (
        SELECT d.* FROM document d WHERE d.tenant_id = h.tenant_id AND d.id = h.document_id AND h.number = d.shown_version OFFSET 0) d
      WHERE ${FITS('d.tenant_id')}
      ORDER BY d.changed_at DESC, d.id DESC LIMIT p_limit)
    SELECT c.tenant_id, c.id, search.document_score(t.words, query) FROM candidate c CROSS JOIN LATERAL (
      SELECT t.words FROM document_text t WHERE t.tenant_id = c.tenant_id AND t.document_id = c.id AND t.number = c.number OFFSET 0) t;
  END $$`;

/** Finds documents that other centres show by their words, within what the reader sees at that moment. */
export class NetworkSearch1760000074500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(READ))
      await runner.query(`CREATE POLICY search_across ON ${table} FOR SELECT TO cdc_search USING (${condition})`);
    for (const table of NEWLY_GRANTED) await runner.query(`GRANT SELECT ON ${table} TO cdc_search`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${CONTRIBUTED} TO cdc_search`);
    for (const statement of definerFunction('cdc_search', FINDER, find)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${FINDER}`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION ${CONTRIBUTED} FROM cdc_search`);
    for (const table of NEWLY_GRANTED) await runner.query(`REVOKE SELECT ON ${table} FROM cdc_search`);
    for (const table of Object.keys(READ)) await runner.query(`DROP POLICY search_across ON ${table}`);
  }
}
