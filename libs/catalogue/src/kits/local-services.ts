import type { SheetContent } from '../api/sheet.dto.js';
import { SHEET } from '../application/service-queries.js';

/** A service as it would be changed: by its draft, else by what is published, else by its newest version. */
export interface LocalRow extends SheetContent {
  id: string;
  code: string;
  version: number;
  /** Somebody has to decide on it first. */
  inReview: boolean;
  /** Code that it has in the centre which is asked about, and hash of what was taken from there. */
  originCode: string | null;
  originHash: string | null;
}

export interface LineRow {
  code: string;
}

/** Of a service and how it was found. */
export interface Match {
  row: LocalRow;
  /** Hash of what was taken the last time; null: it is of the centre's own and only has the same code. */
  taken: string | null;
}

/** All services, with what was taken from the centre $1. */
export const CATALOGUE = `SELECT s.id, s.code, s.version, v.status = 'in_review' AS "inReview", o.code AS "originCode", o.content_hash AS "originHash", ${SHEET}
  FROM service s JOIN LATERAL (
    SELECT * FROM service_version e WHERE e.tenant_id = s.tenant_id AND e.service_id = s.id
    ORDER BY e.status IN ('draft', 'in_review') DESC, e.status = 'published' DESC, e.number DESC LIMIT 1
  ) v ON true
  LEFT JOIN kit_origin o ON o.tenant_id = s.tenant_id AND o.service_id = s.id AND o.source_id = $1`;

export const LINES = 'SELECT l.code FROM service_line l';

/** What was taken from there under this code stands before what only has the same code. */
export function matching(local: readonly LocalRow[], code: string): Match | null {
  const taken = local.find(({ originCode }) => originCode === code);
  if (taken) return { row: taken, taken: taken.originHash };
  const namesake = local.find((row) => row.code === code);
  return namesake ? { row: namesake, taken: null } : null;
}
