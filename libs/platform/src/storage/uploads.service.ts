import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DOCUMENT_TYPES, LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import { Clock } from '../config/clock.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { DomainError, invalid, notFound } from '../errors/domain-errors.js';
import { SAMPLE_BYTES, sniffType, typeByName } from './file-type.js';
import { FileQuota } from './file-quota.service.js';
import { FileUpload } from './file-upload.entity.js';
import { cleanName } from './received.js';
import { FILE_STORAGE, keyOf, type FileStorage } from './storage.port.js';
import { StoredFiles, type ReceivedFile } from './stored-files.service.js';
import { RunningHashes, type Checksum } from './upload-hashes.js';
import { receiveParts } from './upload-parts.js';

/** How long one that nobody goes on with is kept: over a weekend. */
const KEPT_MS = 72 * 3_600_000;
/** How long a request has an upload for itself after it last said how far it has come. */
const LEASE_MS = 60_000;

/** An upload as its owner sees it; `file` once it is whole. */
export interface UploadProgress {
  id: string;
  name: string;
  size: number;
  offset: number;
  expiresAt: Date | null;
  file: ReceivedFile | null;
}

interface Row {
  id: string;
  tenant_id: string;
  owner_id: string;
  name: string;
  media_type: string;
  size: string;
  sha256: string | null;
  received: string | null;
  resume: string | null;
  writer_id: string | null;
  writer_until: Date | null;
  expires_at: Date | null;
}

const OWN = `SELECT f.id, f.tenant_id, f.owner_id, f.name, f.media_type, f.size, f.sha256, u.received, u.resume, u.writer_id, u.writer_until, u.expires_at
  FROM stored_file f LEFT JOIN file_upload u ON u.tenant_id = f.tenant_id AND u.id = f.id
  WHERE f.id = $1 AND f.owner_id = $2 AND (f.status = 'stored' OR u.id IS NOT NULL)`;

/**
 * Files that arrive in several goes, each from where the one before was cut, as the tus protocol wants it
 * (docs/en/uploads.md). What the database says was received stands in the storage durably; whatever came after that is
 * sent again. Each step of a long request verifies the session anew.
 */
@Injectable()
export class Uploads {
  private readonly hashes = new RunningHashes();
  /** Of this process: who goes on with an upload ends the request that hangs. */
  private readonly writing = new Map<string, { stop: AbortController; ended: Promise<unknown> }>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
    private readonly quota: FileQuota,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /**
   * Announces a file.
   * @param size bytes
   * @throws DomainError unsupported_media_type, payload_too_large, quota_reached, validation_failed on a file without content
   */
  async begin(ctx: RequestContext, fileName: string, size: number): Promise<UploadProgress> {
    const name = cleanName(fileName);
    const mediaType = typeByName(name, DOCUMENT_TYPES);
    if (!mediaType) throw new DomainError('unsupported_media_type');
    if (size < 1) throw invalid('Upload-Length', 'out_of_range');
    if (size > LIMITS.documentBytes) throw new DomainError('payload_too_large');
    return this.database.run(ctx, async (tx) => {
      const id = newId();
      const ownerId = tx.actor.membershipId;
      const expiresAt = new Date(tx.now.getTime() + KEPT_MS);
      await this.quota.check(tx, size);
      await this.files.announce(tx, { id, ownerId, name, mediaType, size: String(size) });
      await tx.insert(FileUpload, {
        id,
        ownerId,
        size: String(size),
        received: '0',
        resume: null,
        writerId: null,
        writerUntil: null,
        expiresAt,
        createdAt: tx.now,
      });
      return { id, name, size, offset: 0, expiresAt, file: null };
    });
  }

  /** How far the person's own upload has come; one that is whole and was not yet looked at becomes a file now. */
  async progress(ctx: RequestContext, id: string): Promise<UploadProgress> {
    const row = await this.own(ctx, id);
    const whole = row.received !== null && row.received === row.size;
    if (!whole || (row.writer_until && row.writer_until > this.clock.now())) return progressOf(row);
    return this.finish(ctx, row);
  }

  /**
   * Takes the bytes that follow those received.
   * @param length how many are announced, where that is known
   * @throws DomainError offset_mismatch, upload_busy, payload_too_large, checksum_mismatch, unsupported_media_type
   */
  async append(
    ctx: RequestContext,
    id: string,
    part: { offset: number; length: number | undefined; checksum: Checksum | undefined },
    content: Readable,
  ): Promise<UploadProgress> {
    if (this.writing.has(id)) {
      await this.own(ctx, id);
      await this.interrupt(id);
    }
    const row = await this.lease(ctx, id, part.offset);
    if (row.sha256) return progressOf(row);
    const size = Number(row.size);
    if (part.offset + (part.length ?? 0) > size) {
      await this.release(ctx, row);
      throw new DomainError('payload_too_large');
    }
    const stop = new AbortController();
    const work = this.write(ctx, row, part, content, stop.signal);
    const entry = { stop, ended: work.catch(() => undefined) };
    this.writing.set(id, entry);
    try {
      const received = await work;
      return received === size
        ? await this.finish(ctx, { ...row, ...(await this.own(ctx, id)) })
        : progressOf({ ...row, received: String(received) });
    } finally {
      if (this.writing.get(id) === entry) this.writing.delete(id);
    }
  }

  /** Takes an upload back, whether it is whole or not. @throws DomainError state_conflict where it is attached */
  async terminate(ctx: RequestContext, id: string): Promise<void> {
    await this.own(ctx, id);
    await this.interrupt(id);
    this.hashes.forget(id);
    await this.files.discard(ctx, id);
  }

  private async own(ctx: RequestContext, id: string): Promise<Row> {
    return this.database.run(ctx, async (tx) => {
      const [row] = await tx.query<Row>(OWN, [id, tx.actor.membershipId]);
      if (!row) throw notFound();
      return row;
    });
  }

  /** Ends a request of this process that still waits for bytes of the same upload: its connection was lost, or its owner began again. */
  private async interrupt(id: string): Promise<void> {
    const other = this.writing.get(id);
    other?.stop.abort();
    await other?.ended;
  }

  /** Makes this request the one that writes. */
  private async lease(ctx: RequestContext, id: string, offset: number): Promise<Row> {
    const now = this.clock.now();
    return this.database.run({ ...ctx, now }, async (tx) => {
      const [row] = await tx.query<Row>(`${OWN} FOR UPDATE OF f`, [id, tx.actor.membershipId]);
      if (!row) throw notFound();
      if (row.received === null && offset === Number(row.size)) return row;
      if (row.writer_until && row.writer_until > now) throw new DomainError('upload_busy', { retryAfter: 5 });
      if (Number(row.received ?? row.size) !== offset) throw new DomainError('offset_mismatch');
      const writer_id = newId();
      await tx.execute('UPDATE file_upload SET writer_id = $2, writer_until = $3 WHERE id = $1', [
        id,
        writer_id,
        new Date(now.getTime() + LEASE_MS),
      ]);
      return { ...row, writer_id };
    });
  }

  /** @returns how many bytes are there afterwards */
  private async write(
    ctx: RequestContext,
    row: Row,
    { offset, checksum }: { offset: number; checksum: Checksum | undefined },
    content: Readable,
    signal: AbortSignal,
  ): Promise<number> {
    const { id, name } = row;
    const hash = this.hashes.take(id, offset);
    const from = { received: offset, resume: row.resume };
    const partial = await this.storage.resume(keyOf(row.tenant_id, id), from).catch(async (error: unknown) => {
      await this.release(ctx, row);
      throw error;
    });
    const outcome = await receiveParts(partial, content, {
      room: Number(row.size) - offset,
      first: offset === 0 ? (sample) => this.refuseOther(name, sample, row) : undefined,
      hash,
      checksum,
      signal,
      record: (state, last) => this.record(ctx, row, state, last),
    });
    if (outcome.refused) {
      // It will never be accepted: nobody has to wait until it expires.
      if ((outcome.refused as DomainError).code === 'unsupported_media_type') await this.files.discard(ctx, id);
      else if (!outcome.recorded) await this.release(ctx, row);
    }
    if (outcome.recorded) this.hashes.keep(id, outcome.received, hash);
    if (outcome.refused) throw outcome.refused as Error;
    return outcome.received;
  }

  private async refuseOther(name: string, sample: Buffer, { size }: Row): Promise<void> {
    if (sample.length < Math.min(SAMPLE_BYTES, Number(size))) return;
    if (!(await sniffType(name, sample, DOCUMENT_TYPES))) throw new DomainError('unsupported_media_type');
  }

  /** Says how far this request has come. @throws DomainError upload_busy where another one writes, not_found where it was taken back */
  private async record(
    ctx: RequestContext,
    { id, tenant_id, writer_id }: Row,
    { received, resume }: { received: number; resume: string | null },
    last: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const until = last ? null : new Date(now.getTime() + LEASE_MS);
    const known = await this.database.run({ ...ctx, now }, async (tx) => {
      const changed = await tx.execute(
        `UPDATE file_upload SET received = $3, resume = $4, expires_at = $5, writer_id = $6, writer_until = $7
         WHERE id = $1 AND writer_id = $2`,
        [id, writer_id, received, resume, new Date(now.getTime() + KEPT_MS), until && writer_id, until],
      );
      return changed ? 'written' : (await tx.query('SELECT FROM file_upload WHERE id = $1', [id])).length;
    });
    if (known === 'written') return;
    if (known) throw new DomainError('upload_busy', { retryAfter: 5 });
    await this.storage.abandon(keyOf(tenant_id, id));
    throw notFound();
  }

  /** Lets others write. Where that cannot be said now, they wait until the lease ends. */
  private async release(ctx: RequestContext, { id, writer_id }: Row): Promise<void> {
    const freed = `UPDATE file_upload SET writer_id = NULL, writer_until = NULL WHERE id = $1 AND writer_id = $2`;
    await this.database
      .run({ ...ctx, now: this.clock.now() }, (tx) => tx.execute(freed, [id, writer_id]))
      .catch(() => undefined);
  }

  /** What is whole becomes a file, if it is of the kind that its name says. Doing it twice is fine. */
  private async finish(ctx: RequestContext, row: Row): Promise<UploadProgress> {
    const { id, name } = row;
    const size = Number(row.size);
    const key = keyOf(row.tenant_id, id);
    await this.storage.finish(key, { received: size, resume: row.resume });
    const sample = await buffer(await this.storage.get(key, { start: 0, end: Math.min(size, SAMPLE_BYTES) - 1 }));
    const mediaType = await sniffType(name, sample, DOCUMENT_TYPES);
    if (!mediaType) {
      await this.files.discard(ctx, id);
      throw new DomainError('unsupported_media_type');
    }
    const sha256 = (this.hashes.take(id, size) ?? (await this.hashAgain(key))).digest('hex');
    await this.database.run({ ...ctx, now: this.clock.now() }, async (tx) => {
      await tx.execute(
        `UPDATE stored_file SET status = 'stored', media_type = $2, sha256 = $3, version = version + 1
         WHERE id = $1 AND owner_id = $4 AND status = 'pending'`,
        [id, mediaType, sha256, tx.actor.membershipId],
      );
      await tx.execute('DELETE FROM file_upload WHERE id = $1', [id]);
    });
    return progressOf(await this.own(ctx, id));
  }

  /** What another process, or this one before a restart, has received. */
  private async hashAgain(key: string): Promise<Hash> {
    const hash = createHash('sha256');
    await pipeline(await this.storage.get(key), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) hash.update(chunk);
    });
    return hash;
  }
}

function progressOf({ id, name, media_type, size, sha256, received, expires_at }: Row): UploadProgress {
  const file = sha256 ? { id, name, mediaType: media_type, size: Number(size), sha256 } : null;
  return { id, name, size: Number(size), offset: Number(file ? size : received), expiresAt: expires_at, file };
}
