import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStorage } from './storage.port.js';

/** A folder. A file appears under its name only when it is whole. */
export class LocalStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  async put(key: string, content: Readable): Promise<void> {
    const target = join(this.folder, key);
    await mkdir(dirname(target), { recursive: true });
    const partial = `${target}.${randomUUID()}.part`;
    try {
      await pipeline(content, createWriteStream(partial, { flags: 'wx', flush: true }));
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Readable> {
    const handle = await open(join(this.folder, key), 'r');
    return handle.createReadStream();
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
    yield* this.keysIn('');
  }

  /** Folder by folder: of each folder below the first, Node 20's own recursion tells 32 entries and no more. */
  private async *keysIn(prefix: string): AsyncGenerator<string> {
    for await (const entry of await opendir(join(this.folder, prefix))) {
      if (entry.isDirectory()) yield* this.keysIn(`${prefix}${entry.name}/`);
      else if (entry.isFile() && !entry.name.endsWith('.part')) yield `${prefix}${entry.name}`;
    }
  }
}
