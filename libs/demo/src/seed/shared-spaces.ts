import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import type { SharedSpaceData } from '../data/network.js';
import { dayAgo, italianTime } from './calendar.js';
import { Files } from './files.js';
import type { Member } from './members.js';
import { pdf } from './pdf.js';
import { insertRows, type RowValues } from './rows.js';

export interface Shown {
  id: string;
  title: string;
  sha256: string;
}

/** Whose documents they are, and who added them. */
export interface Owner {
  tenantId: string;
  author: Pick<Member, 'id' | 'name'>;
}

/** Spaces with their documents, to be written at once. */
export class Spaces {
  private readonly files = new Files();
  private readonly rows: Record<'space' | 'document' | 'document_version' | 'document_event', RowValues[]> = {
    space: [],
    document: [],
    document_version: [],
    document_event: [],
  };

  constructor(private readonly now: Date) {}

  add(
    { tenantId, author }: Owner,
    data: SharedSpaceData,
    visibility: string,
    daysAgo: number,
  ): { spaceId: string; documents: Shown[] } {
    const spaceId = newId();
    const base = { tenant_id: tenantId };
    const at = italianTime(dayAgo(this.now, daysAgo), '10:20');
    this.rows.space.push({
      ...base,
      ...{ id: spaceId, kind: 'project', title: data.title, description: data.description, visibility },
      ...{
        needs_approval: false,
        required_metadata: [],
        defaults: {},
        created_by: author.id,
        created_at: at,
        version: 1,
      },
    });
    const documents = data.documents.map((document): Shown => {
      const id = newId();
      const bytes = pdf(document.title, document.lines);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { name: document.fileName, mediaType: 'application/pdf' };
      const fileId = this.files.add({
        ...{ tenantId, bodyId: null, ownerId: author.id, content: bytes, at, ...file },
      });
      this.rows.document.push({
        ...base,
        ...{ id, space_id: spaceId, batch: id, title: document.title, description: document.description },
        ...{ visibility: null, confidential: false, status: 'approved', current_version: 1, shown_version: 1 },
        ...{ tags: document.tags, doc_type: document.docType, author: author.name, document_on: null },
        ...{ protocol_number: '', metadata: {}, asks_receipt: false, created_by: author.id },
        ...{ created_at: at, changed_at: at, version: 1 },
      });
      this.rows.document_version.push({
        ...base,
        ...{ document_id: id, number: 1, file_id: fileId, name: file.name, media_type: file.mediaType },
        ...{
          size: bytes.length,
          sha256,
          note: '',
          created_by: author.id,
          created_by_name: author.name,
          created_at: at,
        },
      });
      this.rows.document_event.push({
        ...base,
        ...{ id: newId(), document_id: id, activity: 'create', to_status: 'draft', number: 1, reason: '' },
        ...{ actor_id: author.id, actor_name: author.name, at },
      });
      return { id, title: document.title, sha256 };
    });
    return { spaceId, documents };
  }

  /** The worker reads its text as it does of any other. */
  private readonly toBeRead = ({ tenant_id, document_id, number }: RowValues): RowValues => ({
    ...{ tenant_id, id: newId(), consumer: 'document-reading', event: 'document.version_added' },
    ...{ payload: { documentId: document_id, number }, request_id: 'demonstration' },
    ...{ created_at: this.now, due_at: this.now, attempts: 0, retries: 0 },
  });

  async write(client: Client, storage: FileStorage): Promise<void> {
    await this.files.write(client, storage, async () => {
      for (const table of ['space', 'document', 'document_version', 'document_event'] as const)
        await insertRows(client, table, this.rows[table]);
      await insertRows(client, 'outbox', this.rows.document_version.map(this.toBeRead));
    });
    // Each is the content of a version, and seen by who sees it.
    await client.query(
      `UPDATE stored_file f SET in_document = true FROM document_version v WHERE v.tenant_id = f.tenant_id AND v.file_id = f.id`,
    );
  }
}
