import { Injectable } from '@nestjs/common';
import { LIMITS, TRASH_DAYS } from '#app/contracts';
import { TenantDatabase, notFound, type Page, type RequestContext } from '#app/platform';
import { ownTenant } from '../persistence/own-tenant.js';
import type { Space } from '../persistence/space.entity.js';
import { missingMetadata } from '../domain/metadata.js';
import type { JudgeFacts } from '../domain/judging.js';
import { namedColumns, namedParams, rightsOf, type Named } from '../spaces/space-rights.js';
import { pageOf } from './document-filters.js';
import { JUDGE_FACTS, describedBy, documentActorsOf, documentStepsOf, judgeParams } from './document-steps.js';
import type {
  DocumentDetail,
  DocumentEventView,
  DocumentQuery,
  DocumentSummary,
  DocumentVersionView,
  SharedBody,
} from './documents.dto.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The last version that the reader sees: the policies leave out what is not shown yet. */
export const SUMMARY = `d.id, d.space_id AS "spaceId", s.title AS "spaceTitle", d.folder_id AS "folderId", d.title, d.status, d.visibility,
    d.confidential, d.tags, d.doc_type AS "docType", v.number, d.shown_version IS NOT NULL AS shown, v.name,
    v.media_type AS "mediaType", v.size::float8 AS size, d.changed_at AS "changedAt", d.trashed_at AS "trashedAt",
    CASE WHEN d.asks_receipt THEN d.receipt_by::text END AS "receiptBy", d.version`;
export const FROM = `FROM document d
  LEFT JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id
  CROSS JOIN LATERAL (SELECT * FROM document_version v WHERE v.tenant_id = d.tenant_id AND v.document_id = d.id
    ORDER BY v.number DESC LIMIT 1) v`;
const DETAIL = `SELECT ${SUMMARY}, v.sha256, d.description, d.author, d.document_on::text AS "documentOn",
    d.protocol_number AS "protocolNumber", d.protocol_on::text AS "protocolOn", d.retention_years AS "retentionYears", d.metadata,
    d.asks_receipt AS "asksReceipt", d.created_at AS "createdAt",
    s.visibility AS "spaceVisibility", COALESCE(s.required_metadata, '{}') AS "requiredMetadata", ${namedColumns('$2', '$3')}
  ${FROM} WHERE d.id = $1 AND ${ownTenant('d')}`;
const VERSIONS = `SELECT number, name, media_type AS "mediaType", size::float8 AS size, sha256, note, restored_from AS "restoredFrom",
    created_by_name AS "createdByName", created_at AS "createdAt"
  FROM document_version v WHERE document_id = $1 AND ${ownTenant('v')} ORDER BY number DESC LIMIT ${LIMITS.versionsShown}`;
const EVENTS = `SELECT activity, number, reason, actor_name AS "actorName", at FROM document_event
  WHERE document_id = $1 ORDER BY at DESC, id DESC LIMIT ${LIMITS.documentEvents}`;
const SHARED = `SELECT b.id, b.name FROM document_share h JOIN body b ON b.tenant_id = h.tenant_id AND b.id = h.body_id
  WHERE h.document_id = $1 ORDER BY b.name COLLATE "it-x-icu", b.id LIMIT ${LIMITS.spaceNamed}`;

export type SummaryRow = Omit<DocumentSummary, 'changedAt' | 'trashedAt'> & { changedAt: Date; trashedAt: Date | null };
type DetailRow = SummaryRow &
  Named &
  Omit<
    DocumentDetail,
    | keyof DocumentSummary
    | 'createdAt'
    | 'versions'
    | 'events'
    | 'sharedWith'
    | 'commands'
    | 'missing'
    | 'effectiveVisibility'
    | 'mayWrite'
    | 'mayManage'
    | 'removedAt'
  > & {
    createdAt: Date;
    spaceVisibility: Space['visibility'] | null;
    requiredMetadata: Space['requiredMetadata'];
  };
type At<T, Key extends keyof T> = Omit<T, Key> & Record<Key, Date>;

/** Documents as whoever asks sees them. */
@Injectable()
export class DocumentQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext, query: DocumentQuery): Promise<Page<DocumentSummary>> {
    return pageOf<SummaryRow, DocumentSummary>(this.database, ctx, `SELECT ${SUMMARY} ${FROM}`, query, summaryOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<DocumentDetail> {
    await this.database.verify(ctx);
    const actor = ctx.actor!;
    const [[row], versions, events, sharedWith, [facts]] = await this.database.readAll<
      [DetailRow, At<DocumentVersionView, 'createdAt'>, At<DocumentEventView, 'at'>, SharedBody, JudgeFacts]
    >(ctx, [
      [DETAIL, [id, ...namedParams(actor, ctx.now)]],
      [VERSIONS, [id]],
      [EVENTS, [id]],
      [SHARED, [id]],
      [JUDGE_FACTS, judgeParams(id, actor.membershipId, ctx.now)],
    ]);
    if (!row) throw notFound();
    const { contributes, role, archivedAt, spaceVisibility, requiredMetadata, createdAt, ...rest } = row;
    // Without its space it is seen by its own visibility, and read only.
    const rights = spaceVisibility
      ? rightsOf(actor, { contributes, role, archivedAt })
      : { mayWrite: false, mayApprove: false, mayManage: false };
    const own = actor.access === 'centre' || !row.visibility;
    const mayWrite = rights.mayWrite && own;
    return {
      ...rest,
      ...summaryOf(row),
      createdAt: createdAt.toISOString(),
      removedAt: row.trashedAt && new Date(row.trashedAt.getTime() + TRASH_DAYS * DAY_MS).toISOString(),
      effectiveVisibility: row.visibility ?? spaceVisibility ?? 'centre',
      missing: missingMetadata(requiredMetadata, describedBy(row)),
      sharedWith,
      versions: versions.map(({ createdAt: at, ...version }) => ({ ...version, createdAt: at.toISOString() })),
      events: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
      commands: row.trashedAt || !own ? [] : documentStepsOf(row.status, documentActorsOf(rights, facts)),
      mayWrite,
      mayManage: rights.mayManage,
    };
  }
}

export function summaryOf(row: SummaryRow): DocumentSummary {
  const { id, spaceId, spaceTitle, folderId, title, status, visibility, confidential, tags, docType, number } = row;
  const { shown, name, mediaType, size, changedAt, trashedAt, receiptBy, version } = row;
  return {
    ...{ id, spaceId, spaceTitle, folderId, title, status, visibility, confidential, tags, docType, number },
    ...{ shown, name, mediaType, size },
    changedAt: changedAt.toISOString(),
    trashedAt: trashedAt?.toISOString() ?? null,
    receiptBy,
    version,
  };
}
