/** Pieces of the functions that find documents. */

/** The conditions of policies name tables without their schema. */
export const WITH_TABLES = 'SET search_path = pg_catalog, public, pg_temp';

/** The day that a document `d` bears, else that on which it was added. */
export const DAY = `COALESCE(d.document_on, (d.created_at AT TIME ZONE 'Europe/Rome')::date)`;

/**
 * What a document must be to fit, beside its words: out of the trash, and as the parameters of the function say.
 * @param tenant SQL of the document's tenant
 */
export const FITS = (tenant: string): string => `d.trashed_at IS NULL
      AND (p_kind IS NULL OR d.space_id IN (SELECT s.id FROM space s WHERE s.tenant_id = ${tenant} AND s.kind = p_kind))
      AND (p_type IS NULL OR d.doc_type = p_type)
      AND (p_tag IS NULL OR p_tag = ANY (d.tags))
      AND (p_year IS NULL OR EXTRACT(year FROM ${DAY}) = p_year)`;
