import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { insertRegister, type RowValues } from './rows.js';

/** A file to come: what it is, and who attached it when. */
export interface NewFile {
  tenantId: string;
  /** Null for what belongs to the centre. */
  bodyId: string | null;
  ownerId: string;
  name: string;
  mediaType: string;
  content: Buffer;
  at: Date;
  internal?: boolean;
  isPublic?: boolean;
  /** Seen by who sees the document's version that it is the content of. */
  inDocument?: boolean;
}

const AT_ONCE = 16;

/** Collects the files of a part of the demonstration, then writes their rows and bytes. */
export class Files {
  private readonly rows: RowValues[] = [];
  private readonly contents: [key: string, content: Buffer][] = [];

  add({
    tenantId,
    bodyId,
    ownerId,
    name,
    mediaType,
    content,
    at,
    internal = false,
    isPublic = false,
    inDocument = false,
  }: NewFile): string {
    const id = newId();
    this.contents.push([`${tenantId}/${id}`, content]);
    this.rows.push({
      tenant_id: tenantId,
      id,
      body_id: bodyId,
      owner_id: ownerId,
      internal,
      is_public: isPublic,
      in_document: inDocument,
      name,
      media_type: mediaType,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      status: 'stored',
      attached_at: at,
      created_at: at,
      version: 1,
    });
    return id;
  }

  /**
   * Writes the rows of the files, then those that refer to them, and meanwhile the bytes.
   * @param others writes the rows that refer to files
   */
  async write(client: Client, storage: FileStorage, others: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.store(storage), insertRegister(client, 'stored_file', this.rows).then(others)]);
  }

  private async store(storage: FileStorage): Promise<void> {
    for (let from = 0; from < this.contents.length; from += AT_ONCE)
      await Promise.all(
        this.contents.slice(from, from + AT_ONCE).map(([key, content]) => storage.put(key, Readable.from([content]))),
      );
  }
}
