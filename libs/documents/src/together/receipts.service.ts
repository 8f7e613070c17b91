import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { DomainError, TenantDatabase, notFound, stateConflict, type RequestContext } from '#app/platform';
import { DocumentRecord } from '../persistence/document.entity.js';
import type { DocumentReceipts, ReceiptView } from './posts.dto.js';

const DOCUMENT = `SELECT d.shown_version AS number, d.receipt_by::text AS "receiptBy" FROM document d
  WHERE d.id = $1 AND d.asks_receipt AND d.shown_version IS NOT NULL`;
/** Who was asked: the bodies that read it today, however; and whoever has said already that they read it. */
const BODIES = `WITH d AS (SELECT d.*, COALESCE(d.visibility, s.visibility) AS shown_to FROM document d
    JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id WHERE d.id = $1), asked AS (
    SELECT a.body_id FROM d CROSS JOIN LATERAL search.adhering($2, NULL) a
      WHERE d.shown_to IN ('adhering', 'network', 'public') AND NOT d.confidential
    UNION SELECT n.body_id FROM d JOIN space_body n ON n.tenant_id = d.tenant_id AND n.space_id = d.space_id
      WHERE d.visibility IS NULL AND d.shown_to <> 'centre'
    UNION SELECT h.body_id FROM d JOIN document_share h ON h.tenant_id = d.tenant_id AND h.document_id = d.id WHERE d.visibility = 'chosen'
    UNION SELECT r.body_id FROM d JOIN document_receipt r ON r.tenant_id = d.tenant_id AND r.document_id = d.id AND r.number = d.shown_version)
  SELECT b.id AS "bodyId", b.name AS "bodyName", r.reader_name AS "readerName", r.read_at AS "readAt"
  FROM asked q JOIN d ON true JOIN body b ON b.tenant_id = d.tenant_id AND b.id = q.body_id
  LEFT JOIN document_receipt r ON r.tenant_id = d.tenant_id AND r.document_id = d.id AND r.body_id = b.id AND r.number = d.shown_version
  ORDER BY r.read_at NULLS FIRST, b.name COLLATE "it-x-icu", b.id LIMIT ${LIMITS.spaceNamed}`;
/** The first of a body counts. */
const READ = `INSERT INTO document_receipt (tenant_id, document_id, body_id, number, membership_id, reader_name, read_at)
  SELECT $1, $2, b.id, $3, $4, $5, $6 FROM unnest($7::uuid[]) b (id)
  WHERE NOT EXISTS (SELECT FROM document_receipt r WHERE r.document_id = $2 AND r.body_id = b.id AND r.number = $3)`;

/** "Seen by 12 of 20 bodies": who asked to be told that a document was read sees by whom. */
@Injectable()
export class Receipts {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Somebody says for their bodies that they read the version that is shown; saying it again changes nothing.
   * @throws DomainError not_found, permission_denied who is of no body, state_conflict where nobody asks for it
   */
  async confirm(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const document = await tx.get(DocumentRecord, { tenantId: tx.tenantId, id });
      const { membershipId, displayName, access, bodyIds } = tx.actor;
      if (access !== 'body') throw new DomainError('permission_denied');
      if (!document.asksReceipt || !document.shownVersion || document.trashedAt) throw stateConflict([]);
      const row = [tx.tenantId, id, document.shownVersion, membershipId, displayName, tx.now, bodyIds];
      await tx.execute(READ, row);
      tx.changed('document', id, { centreOnly: true });
    });
  }

  /** For the centre all, for a body its own. @throws DomainError not_found where nobody is asked */
  async list(ctx: RequestContext, id: string): Promise<DocumentReceipts> {
    const [[document], bodies] = await this.database.readAll<
      [Pick<DocumentReceipts, 'number' | 'receiptBy'>, Omit<ReceiptView, 'readAt'> & { readAt: Date | null }]
    >(ctx, [
      [DOCUMENT, [id]],
      [BODIES, [id, italianDay(ctx.now)]],
    ]);
    if (!document) throw notFound();
    return {
      ...document,
      asked: bodies.length,
      read: bodies.filter(({ readAt }) => readAt).length,
      bodies: bodies.map(({ readAt, ...body }) => ({ ...body, readAt: readAt?.toISOString() ?? null })),
    };
  }
}
