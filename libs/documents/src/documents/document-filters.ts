import { isUuid, italianDay } from '#app/kernel';
import {
  ListQuery,
  bothWays,
  holds,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type TenantDatabase,
} from '#app/platform';
import { LIMITS } from '#app/contracts';
import { APPROVING_ROLES } from '../domain/judging.js';
import { ownTenant } from '../persistence/own-tenant.js';
import { nobodyElseJudges } from './document-steps.js';
import type { DocumentFilters, DocumentQuery, DocumentSort } from './documents.dto.js';

export const LATEST = bothWays('latest', [
  { sql: 'd.changed_at', type: 'timestamptz' },
  { sql: 'd.id', type: 'uuid' },
]);
export const SORTS: Record<DocumentSort, Sort> = {
  latest: LATEST['-latest'],
  oldest: LATEST.latest,
  title: {
    columns: [
      { sql: 'd.title COLLATE "it-x-icu"', type: 'text' },
      { sql: 'd.id', type: 'uuid' },
    ],
    direction: 'ASC',
  },
};

/** Of `d`, `s` and `v`, the last version that the reader sees: whether somebody who may approve by name does so here. */
const MANAGES = `EXISTS (SELECT FROM space_member nm WHERE nm.tenant_id = s.tenant_id AND nm.space_id = s.id AND nm.membership_id = ?
    AND nm.role = 'manager' AND (nm.valid_to IS NULL OR nm.valid_to >= ?))`;
const TO_JUDGE = `d.status = 'in_review' AND d.trashed_at IS NULL AND s.archived_at IS NULL AND d.current_version = v.number`;
/** Nobody judges what they wrote, unless they are alone. */
const NOT_ONES_OWN = `(v.created_by <> ? OR ${nobodyElseJudges('?', '?', '?', '?', '?')})`;
/** A body of the reader was asked, however, and nobody has said for it that they read the version that is shown. */
const TO_READ = `d.asks_receipt AND d.trashed_at IS NULL AND d.shown_version IS NOT NULL AND EXISTS (SELECT FROM unnest(?::uuid[]) b (id)
    WHERE NOT EXISTS (SELECT FROM document_receipt r WHERE r.tenant_id = d.tenant_id AND r.document_id = d.id AND r.number = d.shown_version
        AND r.body_id = b.id)
      AND ((d.visibility = 'chosen' AND EXISTS (SELECT FROM document_share h WHERE h.document_id = d.id AND h.body_id = b.id))
        OR (d.visibility IS NULL AND s.visibility <> 'centre'
          AND EXISTS (SELECT FROM space_body n WHERE n.space_id = d.space_id AND n.body_id = b.id))
        OR (COALESCE(d.visibility, s.visibility) IN ('adhering', 'network', 'public') AND NOT d.confidential
          AND EXISTS (SELECT FROM search.adhering(?, b.id)))))`;

/** A page of the documents that the reader sees and that fit. @param select as for {@link filtered} */
export async function pageOf<Row extends { id: string; title: string; changedAt: Date }, Item = Row>(
  database: TenantDatabase,
  ctx: RequestContext,
  select: string,
  query: DocumentQuery,
  item: (row: Row) => Item,
): Promise<Page<Item>> {
  const { limit = LIMITS.defaultPageSize, cursor, sort = 'latest' } = query;
  // For whom it waits has to be known before it is asked.
  if (query.waiting) await database.verify(ctx);
  const [sql, params] = filtered(ctx, select, query).page(sort, SORTS[sort], limit, cursor);
  const rows = await database.read<Row>(ctx, sql, params);
  return toPage(rows, limit, sort, (row) => [sort === 'title' ? row.title : row.changedAt, row.id], item);
}

/**
 * The documents that the reader sees and that fit.
 * @param ctx of a session that was verified, where something waits for its person
 * @param select with `d`, its space `s` and its version `v`
 */
export function filtered(ctx: RequestContext, select: string, query: DocumentFilters): ListQuery {
  const { spaceId, folderId, q, tag, docType, status, place, waiting } = query;
  const list = new ListQuery(select)
    .where(ownTenant('d'))
    .where(place?.includes('trash') ? 'd.trashed_at IS NOT NULL' : 'd.trashed_at IS NULL')
    .whereGiven('d.space_id = ?', spaceId)
    .whereGiven('d.status = ANY (?)', status)
    .whereGiven('? = ANY (d.tags)', tag?.toLowerCase())
    .whereGiven('d.doc_type = ?', docType);
  if (folderId === 'none') list.where('d.folder_id IS NULL');
  else if (folderId !== undefined) list.where('d.folder_id = ?', isUuid(folderId) ? folderId : null);
  if (q) list.where('unaccent(d.title) ILIKE unaccent(?)', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
  if (waiting === 'review') toJudge(ctx, list);
  if (waiting === 'receipt') toRead(ctx, list);
  return list;
}

/** What the reader may approve: in all spaces as the centre, else where they are named for it. */
function toJudge(ctx: RequestContext, list: ListQuery): void {
  const actor = ctx.actor!;
  const today = italianDay(ctx.now);
  list.where(TO_JUDGE);
  const everywhere = actor.access === 'centre' && holds(actor, 'documents.manage');
  if (!everywhere && !holds(actor, 'documents.write')) list.where('false');
  // What has its own visibility is the centre's to judge.
  if (!everywhere)
    list.where(`${MANAGES} AND (? OR d.visibility IS NULL)`, actor.membershipId, today, actor.access === 'centre');
  list.where(
    NOT_ONES_OWN,
    ...[actor.membershipId, APPROVING_ROLES, actor.membershipId, today, today, actor.membershipId],
  );
}

function toRead(ctx: RequestContext, list: ListQuery): void {
  const actor = ctx.actor!;
  if (actor.access === 'body') list.where(TO_READ, actor.bodyIds, italianDay(ctx.now));
  else list.where('false');
}
