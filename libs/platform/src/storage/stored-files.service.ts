import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import { systemContext, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, invalid, notFound, notFoundField } from '../errors/domain-errors.js';
import { isUnavailable } from '../errors/unavailable.js';
import { FileQuota } from './file-quota.service.js';
import { SAMPLE_BYTES, sniffType } from './file-type.js';
import { OPENED, checkScanned, type OpenedFile, type OpenedRow } from './opened-file.js';
import { cleanName, keep, peek, type ReceivedFile } from './received.js';
import { FILE_STORAGE, keyOf, type FileStorage } from './storage.port.js';
import { LOOSE, StoredFile } from './stored-file.entity.js';

export type { ReceivedFile } from './received.js';

interface FileRow {
  id: string;
  tenant_id: string;
  name: string;
  media_type: string;
  size: string;
}

/** What is to be removed; without a hash it was never whole. */
type Leftover = Pick<StoredFile, 'id' | 'sha256'>;

/** What a browser may show as a picture of ours; the table's CHECK says the same. */
const PUBLIC_TYPES = ['image/png', 'image/jpeg'];

/**
 * Every file of every module: its row is written before its bytes (pending), becomes stored
 * with them, and is attached by the module's own transaction. What is left over is swept.
 */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly database: TenantDatabase,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    private readonly quota: FileQuota,
  ) {}

  /** @throws Error where no file could be kept now */
  async checkStorage(): Promise<void> {
    await this.storage.check();
  }

  /**
   * Receives an upload as a stream.
   * @throws DomainError unsupported_media_type, payload_too_large
   */
  async receive(ctx: RequestContext, fileName: string, content: Readable): Promise<ReceivedFile> {
    const name = cleanName(fileName);
    const { sample, whole } = await peek(content, SAMPLE_BYTES);
    const mediaType = await sniffType(name, sample);
    if (!mediaType) {
      whole.destroy();
      throw new DomainError('unsupported_media_type');
    }
    return this.write(ctx, { name, mediaType }, whole);
  }

  /**
   * Keeps what the system itself was given, such as a mail that it fetched: to be attached like an upload of `ownerId`.
   * @throws DomainError payload_too_large
   */
  async keep(
    ctx: RequestContext,
    { name, ...file }: { name: string; mediaType: string; ownerId: string },
    content: Buffer,
  ): Promise<ReceivedFile> {
    return this.write(ctx, { ...file, name: cleanName(name) }, Readable.from(content, { objectMode: false }));
  }

  /**
   * Keeps what another file holds, of the type that was recognised then, as an upload of the person who acts: as large as
   * documents may be.
   * @throws DomainError payload_too_large
   */
  async duplicate(
    ctx: RequestContext,
    { name, mediaType }: { name: string; mediaType: string },
    content: Readable,
  ): Promise<ReceivedFile> {
    return this.write(ctx, { name, mediaType }, content, LIMITS.documentBytes);
  }

  private async write(
    ctx: RequestContext,
    { name, mediaType, ownerId }: { name: string; mediaType: string; ownerId?: string },
    whole: Readable,
    most: number = LIMITS.fileBytes,
  ): Promise<ReceivedFile> {
    const id = newId();
    const tenantId = await this.database.run(ctx, async (tx) => {
      // What the system was given, such as a mail, is not lost for want of room.
      if (!ownerId) await this.quota.check(tx, 0);
      await this.announce(tx, { id, ownerId: ownerId ?? tx.actor.membershipId, name, mediaType, size: '0' });
      return tx.tenantId;
    });
    try {
      const { size, sha256 } = await keep(this.storage, keyOf(tenantId, id), whole, most);
      await this.database.run(ctx, (tx) =>
        tx.update(StoredFile, { id, version: 1 }, { status: 'stored', size: String(size), sha256 }),
      );
      return { id, name, mediaType, size, sha256 };
    } catch (error) {
      // What the system kept is swept like any upload that was not attached.
      if (!ownerId) await this.giveUp(ctx, id, !isUnavailable(error)).catch(() => undefined);
      throw error;
    }
  }

  /** The row of a file whose bytes are still to come. */
  async announce(
    tx: Transaction,
    file: Pick<StoredFile, 'id' | 'ownerId' | 'name' | 'mediaType' | 'size'>,
  ): Promise<void> {
    await tx.insert(StoredFile, {
      ...file,
      ...LOOSE,
      status: 'pending',
      createdAt: tx.now,
      version: 1,
    });
  }

  /**
   * Attaches files of the person who acts to something of a body, or of the centre alone, inside the caller's transaction.
   * @param internal for the centre's eyes only
   * @param field what the request calls them
   * @param ownerId of what the system kept in somebody's name
   * @param delegatesRead of what delegates of the body ask for or sign: they read it, too
   * @throws DomainError not_found on a file that is not the person's own, not stored, attached already, or as large as documents alone may be
   */
  async attach(
    tx: Transaction,
    fileIds: readonly string[],
    bodyId: string | null,
    internal: boolean,
    field = 'fileIds',
    ownerId?: string,
    delegatesRead = false,
  ): Promise<void> {
    if (!fileIds.length) return;
    const affected = await tx.execute(
      `UPDATE stored_file SET body_id = $2, internal = $3, attached_at = $4, delegates_read = $6, version = version + 1
       WHERE id = ANY ($1) AND owner_id = $5 AND status = 'stored' AND attached_at IS NULL AND NOT is_public AND size <= $7`,
      [fileIds, bodyId, internal, tx.now, ownerId ?? tx.actor.membershipId, delegatesRead, LIMITS.fileBytes],
    );
    if (affected !== new Set(fileIds).size) throw notFoundField(field);
  }

  /** As {@link attach}, for the centre and all its bodies. @throws DomainError not_found */
  async attachForBodies(tx: Transaction, fileId: string, field: string): Promise<void> {
    await this.attach(tx, [fileId], null, false, field);
    await tx.execute('UPDATE stored_file SET for_bodies = true WHERE id = $1', [fileId]);
  }

  /**
   * Makes files of the person who acts the content of versions of documents, which name them already: from now on they are
   * seen by who sees the version.
   * @throws DomainError not_found as {@link attach}
   */
  async attachToDocument(tx: Transaction, fileIds: readonly string[], field: string): Promise<void> {
    const affected = await tx.execute(
      `UPDATE stored_file SET in_document = true, attached_at = $2, version = version + 1
       WHERE id = ANY ($1) AND owner_id = $3 AND status = 'stored' AND attached_at IS NULL AND NOT is_public`,
      [fileIds, tx.now, tx.actor.membershipId],
    );
    if (affected !== new Set(fileIds).size) throw notFoundField(field);
  }

  /** What was for all bodies is for none any more; the sweep removes it. */
  async withdrawFromBodies(tx: Transaction, fileId: string): Promise<void> {
    await tx.execute('UPDATE stored_file SET attached_at = NULL, version = version + 1 WHERE id = $1 AND for_bodies', [
      fileId,
    ]);
  }

  /** In the system's transaction: what was attached is attached to nothing any more: nobody opens it, and the sweep removes it. */
  async release(tx: Transaction, fileIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE stored_file SET attached_at = NULL, status = 'deleting', version = version + 1 WHERE id = ANY ($1)`,
      [fileIds],
    );
  }

  /**
   * Shows a picture that the person uploaded to everybody, inside the caller's transaction of the centre.
   * @throws DomainError not_found as when attaching; validation_failed on what is no picture, or too large
   */
  async publish(tx: Transaction, id: string, maxBytes: number, field: string): Promise<void> {
    const { membershipId } = tx.actor;
    const [file] = await tx.query<FileRow>(
      `SELECT id, media_type, size FROM stored_file WHERE id = $1 AND owner_id = $2 AND status = 'stored' AND attached_at IS NULL FOR UPDATE`,
      [id, membershipId],
    );
    if (!file) throw notFoundField(field);
    if (!PUBLIC_TYPES.includes(file.media_type)) throw invalid(field, 'wrong_type');
    if (Number(file.size) > maxBytes) throw invalid(field, 'out_of_range');
    await tx.execute('UPDATE stored_file SET is_public = true, attached_at = $2, version = version + 1 WHERE id = $1', [
      id,
      tx.now,
    ]);
  }

  /** Takes a picture back that everybody saw; the sweep removes it. */
  async withdraw(tx: Transaction, id: string): Promise<void> {
    await tx.execute('UPDATE stored_file SET attached_at = NULL, version = version + 1 WHERE id = $1 AND is_public', [
      id,
    ]);
  }

  /**
   * The content of a file that the context may see, for download.
   * @throws DomainError file_infected; file_not_scanned where the centre wants the antivirus to look first
   */
  open(ctx: RequestContext, id: string): Promise<OpenedFile> {
    return this.opened(ctx, id, ctx.credential.kind !== 'system');
  }

  /**
   * What a person reads, or is sent, by another right than that to the file, which the caller has asked for: opened at the
   * system's level, and looked at by the antivirus as everything else that people open.
   * @throws DomainError as {@link open}
   */
  openFor({ now, requestId }: RequestContext, tenantId: string, id: string): Promise<OpenedFile> {
    return this.opened(systemContext(tenantId, now, requestId), id, true);
  }

  /** Whether a person may open all of these now, of those that are still there. @throws DomainError as {@link open} */
  async check(ctx: RequestContext, ids: readonly string[]): Promise<void> {
    for (const row of await this.database.read<OpenedRow>(ctx, OPENED, [ids])) checkScanned(row, true);
  }

  private async opened(ctx: RequestContext, id: string, forPerson: boolean): Promise<OpenedFile> {
    const [row] = await this.database.read<OpenedRow>(ctx, OPENED, [[id]]);
    if (!row) throw notFound();
    checkScanned(row, forPerson);
    const key = keyOf(row.tenant_id, row.id);
    return {
      name: row.name,
      mediaType: row.media_type,
      size: Number(row.size),
      sha256: row.sha256,
      content: await this.storage.get(key),
      part: (range) => this.storage.get(key, range),
    };
  }

  /** Takes back an upload that was not attached. */
  async discard(ctx: RequestContext, id: string): Promise<void> {
    await this.giveUp(ctx, id, true);
  }

  /** @param now else the sweep removes it: a storage that has just not answered is not asked again while somebody waits */
  private async giveUp(ctx: RequestContext, id: string, now: boolean): Promise<void> {
    const file = await this.database.run(ctx, async (tx) => {
      const found = await tx.get(StoredFile, { tenantId: tx.tenantId, id, ownerId: tx.actor.membershipId });
      if (found.attachedAt) throw new DomainError('state_conflict', { allowed: [] });
      await tx.update(StoredFile, found, { status: 'deleting' });
      return found;
    });
    if (now) await this.remove(ctx, file.tenantId, file);
  }

  /** Removes what was uploaded before `before` and neither attached nor made by long work that is still known, and what was being removed when a process died. */
  async sweep(ctx: RequestContext, tenantId: string, before: Date): Promise<number> {
    const files = await this.database.run(ctx, (tx) =>
      tx.query<Leftover>(
        `UPDATE stored_file f SET status = 'deleting' WHERE attached_at IS NULL AND created_at < $1
           AND NOT EXISTS (SELECT FROM job_file j WHERE j.tenant_id = f.tenant_id AND j.file_id = f.id)
           AND NOT EXISTS (SELECT FROM file_upload u WHERE u.tenant_id = f.tenant_id AND u.id = f.id AND u.expires_at > $2)
         RETURNING id, sha256`,
        [before, tx.now],
      ),
    );
    for (const file of files) await this.remove(ctx, tenantId, file);
    return files.length;
  }

  private async remove(ctx: RequestContext, tenantId: string, { id, sha256 }: Leftover): Promise<void> {
    const key = keyOf(tenantId, id);
    // What was never whole may have left parts behind.
    await (sha256 ? this.storage.remove(key) : this.storage.abandon(key));
    await this.database.run(ctx, (tx) =>
      tx.execute(`DELETE FROM stored_file WHERE id = $1 AND status = 'deleting'`, [id]),
    );
  }
}
