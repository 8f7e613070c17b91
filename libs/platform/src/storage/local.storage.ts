import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteRange, FileStorage, PartialState, PartialWriter } from './storage.port.js';

const PARTIAL = '.part';

/** A folder. A file appears under its name only when it is whole. */
export class LocalStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  async put(key: string, content: Readable): Promise<void> {
    const target = join(this.folder, key);
    await mkdir(dirname(target), { recursive: true });
    const partial = `${target}.${randomUUID()}${PARTIAL}`;
    try {
      await pipeline(content, createWriteStream(partial, { flags: 'wx', flush: true }));
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(join(this.folder, key), 'r');
    return handle.createReadStream({ ...range, highWaterMark: READ_BYTES });
  }

  async size(key: string): Promise<number | undefined> {
    return sizeOf(join(this.folder, key));
  }

  async check(): Promise<void> {
    const probe = `${randomUUID()}.probe`;
    await this.put(probe, Readable.from(['']));
    await this.remove(probe);
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.folder, key), { force: true });
  }

  async *keys(): AsyncGenerator<string> {
    await mkdir(this.folder, { recursive: true });
    for await (const name of this.namesIn('')) if (!name.endsWith(PARTIAL)) yield name;
  }

  async *unfinished(): AsyncGenerator<string> {
    await mkdir(this.folder, { recursive: true });
    for await (const name of this.namesIn('')) if (name.endsWith(PARTIAL)) yield name.slice(0, name.indexOf('.'));
  }

  async resume(key: string, from: PartialState): Promise<PartialWriter> {
    const partial = join(this.folder, key) + PARTIAL;
    await mkdir(dirname(partial), { recursive: true });
    const handle = await open(partial, from.received ? 'r+' : 'w');
    try {
      // A file that is shorter than what was recorded would be filled up with zeros.
      if (from.received && (await handle.stat()).size < from.received) throw new Error(`Bytes of ${key} are missing`);
      await handle.truncate(from.received);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return new LocalWriter(handle, from.received);
  }

  async finish(key: string, { received }: PartialState): Promise<void> {
    const target = join(this.folder, key);
    try {
      await rename(target + PARTIAL, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await sizeOf(target)) !== received) throw error;
    }
  }

  async abandon(key: string): Promise<void> {
    const target = join(this.folder, key);
    await this.remove(key);
    const name = basename(target);
    const beside = await opendir(dirname(target)).catch(() => undefined);
    if (!beside) return;
    for await (const entry of beside)
      if (entry.name.startsWith(`${name}.`) && entry.name.endsWith(PARTIAL))
        await rm(join(dirname(target), entry.name), { force: true });
  }

  /** Folder by folder: of each folder below the first, Node 20's own recursion tells 32 entries and no more. */
  private async *namesIn(prefix: string): AsyncGenerator<string> {
    for await (const entry of await opendir(join(this.folder, prefix))) {
      if (entry.isDirectory()) yield* this.namesIn(`${prefix}${entry.name}/`);
      else if (entry.isFile()) yield `${prefix}${entry.name}`;
    }
  }
}

const READ_BYTES = 256 * 1024;

function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

class LocalWriter implements PartialWriter {
  constructor(
    private readonly handle: FileHandle,
    private position: number,
  ) {}

  async write(chunk: Buffer): Promise<void> {
    for (let written = 0; written < chunk.length;) {
      const { bytesWritten } = await this.handle.write(chunk, written, chunk.length - written, this.position);
      written += bytesWritten;
      this.position += bytesWritten;
    }
  }

  async sync(): Promise<PartialState> {
    await this.handle.datasync();
    return { received: this.position, resume: null };
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
