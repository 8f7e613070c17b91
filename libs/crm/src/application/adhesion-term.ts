/** The last day of the adhesion `a` by its convention `c`, or by its own extension; null without an end. */
export const TERM = 'CASE WHEN c.valid_to < a.extended_to THEN a.extended_to ELSE c.valid_to END';

/** What decides whether an adhesion ($1) can be extended on a day ($2). */
export const TERM_FACTS = `SELECT a.status, a.active_from::text AS "activeFrom", a.extended_to::text AS "extendedTo",
    c.valid_to::text AS "validTo", c.extension_days AS "extensionDays", COALESCE(b.valid_to < $2, false) AS "bodyEnded",
    EXISTS (SELECT FROM adhesion o WHERE o.tenant_id = a.tenant_id AND o.body_id = a.body_id
      AND o.convention_id = a.convention_id AND o.created_at > a.created_at) AS "begunAnew",
    (SELECT min(n.active_from)::text FROM adhesion n JOIN convention r ON r.tenant_id = n.tenant_id AND r.id = n.convention_id
      WHERE n.tenant_id = a.tenant_id AND n.body_id = a.body_id AND r.renews_id = a.convention_id) AS "renewedFrom"
  FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  WHERE a.id = $1`;
