import { Injectable } from '@nestjs/common';
import { DomainError, StoredFiles, TenantDatabase, type RequestContext, type Transaction } from '#app/platform';
import { versionScanned } from '../documents/document-events.js';
import { networkMark, unmarked } from '../persistence/network-mark.js';
import { READING_LIMITS } from './limits.js';
import { FileReader } from './reader.js';
import { unread, type Reading } from './reading.js';
import { TextRecognition, type Recognised } from './recognition.js';

type Read = Reading & {
  /** Whether it was not opened because the antivirus holds it; null where that was not asked. */
  held: boolean | null;
};

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
const COLUMNS =
  'tenant_id, document_id, number, status, reason, pages, cut, passages, passage_pages, recognised, read_at';
const OF_FILE = 'SELECT document_id AS id FROM document_version WHERE file_id = $1 LIMIT 1';
/** A page of a scan may bear the stamp of a protocol as text: fewer letters than this a page are no page. */
const LETTERS_OF_A_PAGE = 100;
/**
 * What is written of a content is written with its file held: whoever finds it infected waits and takes away what was
 * written, or was there first, and then nothing is written of what was read before.
 */
const FILE_OF_VERSION = 'JOIN stored_file f ON f.tenant_id = v.tenant_id AND f.id = v.file_id';
/** The same bytes say the same, whichever version holds them; what the antivirus holds says nothing, and a scan perhaps nothing yet. */
const COPY = `INSERT INTO document_text (${COLUMNS})
  SELECT v.tenant_id, v.document_id, v.number, t.status, t.reason, t.pages, t.cut, t.passages, t.passage_pages, t.recognised, $3
  FROM document_version v ${FILE_OF_VERSION} AND f.scan_status <> 'infected'
  JOIN document_version o ON o.tenant_id = v.tenant_id AND o.sha256 = v.sha256 AND o.media_type = v.media_type
  JOIN document_text t ON t.tenant_id = o.tenant_id AND t.document_id = o.document_id AND t.number = o.number
  WHERE v.document_id = $1 AND v.number = $2 AND COALESCE(t.reason, '') NOT IN ('hostile', 'no_text', 'picture')
    AND (t.recognised OR t.pages IS NULL OR length(array_to_string(t.passages, '')) >= t.pages * ${LETTERS_OF_A_PAGE})
  ORDER BY t.recognised DESC LIMIT 1 FOR SHARE OF f ON CONFLICT DO NOTHING`;
const WRITE = `INSERT INTO document_text (${COLUMNS})
  SELECT v.tenant_id, v.document_id, v.number, $3, $4, $5, $6, $7, $8, false, $9
  FROM document_version v ${FILE_OF_VERSION} AND (f.scan_status = 'infected') = COALESCE($10, f.scan_status = 'infected')
  WHERE v.document_id = $1 AND v.number = $2 FOR SHARE OF f ON CONFLICT DO NOTHING`;
const INDEX = `UPDATE document_text t SET words = CASE WHEN t.number IN (d.current_version, d.shown_version) THEN
    search.document_vector(d.tenant_id, d.title, concat_ws(' ', d.description, array_to_string(d.tags, ' '), d.doc_type, d.author,
      d.protocol_number, v.name, d.metadata ->> 'dossier', d.metadata ->> 'classification', d.metadata ->> 'notes'),
      array_to_string(t.passages, E'\\n')) || ${networkMark('d')} END
  FROM document d, document_version v
  WHERE d.id = $1 AND t.tenant_id = d.tenant_id AND t.document_id = d.id
    AND v.tenant_id = t.tenant_id AND v.document_id = t.document_id AND v.number = t.number`;

const SCANNED = `SELECT v.file_id AS "fileId", t.pages FROM document_text t
  JOIN document_version v ON v.tenant_id = t.tenant_id AND v.document_id = t.document_id AND v.number = t.number
  WHERE t.document_id = $1 AND t.number = $2 AND NOT t.recognised AND COALESCE(t.reason, '') IN ('', 'no_text', 'picture')`;
const RECOGNISED = `UPDATE document_text SET status = 'read', reason = NULL, cut = $3, passages = $4, passage_pages = $5,
    recognised = true, read_at = $6
  WHERE document_id = $1 AND number = $2 AND NOT recognised AND COALESCE(reason, '') IN ('', 'no_text', 'picture')`;

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
    private readonly recognition: TextRecognition,
  ) {}

  /** At the system's level: reads what was not read, and writes anew by which words the document is found. */
  async follow(ctx: RequestContext, documentId: string, done: (tx: Transaction) => Promise<void>): Promise<void> {
    for (const version of await this.database.read<Unread>(ctx, UNREAD, [documentId])) {
      const known = await this.database.run(ctx, (tx) => tx.execute(COPY, [documentId, version.number, tx.now]));
      if (known) continue;
      const reading = await this.reading(ctx, version);
      if (!reading) continue;
      const scan = looksScanned(reading) && (await this.recognition.available());
      await this.database.run(ctx, async (tx) => {
        const written = await write(tx, documentId, version.number, reading);
        if (written && scan) await tx.emit(versionScanned(documentId, version.number));
      });
    }
    await this.database.run(ctx, async (tx) => {
      await tx.execute(INDEX, [documentId]);
      await done(tx);
    });
  }

  /** At the system's level: gives a scan the text that was recognised in it, once. */
  async recognise(
    ctx: RequestContext,
    documentId: string,
    number: number,
    done: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const reading = await this.recognised(ctx, documentId, number);
    await this.database.run(ctx, async (tx) => {
      if (reading) {
        const { cut, passages } = reading;
        const texts = passages.map(({ text }) => text);
        const ofPages = passages.map(({ page }) => page);
        await tx.execute(RECOGNISED, [documentId, number, cut, texts, ofPages, tx.now]);
        await tx.execute(INDEX, [documentId]);
      }
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
  private async reading(ctx: RequestContext, { file_id: fileId, size }: Unread): Promise<Read | undefined> {
    if (Number(size) > READING_LIMITS.fileBytes) return { ...unread('size'), held: null };
    try {
      const file = await this.opened(ctx, fileId);
      return file && { ...(await this.reader.read(file.content, file.mediaType)), held: false };
    } catch (error) {
      unlessInfected(error);
      return { ...unread('hostile'), held: true };
    }
  }

  /** @returns undefined where there is nothing to recognise any more, or nothing was recognised */
  private async recognised(ctx: RequestContext, documentId: string, number: number): Promise<Recognised | undefined> {
    const [scan] = await this.database.read<{ fileId: string; pages: number | null }>(ctx, SCANNED, [
      documentId,
      number,
    ]);
    // Somebody else has done it in the meantime, or the version is gone.
    if (!scan) return undefined;
    // It is tried again, perhaps by a worker that has the programs, and ends among what was given up where none has.
    if (!(await this.recognition.available())) throw new Error('No program here recognises the text of scans');
    const file = await this.opened(ctx, scan.fileId).catch(unlessInfected);
    return file && this.recognition.read({ content: file.content, pages: scan.pages });
  }

  private async opened(ctx: RequestContext, fileId: string) {
    try {
      return await this.files.open(ctx, fileId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not_found') return undefined;
      throw error;
    }
  }
}

/** @returns whether it was: not what somebody else wrote, nor what was read before the antivirus changed its mind */
async function write(tx: Transaction, documentId: string, number: number, reading: Read): Promise<boolean> {
  const { status, reason, pages, cut, passages, held } = reading;
  const texts = passages.map(({ text }) => text);
  const ofPages = passages.map(({ page }) => page);
  const params = [documentId, number, status, reason, pages, cut, texts, ofPages, tx.now, held];
  return (await tx.execute(WRITE, params)) > 0;
}

/** What the antivirus holds is opened by nobody. @throws unknown all else */
function unlessInfected(error: unknown): undefined {
  if (!(error instanceof DomainError && error.code === 'file_infected')) throw error;
}

/** Nothing that can be read is in it, or hardly more than a stamp on each page. */
function looksScanned({ reason, pages, passages }: Reading): boolean {
  if (reason) return reason === 'no_text' || reason === 'picture';
  const letters = passages.reduce((sum, { text }) => sum + text.length, 0);
  return pages !== null && letters < pages * LETTERS_OF_A_PAGE;
}
