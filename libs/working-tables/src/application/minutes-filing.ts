import { Injectable, Logger } from '@nestjs/common';
import { Documents } from '#app/documents';
import {
  DomainError,
  StoredFiles,
  TenantDatabase,
  notFound,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';

const FILED = `SELECT u.tenant_id AS "tenantId", u.file_id AS "fileId", u.status, u.document_id AS "documentId", m.title, m.number,
    w.title AS "tableTitle", w.space_id AS "spaceId", (m.starts_at AT TIME ZONE 'Europe/Rome')::date::text AS day
  FROM table_minutes u JOIN table_meeting m ON m.tenant_id = u.tenant_id AND m.id = u.meeting_id
  JOIN working_table w ON w.tenant_id = m.tenant_id AND w.id = m.table_id WHERE u.meeting_id = $1`;
const FILE = `UPDATE table_minutes SET document_id = $2, version = version + 1
  WHERE meeting_id = $1 AND status = 'approved' AND document_id IS NULL`;
const DESCRIBE = `UPDATE document SET doc_type = 'Verbale', document_on = $2, author = left($3, 200), tags = '{verbale}' WHERE id = $1`;
const COUNT = 'UPDATE table_meeting SET version = version + 1 WHERE id = $1';

interface Filed {
  tenantId: string;
  fileId: string | null;
  status: string;
  documentId: string | null;
  title: string;
  number: number;
  tableTitle: string;
  spaceId: string | null;
  day: string;
}

/** Approved minutes become a document of the table's space: the same bytes, so that their SHA-256 stays known. */
@Injectable()
export class MinutesFiling {
  private readonly log = new Logger('Minutes');

  constructor(
    private readonly database: TenantDatabase,
    private readonly documents: Documents,
    private readonly files: StoredFiles,
  ) {}

  /**
   * @throws DomainError not_found, also of a space that the person does not see; permission_denied, state_conflict where they are
   *   not approved, the table has no space, or they are filed already
   */
  async file(ctx: RequestContext, meetingId: string): Promise<void> {
    const [row] = await this.database.read<Filed>(ctx, FILED, [meetingId]);
    if (!row) throw notFound();
    const { fileId, spaceId } = row;
    if (row.status !== 'approved' || row.documentId || !spaceId || !fileId) throw stateConflict([]);
    // As minutes are opened: by the row that was read with the person's own rights.
    const { content, ...shown } = await this.files.openFor(ctx, row.tenantId, fileId);
    const copy = await this.files.duplicate(ctx, shown, content);
    try {
      const title = `Verbale n. ${row.number} – ${row.title}`.slice(0, 200);
      await this.documents.create(
        ctx,
        undefined,
        { spaceId, documents: [{ fileId: copy.id, title }] },
        { also: (tx, [id]) => this.settle(tx, meetingId, id!, row) },
      );
    } catch (error) {
      await this.files.discard(ctx, copy.id).catch(() => undefined);
      throw error;
    }
  }

  /** As {@link file}, once a meeting was closed: what stands in its way leaves the minutes to be filed by hand. */
  async tryToFile(ctx: RequestContext, meetingId: string): Promise<void> {
    try {
      await this.file(ctx, meetingId);
    } catch (error) {
      if (!(error instanceof DomainError)) this.log.warn(`Minutes of ${meetingId} were not filed`, error);
    }
  }

  private async settle(tx: Transaction, meetingId: string, documentId: string, row: Filed): Promise<void> {
    // Of two who file them at once the second gives its document up.
    if (!(await tx.execute(FILE, [meetingId, documentId]))) throw stateConflict([]);
    await tx.execute(DESCRIBE, [documentId, row.day, row.tableTitle]);
    await tx.execute(COUNT, [meetingId]);
    tx.changed('meeting', meetingId, { everybody: true });
  }
}
