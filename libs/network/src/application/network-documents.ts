import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  ListQuery,
  StoredFiles,
  TenantDatabase,
  asDownload,
  notFound,
  peerContext,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type {
  NetworkCentre,
  NetworkCommentView,
  NetworkDocument,
  NetworkDocumentDetail,
  NetworkDocumentQuery,
} from '../api/network.dto.js';
import { NetworkCopies } from './network-copies.js';

/** The centres that take part; at the network's level the policies leave out the others. */
const CENTRES = `SELECT t.id, t.slug, t.name, t.owner_name AS "ownerName", t.province, t.email, t.pec, t.phone, t.address, p.member_since::text AS "memberSince",
    EXISTS (SELECT FROM network n WHERE n.home_tenant_id = t.id) AS home,
    ARRAY(SELECT l.name FROM service_line l WHERE l.tenant_id = t.id ORDER BY l.code) AS lines,
    (SELECT count(*)::int FROM network_plan n WHERE n.tenant_id = t.id AND n.status = 'accepted') AS plans,
    (SELECT count(*)::int FROM service s WHERE s.tenant_id = t.id) AS services,
    (SELECT count(*)::int FROM document d WHERE d.tenant_id = t.id) AS documents
  FROM network_participation p JOIN tenant t ON t.id = p.tenant_id WHERE p.status = 'member'
  ORDER BY t.owner_name COLLATE "it-x-icu", t.id LIMIT ${LIMITS.networkCentres}`;

const LATEST: Sort = {
  columns: [
    { sql: 'd.changed_at', type: 'timestamptz' },
    { sql: 'd.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
/** Not of a group alone: then its space may be one that the reader does not see. */
export const FOR_ALL = `COALESCE(d.visibility,
    (SELECT f.visibility FROM space f WHERE f.tenant_id = d.tenant_id AND f.id = d.space_id), 'centre') IN ('network', 'public')`;
export const COLUMNS = `${FOR_ALL} AS "forAll", d.id, d.tenant_id AS "tenantId", t.slug AS "centreSlug", t.owner_name AS "centreName", s.title AS "spaceTitle", d.title, d.description,
    d.doc_type AS "docType", d.tags, v.name, v.media_type AS "mediaType", v.size::float8 AS size, v.number, d.changed_at AS "changedAt",
    (SELECT count(*)::int FROM network_comment c WHERE c.source_tenant_id = d.tenant_id AND c.source_document_id = d.id) AS comments`;
export const FROM = `FROM document d JOIN tenant t ON t.id = d.tenant_id
  LEFT JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id
  CROSS JOIN LATERAL (SELECT * FROM document_version v WHERE v.tenant_id = d.tenant_id AND v.document_id = d.id
    ORDER BY v.number DESC LIMIT 1) v`;
const DETAIL = `SELECT ${COLUMNS}, d.author, d.document_on::text AS "documentOn", v.sha256, v.file_id AS "fileId"
  ${FROM} WHERE t.slug = $1 AND d.id = $2`;
const THREAD = `SELECT c.id, c.author_name AS "authorName", c.centre_name AS "centreName", c.text, c.created_at AS "createdAt", c.author_id AS "authorId"
  FROM network_comment c JOIN tenant t ON t.id = c.source_tenant_id WHERE t.slug = $1 AND c.source_document_id = $2
  ORDER BY c.created_at DESC, c.id DESC LIMIT ${LIMITS.networkComments}`;
/** Of the lead's space, or shown in the group by another of its centres. */
const IN_GROUP = `(d.space_id IN (SELECT g.space_id FROM network_group g WHERE g.tenant_id = d.tenant_id AND g.id = ?)
  OR (d.tenant_id, d.id) IN (SELECT c.tenant_id, c.document_id FROM network_group_document c WHERE c.group_id = ? AND c.status = 'shown'))`;
const FOUND = `(unaccent(d.title) ILIKE unaccent(?) OR unaccent(d.description) ILIKE unaccent(?) OR lower(?) = ANY (d.tags))`;

export type Row = Omit<NetworkDocument, 'changedAt' | 'own'> & { changedAt: Date; tenantId: string };
type DetailRow = Row & Pick<NetworkDocumentDetail, 'author' | 'documentOn' | 'sha256'> & { fileId: string };
type CommentRow = Omit<NetworkCommentView, 'createdAt' | 'mine'> & { createdAt: Date; authorId: string };

/** A document of another centre, as it is shown now. */
export interface SharedDocument {
  tenantId: string;
  id: string;
  title: string;
  centreName: string;
  number: number;
  fileId: string;
  name: string;
  sha256: string;
}

/** What the centres of the network show each other. Everything is read as a reader of the network. */
@Injectable()
export class NetworkDocuments {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
    private readonly copies: NetworkCopies,
  ) {}

  async centres(ctx: RequestContext): Promise<NetworkCentre[]> {
    const peer = peerContext(ctx);
    const rows = await this.database.read<Omit<NetworkCentre, 'own'> & { id: string }>(peer, CENTRES);
    return rows.map(({ id, ...centre }) => ({ ...centre, own: id === peer.actor!.tenantId }));
  }

  async list(ctx: RequestContext, query: NetworkDocumentQuery): Promise<Page<NetworkDocument>> {
    const { limit = LIMITS.defaultPageSize, q, centre, groupId, cursor } = query;
    const list = new ListQuery(`SELECT ${COLUMNS} ${FROM}`).whereGiven('t.slug = ?', centre);
    if (groupId) list.where(IN_GROUP, groupId, groupId);
    if (q) list.where(FOUND, like(q), like(q), q);
    const peer = peerContext(ctx);
    const [sql, params] = list.page('latest', LATEST, limit, cursor);
    const rows = await this.database.read<Row>(peer, sql, params);
    return toPage(
      rows,
      limit,
      'latest',
      (row) => [row.changedAt, row.id],
      (row) => summaryOf(row, peer.actor!.tenantId),
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, slug: string, id: string): Promise<NetworkDocumentDetail> {
    const peer = peerContext(ctx);
    const [[row], thread] = await this.database.readAll<[DetailRow, CommentRow]>(peer, [
      [DETAIL, [slug, id]],
      [THREAD, [slug, id]],
    ]);
    if (!row) throw notFound();
    const { membershipId, tenantId } = peer.actor!;
    return {
      ...summaryOf(row, tenantId),
      author: row.author,
      documentOn: row.documentOn,
      sha256: row.sha256,
      thread: thread.reverse().map(({ authorId, createdAt, ...comment }) => ({
        ...comment,
        createdAt: createdAt.toISOString(),
        mine: authorId === membershipId,
      })),
      copies: tenantId ? await this.copies.list(ctx, { sourceDocumentId: id }) : [],
    };
  }

  /** @throws DomainError not_found */
  async find(ctx: RequestContext, slug: string, id: string): Promise<SharedDocument> {
    const [row] = await this.database.read<DetailRow>(peerContext(ctx), DETAIL, [slug, id]);
    if (!row) throw notFound();
    return row;
  }

  /** @throws DomainError not_found */
  async download(ctx: RequestContext, slug: string, id: string, response: Response): Promise<StreamableFile> {
    const { fileId } = await this.find(ctx, slug, id);
    return asDownload(response, await this.files.open(peerContext(ctx), fileId));
  }
}

const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

export function summaryOf(row: Row, tenantId: string | null): NetworkDocument {
  return {
    id: row.id,
    centreSlug: row.centreSlug,
    centreName: row.centreName,
    own: row.tenantId === tenantId,
    forAll: row.forAll,
    spaceTitle: row.spaceTitle,
    title: row.title,
    description: row.description,
    docType: row.docType,
    tags: row.tags,
    name: row.name,
    mediaType: row.mediaType,
    size: row.size,
    number: row.number,
    changedAt: row.changedAt.toISOString(),
    comments: row.comments,
  };
}
