import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { TenantDatabase, peerContext, type RequestContext } from '#app/platform';
import type { NetworkCopyView } from '../api/network.dto.js';

const COPIES = `SELECT c.document_id AS "documentId", d.title, c.source_centre_name AS "sourceCentreName", c.source_tenant_id AS "sourceTenantId",
    c.source_document_id AS "sourceDocumentId", c.source_title AS "sourceTitle", c.source_version AS "sourceVersion", c.sha256,
    c.copied_at AS "copiedAt"
  FROM network_copy c JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id
  WHERE ($1::uuid IS NULL OR c.document_id = $1) AND ($2::uuid IS NULL OR c.source_document_id = $2)
  ORDER BY c.copied_at DESC, c.document_id DESC LIMIT ${LIMITS.pageSize}`;
/** What the sources show now, as far as the reader sees them. */
const SOURCES = `SELECT d.tenant_id AS "tenantId", d.id, t.slug, d.shown_version AS number
  FROM unnest($1::uuid[], $2::uuid[]) s (tenant_id, id)
  JOIN document d ON d.tenant_id = s.tenant_id AND d.id = s.id JOIN tenant t ON t.id = d.tenant_id`;

type Row = Omit<NetworkCopyView, 'copiedAt' | 'sourceSlug' | 'currentVersion'> & {
  copiedAt: Date;
  sourceTenantId: string;
};
interface SourceRow {
  tenantId: string;
  id: string;
  slug: string;
  number: number;
}

/** Which documents of a centre were copied from where, and whether the source has gone on since. */
@Injectable()
export class NetworkCopies {
  constructor(private readonly database: TenantDatabase) {}

  async list(
    ctx: RequestContext,
    { documentId, sourceDocumentId }: { documentId?: string; sourceDocumentId?: string },
  ): Promise<NetworkCopyView[]> {
    const rows = await this.database.read<Row>(ctx, COPIES, [documentId ?? null, sourceDocumentId ?? null]);
    if (!rows.length) return [];
    const sources = await this.database.read<SourceRow>(peerContext(ctx), SOURCES, [
      rows.map(({ sourceTenantId }) => sourceTenantId),
      rows.map(({ sourceDocumentId: id }) => id),
    ]);
    return rows.map(({ sourceTenantId, copiedAt, ...row }) => {
      const source = sources.find((one) => one.tenantId === sourceTenantId && one.id === row.sourceDocumentId);
      return {
        ...row,
        copiedAt: copiedAt.toISOString(),
        sourceSlug: source?.slug ?? null,
        currentVersion: source?.number ?? null,
      };
    });
  }
}
