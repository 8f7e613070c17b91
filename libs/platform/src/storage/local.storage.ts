import { randomUUID } from 'node:crypto';
import { mkdir, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { LocalContent, LocalFile } from './local-file.js';
import { PatientCalls, StorageSlow } from './patience.js';
import type { ByteRange, FileStorage, PartialState, PartialWriter } from './storage.port.js';

const PARTIAL = '.part';

/** Of the threads that Node has for files, and for much else: one is left to those who want no file. */
const AT_ONCE = Math.max(1, (Number(process.env.UV_THREADPOOL_SIZE) || 4) - 1);

/** A folder. A file appears under its name only when it is whole. */
export class LocalStorage implements FileStorage {
  private readonly calls: PatientCalls;

  /** @param patienceMs how long the disk may take for one call, such as to read 256 kB */
  constructor(
    private readonly folder: string,
    patienceMs: number,
  ) {
    this.calls = new PatientCalls(patienceMs, AT_ONCE);
  }

  async put(key: string, content: Readable): Promise<void> {
    const target = join(this.folder, key);
    const partial = `${target}.${randomUUID()}${PARTIAL}`;
    try {
      await this.calls.run(() => mkdir(dirname(target), { recursive: true }));
      const file = await LocalFile.open(this.calls, partial, 'wx');
      try {
        let position = 0;
        // Who gives the content is told why it is not taken, not only that nobody reads on.
        for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          await file.write(chunk, position);
          position += chunk.length;
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await this.calls.run(() => rename(partial, target));
    } catch (error) {
      // Who gives the content hears of it there; where nobody listens, the error thrown here is enough.
      content.on('error', () => undefined).destroy(error as Error);
      const removed = this.calls.eventually(() => rm(partial, { force: true })).catch(() => undefined);
      if (!(error instanceof StorageSlow)) await removed;
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    return new LocalContent(await LocalFile.open(this.calls, join(this.folder, key), 'r'), range);
  }

  async size(key: string): Promise<number | undefined> {
    return this.sizeOf(join(this.folder, key));
  }

  async check(): Promise<void> {
    const probe = `${randomUUID()}.probe`;
    await this.put(probe, Readable.from([]));
    await this.remove(probe);
  }

  async remove(key: string): Promise<void> {
    await this.calls.run(() => rm(join(this.folder, key), { force: true }));
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
    await this.calls.run(() => mkdir(dirname(partial), { recursive: true }));
    const file = await LocalFile.open(this.calls, partial, from.received ? 'r+' : 'w');
    try {
      // A file that is shorter than what was recorded would be filled up with zeros.
      if (from.received && (await file.size()) < from.received) throw new Error(`Bytes of ${key} are missing`);
      await file.truncate(from.received);
    } catch (error) {
      await file.close();
      throw error;
    }
    return new LocalWriter(file, from.received);
  }

  async finish(key: string, { received }: PartialState): Promise<void> {
    const target = join(this.folder, key);
    try {
      await this.calls.run(() => rename(target + PARTIAL, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await this.sizeOf(target)) !== received) throw error;
    }
  }

  async abandon(key: string): Promise<void> {
    const target = join(this.folder, key);
    await this.remove(key);
    const name = basename(target);
    const beside = await this.calls.run(() => readdir(dirname(target)).catch(() => []));
    for (const entry of beside)
      if (entry.startsWith(`${name}.`) && entry.endsWith(PARTIAL))
        await this.calls.run(() => rm(join(dirname(target), entry), { force: true }));
  }

  /** Folder by folder: of each folder below the first, Node 20's own recursion tells 32 entries and no more. */
  private async *namesIn(prefix: string): AsyncGenerator<string> {
    for await (const entry of await opendir(join(this.folder, prefix))) {
      if (entry.isDirectory()) yield* this.namesIn(`${prefix}${entry.name}/`);
      else if (entry.isFile()) yield `${prefix}${entry.name}`;
    }
  }

  private sizeOf(path: string): Promise<number | undefined> {
    return this.calls.run(() =>
      stat(path).then(
        ({ size }) => size,
        () => undefined,
      ),
    );
  }
}

class LocalWriter implements PartialWriter {
  constructor(
    private readonly file: LocalFile,
    private position: number,
  ) {}

  async write(chunk: Buffer): Promise<void> {
    await this.file.write(chunk, this.position);
    this.position += chunk.length;
  }

  async sync(): Promise<PartialState> {
    await this.file.sync();
    return { received: this.position, resume: null };
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
