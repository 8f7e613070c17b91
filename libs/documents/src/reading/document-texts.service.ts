import { Injectable } from '@nestjs/common';
import { DomainError, StoredFiles, TenantDatabase, type RequestContext, type Transaction } from '#app/platform';
import { networkMark, unmarked } from '../persistence/network-mark.js';
import { READING_LIMITS } from './limits.js';
import { FileReader } from './reader.js';
import { unread, type Reading } from './reading.js';

interface Unread {
  number: number;
  file_id: string;
  size: string;
}

/** Versions that are searched and of which nobody knows yet what they say. */
const UNREAD = `SELECT v.number, v.file_id, v.size FROM document d
  JOIN document_version v ON v.tenant_id = d.tenant_id AND v.document_id = d.id AND v.number IN (d.current_version, d.shown_version)
  WHERE d.id = $1 AND NOT EXISTS (SELECT FROM document_text t
    WHERE t.tenant_id = v.tenant_id AND t.document_id = v.document_id AND t.number = v.number)`;
const COLUMNS = 'tenant_id, document_id, number, status, reason, pages, cut, passages, passage_pages, read_at';
const OF_FILE = 'SELECT document_id AS id FROM document_version WHERE file_id = $1 LIMIT 1';
/** The same bytes say the same, whichever version holds them; what the antivirus holds says nothing. */
const COPY = `INSERT INTO document_text (${COLUMNS})
  SELECT v.tenant_id, v.document_id, v.number, t.status, t.reason, t.pages, t.cut, t.passages, t.passage_pages, $3
  FROM document_version v JOIN document_version o ON o.tenant_id = v.tenant_id AND o.sha256 = v.sha256 AND o.media_type = v.media_type
  JOIN document_text t ON t.tenant_id = o.tenant_id AND t.document_id = o.document_id AND t.number = o.number
  WHERE v.document_id = $1 AND v.number = $2 AND t.reason IS DISTINCT FROM 'hostile'
    AND NOT EXISTS (SELECT FROM stored_file f WHERE f.tenant_id = v.tenant_id AND f.id = v.file_id AND f.scan_status = 'infected')
  LIMIT 1 ON CONFLICT DO NOTHING`;
const WRITE = `INSERT INTO document_text (${COLUMNS})
  SELECT v.tenant_id, v.document_id, v.number, $3, $4, $5, $6, $7, $8, $9
  FROM document_version v WHERE v.document_id = $1 AND v.number = $2 ON CONFLICT DO NOTHING`;
const INDEX = `UPDATE document_text t SET words = CASE WHEN t.number IN (d.current_version, d.shown_version) THEN
    search.document_vector(d.tenant_id, d.title, concat_ws(' ', d.description, array_to_string(d.tags, ' '), d.doc_type, d.author,
      d.protocol_number, v.name, d.metadata ->> 'dossier', d.metadata ->> 'classification', d.metadata ->> 'notes'),
      array_to_string(t.passages, E'\\n')) || ${networkMark('d')} END
  FROM document d, document_version v
  WHERE d.id = $1 AND t.tenant_id = d.tenant_id AND t.document_id = d.id
    AND v.tenant_id = t.tenant_id AND v.document_id = t.document_id AND v.number = t.number`;

/** After this document: those of a space whose mark of the network may be another now. */
const OF_SPACE = 'SELECT id FROM document WHERE space_id = $1 AND id > $2 ORDER BY id LIMIT 200';
const MARK = `UPDATE document_text t SET words = ${unmarked('t.words')} || ${networkMark('d')}
  FROM document d WHERE d.id = ANY ($1) AND t.tenant_id = d.tenant_id AND t.document_id = d.id AND t.words IS NOT NULL`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** What documents say: read once from each version that is searched, and found by what the document says of itself, too. */
@Injectable()
export class DocumentTexts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
    private readonly reader: FileReader,
  ) {}

  /** At the system's level: reads what was not read, and writes anew by which words the document is found. */
  async follow(ctx: RequestContext, documentId: string, done: (tx: Transaction) => Promise<void>): Promise<void> {
    for (const version of await this.database.read<Unread>(ctx, UNREAD, [documentId])) {
      const known = await this.database.run(ctx, (tx) => tx.execute(COPY, [documentId, version.number, tx.now]));
      if (known) continue;
      const reading = await this.reading(ctx, version);
      if (reading) await this.database.run(ctx, (tx) => write(tx, documentId, version.number, reading));
    }
    await this.database.run(ctx, async (tx) => {
      await tx.execute(INDEX, [documentId]);
      await done(tx);
    });
  }

  /** A space is shown to others than before: its documents are marked for whom they may be found by, some at a time. */
  async followSpace(ctx: RequestContext, spaceId: string, done: (tx: Transaction) => Promise<void>): Promise<void> {
    for (let last: string | undefined = BEFORE_ALL; last;)
      last = await this.database.run(ctx, async (tx) => {
        const ids = (await tx.query<{ id: string }>(OF_SPACE, [spaceId, last])).map(({ id }) => id);
        if (ids.length) await tx.execute(MARK, [ids]);
        return ids.at(-1);
      });
    await this.database.run(ctx, done);
  }

  /** As {@link follow}, for the document whose content this is; most files are of none. */
  async followFile(ctx: RequestContext, fileId: string, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const [document] = await this.database.read<{ id: string }>(ctx, OF_FILE, [fileId]);
    if (document) await this.follow(ctx, document.id, done);
    else await this.database.run(ctx, done);
  }

  /** @returns undefined where the file is not there any more */
  private async reading(ctx: RequestContext, { file_id: fileId, size }: Unread) {
    if (Number(size) > READING_LIMITS.fileBytes) return unread('size');
    try {
      const { content, mediaType } = await this.files.open(ctx, fileId);
      return await this.reader.read(content, mediaType);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'not_found') return undefined;
      // What the antivirus holds is opened by nobody.
      if (error.code === 'file_infected') return unread('hostile');
      throw error;
    }
  }
}

async function write(tx: Transaction, documentId: string, number: number, reading: Reading): Promise<void> {
  const { status, reason, pages, cut, passages } = reading;
  const texts = passages.map(({ text }) => text);
  const ofPages = passages.map(({ page }) => page);
  await tx.execute(WRITE, [documentId, number, status, reason, pages, cut, texts, ofPages, tx.now]);
}
