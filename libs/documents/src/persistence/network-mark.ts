/**
 * Beside the words by which a document is found: the mark of the network, where other centres of it may be shown the
 * document; by it the index asks nobody else's words. It only narrows where is looked: whether the document is shown, the
 * policies say at that moment. So it must stand wherever they might say yes, and may linger where they say no.
 * @param d alias of the document
 * @returns SQL of a tsvector
 */
export const networkMark = (
  d: string,
): string => `(SELECT CASE WHEN COALESCE(${d}.visibility, s.visibility) IN ('network', 'public')
    THEN array_to_tsvector(ARRAY['network:' || c.network_id]) ELSE ''::tsvector END
  FROM space s JOIN tenant c ON c.id = s.tenant_id WHERE s.tenant_id = ${d}.tenant_id AND s.id = ${d}.space_id)`;

/** The same words without any mark of a network. */
export const unmarked = (words: string): string =>
  `ts_delete(${words}, ARRAY(SELECT 'network:' || n.id FROM network n))`;
