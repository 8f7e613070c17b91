import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  MANIFEST_NAME,
  MAX_PART_NAME,
  PART_NAME,
  type ArchiveManifest,
  type ArchivePart,
} from './manifest.js';

/** Whole or not at all, and for the eyes of who wrote it. */
const MODE = 0o600;

/**
 * Writes an archive part by part, with little memory. The file has its name only once it is whole;
 * until {@link finish} it is `FILE.….part`, and {@link abandon} removes it.
 */
export class ArchiveWriter {
  private readonly zip = new yazl.ZipFile();
  private readonly parts: ArchivePart[] = [];
  private readonly partial: string;
  private readonly written: Promise<void>;
  private readonly failed: Promise<never>;

  constructor(
    private readonly file: string,
    private readonly kind: string,
  ) {
    this.partial = `${file}.${randomUUID()}.part`;
    const output = createWriteStream(this.partial, { flags: 'wx', mode: MODE, flush: true });
    this.written = pipeline(this.zip.outputStream, output);
    this.failed = new Promise((_resolve, reject) => {
      this.zip.once('error', reject);
      this.written.catch(reject);
    });
    this.failed.catch(() => undefined);
  }

  /**
   * Adds a part and resolves once its content was read.
   * @param compress false for what is compressed already
   */
  async add(name: string, content: Readable, compress = true): Promise<ArchivePart> {
    if (!PART_NAME.test(name) || name.length > MAX_PART_NAME || name === MANIFEST_NAME)
      throw new Error(`${name} cannot be the name of a part`);
    const hash = createHash('sha256');
    let bytes = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    this.zip.addReadStream(measured, name, { compress });
    await Promise.race([pipeline(content, measured), this.failed]);
    const part = { name, bytes, sha256: hash.digest('hex') };
    this.parts.push(part);
    return part;
  }

  /** Writes the manifest, and gives the file its name. */
  async finish(about: Record<string, unknown>, createdAt: Date): Promise<ArchiveManifest> {
    const manifest: ArchiveManifest = {
      format: ARCHIVE_FORMAT,
      version: ARCHIVE_VERSION,
      kind: this.kind,
      createdAt: createdAt.toISOString(),
      about,
      parts: this.parts,
    };
    this.zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST_NAME);
    this.zip.end();
    await Promise.race([this.written, this.failed]);
    await rename(this.partial, this.file);
    return manifest;
  }

  /** Removes what was written so far. */
  async abandon(): Promise<void> {
    (this.zip.outputStream as Readable).destroy();
    await this.written.catch(() => undefined);
    await rm(this.partial, { force: true });
  }
}
