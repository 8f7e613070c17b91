import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ctxTenant, ctxTenantOfPartners, definerFunction } from '#app/platform';
import { documentVisible, spaceVisible, worksOnDocument } from '../reach.js';

/** Partners act for no body. */
const ofInsiders = `tenant_id = ${ctxTenant}`;
const ownTenant = `tenant_id = ${ctxTenantOfPartners}`;

/**
 * The finder reads documents and spaces under the conditions that the application reads them under, word for word; only
 * the text is open to it, whose operator would otherwise keep the index from being used.
 */
const READ: Readonly<Record<string, string>> = {
  document_text: 'true',
  document: `(${ownTenant} AND ${documentVisible})`,
  space: `(${ownTenant} AND ${spaceVisible})`,
  space_body: ofInsiders,
  space_member: ownTenant,
  space_recusal: ownTenant,
  document_share: ofInsiders,
};

/** The conditions name tables as the policies do. */
const WITH_TABLES = 'SET search_path = pg_catalog, public, pg_temp';

const FINDER = 'search.find_documents(text, uuid, text, text, integer, text, integer)';

/** Of a document the text that is shown to who asks: the newest for who works on it, else the one that is shown. */
const ITS_TEXT = `CASE WHEN ${worksOnDocument('d')} THEN d.current_version ELSE d.shown_version END`;
const DAY = `COALESCE(d.document_on, (d.created_at AT TIME ZONE 'Europe/Rome')::date)`;

const FITS = `d.trashed_at IS NULL
      AND (p_space IS NULL OR d.space_id = p_space)
      AND (p_kind IS NULL OR d.space_id IN (SELECT s.id FROM space s WHERE s.tenant_id = tenant AND s.kind = p_kind))
      AND (p_type IS NULL OR d.doc_type = p_type)
      AND (p_tag IS NULL OR p_tag = ANY (d.tags))
      AND (p_year IS NULL OR EXTRACT(year FROM ${DAY}) = p_year)
    ORDER BY d.changed_at DESC, d.id DESC LIMIT p_limit`;

/**
 * The newest documents that fit, by id. Without words all that the context sees. What is found is gathered first: beside
 * `ORDER BY … LIMIT` the planner would rather walk all documents. `OFFSET 0`: hit by hit, each by its key; of the conditions
 * on documents the planner believes that next to nothing fits, and would compare each document with each hit.
 */
const find = `CREATE FUNCTION search.find_documents(p_query text, p_space uuid, p_kind text, p_tag text, p_year integer, p_type text, p_limit integer)
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER ${WITH_TABLES} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
    query tsquery := CASE WHEN btrim(p_query) <> '' THEN search.document_query(p_query) END;
  BEGIN
    IF tenant IS NULL OR access IS NULL OR access NOT IN ('public', 'body', 'partner', 'centre', 'system') THEN RETURN; END IF;
    IF query IS NULL THEN
      RETURN QUERY SELECT d.id FROM document d WHERE d.tenant_id = tenant AND ${FITS};
      RETURN;
    END IF;
    IF numnode(query) = 0 THEN RETURN; END IF;
    query := query && quote_literal('tenant:' || tenant)::tsquery;
    RETURN QUERY
    WITH hit AS MATERIALIZED (SELECT t.document_id, t.number FROM document_text t WHERE t.words @@ query)
    SELECT d.id FROM hit h CROSS JOIN LATERAL (
      SELECT d.* FROM document d WHERE d.tenant_id = tenant AND d.id = h.document_id AND h.number = ${ITS_TEXT} OFFSET 0) d
    WHERE ${FITS};
  END $$`;

/** Finds documents by their words, within what the context sees. */
export class DocumentsSearch1760000070100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(READ)) {
      await runner.query(`CREATE POLICY search ON ${table} FOR SELECT TO cdc_search USING (${condition})`);
      await runner.query(`GRANT SELECT ON ${table} TO cdc_search`);
    }
    for (const statement of definerFunction('cdc_search', FINDER, find)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${FINDER}`);
    for (const table of Object.keys(READ)) {
      await runner.query(`REVOKE SELECT ON ${table} FROM cdc_search`);
      await runner.query(`DROP POLICY search ON ${table}`);
    }
  }
}
