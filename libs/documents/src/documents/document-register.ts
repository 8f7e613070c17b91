import { Injectable } from '@nestjs/common';
import type { DocumentStatus, Visibility } from '#app/contracts';
import { LIMITS } from '#app/contracts';
import { TenantDatabase, type Page, type RequestContext } from '#app/platform';
import type { DocumentMetadata } from '../domain/metadata.js';
import { pageOf } from './document-filters.js';
import { FROM } from './document-queries.js';
import type { DocumentFilters } from './documents.dto.js';

const ROW = `SELECT d.id, d.title, s.title AS "spaceTitle", f.name AS folder, d.doc_type AS "docType", d.description, d.author,
    d.document_on::text AS "documentOn", d.protocol_number AS "protocolNumber", d.protocol_on::text AS "protocolOn", d.metadata,
    d.retention_years AS "retentionYears", d.confidential, d.tags, d.status, COALESCE(d.visibility, s.visibility) AS visibility,
    v.number, v.name, v.media_type AS "mediaType", v.size::float8 AS size, v.sha256, v.created_by_name AS "addedBy",
    v.created_at AS "addedAt", d.created_at AS "createdAt", d.changed_at AS "changedAt"
  ${FROM} LEFT JOIN folder f ON f.tenant_id = d.tenant_id AND f.id = d.folder_id`;

/** All that a document says of itself, and that is known of its content. */
export interface RegisterRow {
  id: string;
  title: string;
  spaceTitle: string | null;
  folder: string | null;
  docType: string;
  description: string;
  author: string;
  documentOn: string | null;
  protocolNumber: string;
  protocolOn: string | null;
  metadata: DocumentMetadata;
  retentionYears: number | null;
  confidential: boolean;
  tags: string[];
  status: DocumentStatus;
  visibility: Visibility | null;
  number: number;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedBy: string;
  addedAt: Date;
  createdAt: Date;
  changedAt: Date;
}

/** Documents with all their metadata, as somebody takes them away: of each the last version that they see. */
@Injectable()
export class DocumentRegister {
  constructor(private readonly database: TenantDatabase) {}

  async page(ctx: RequestContext, query: DocumentFilters, cursor: string | undefined): Promise<Page<RegisterRow>> {
    return pageOf<RegisterRow>(this.database, ctx, ROW, { ...query, limit: LIMITS.pageSize, cursor }, (row) => row);
  }
}
