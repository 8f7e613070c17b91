/**
 * Of whom an obligation `o` is asked on the day `$1`: the body `b` is there, and adheres or was chosen. A constant piece of SQL for
 * statements that join `obligation o` and `body b`.
 */
export const ASKED = `(b.valid_to IS NULL OR b.valid_to >= $1) AND (b.valid_from IS NULL OR b.valid_from <= $1)
  AND CASE o.audience
    WHEN 'adhering' THEN EXISTS (SELECT FROM adhesion a WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id AND a.status IN ('active', 'withdrawing'))
    ELSE EXISTS (SELECT FROM obligation_body c WHERE c.tenant_id = o.tenant_id AND c.obligation_id = o.id AND c.body_id = b.id) END`;
