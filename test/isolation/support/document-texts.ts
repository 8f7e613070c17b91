import type { House } from '../../support/house.js';

/** A word that stands in the text of every version, and one that tells which version it is. */
export const IN_EVERY_TEXT = 'vallecamonica';
export const wordOf = (number: number) => `edizione${number}`;

/** As if the worker had read every version of every document: what is searched is the newest, and what is shown. */
export async function addTexts({ database }: House): Promise<void> {
  await database.owner.query(
    `INSERT INTO document_text (tenant_id, document_id, number, status, cut, passages, passage_pages, words, read_at)
     SELECT v.tenant_id, v.document_id, v.number, 'read', false, ARRAY[x.text], ARRAY[NULL::int],
       CASE WHEN v.number IN (d.current_version, d.shown_version) THEN search.document_vector(v.tenant_id, d.title, '', x.text)
         || CASE WHEN COALESCE(d.visibility, s.visibility) IN ('network', 'public') THEN array_to_tsvector(ARRAY['network:' || c.network_id]) ELSE '' END END, now()
     FROM document_version v JOIN document d ON d.tenant_id = v.tenant_id AND d.id = v.document_id
       JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id JOIN tenant c ON c.id = d.tenant_id,
       LATERAL (SELECT '${IN_EVERY_TEXT} edizione' || v.number AS text) x`,
  );
}
