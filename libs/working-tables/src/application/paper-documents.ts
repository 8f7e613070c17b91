import { Injectable } from '@nestjs/common';
import { DocumentContent } from '#app/documents';
import { StoredFiles, TenantDatabase, notFoundField, type RequestContext } from '#app/platform';

/** Only of the table's own space: what it shows is there for who sits at the table. */
const DOCUMENT = `SELECT d.id, d.current_version AS number FROM table_meeting m
  JOIN working_table w ON w.tenant_id = m.tenant_id AND w.id = m.table_id
  JOIN document d ON d.tenant_id = w.tenant_id AND d.space_id = w.space_id
  WHERE m.id = $1 AND d.id = $2 AND d.trashed_at IS NULL`;

export interface PaperSource {
  documentId: string;
  documentNumber: number;
}

/** Papers of a meeting that are taken from the space of its table. */
@Injectable()
export class PaperDocuments {
  constructor(
    private readonly database: TenantDatabase,
    private readonly content: DocumentContent,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Copies the newest version of a document as a file of the person's own, to be attached: what lies before the table does not
   * change with the document, nor go with it.
   * @throws DomainError not_found, file_infected, file_not_scanned, payload_too_large
   */
  async take(ctx: RequestContext, meetingId: string, documentId: string): Promise<PaperSource & { fileId: string }> {
    const [document] = await this.database.read<{ id: string; number: number }>(ctx, DOCUMENT, [meetingId, documentId]);
    if (!document) throw notFoundField('documentId');
    const { content, ...shown } = await this.files.open(
      ctx,
      await this.content.check(ctx, documentId, document.number),
    );
    const { id } = await this.files.duplicate(ctx, shown, content);
    return { fileId: id, documentId, documentNumber: document.number };
  }

  /** What was copied and not attached; else it is swept. */
  async giveUp(ctx: RequestContext, fileId: string): Promise<void> {
    await this.files.discard(ctx, fileId).catch(() => undefined);
  }
}
