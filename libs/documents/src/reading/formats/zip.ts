import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Budget } from '../budget.js';
import { READING_LIMITS } from '../limits.js';
import { Unreadable } from '../reading.js';

const ENCRYPTED_FLAG = 1;

/** An archive in memory whose entries are read one by one, as far as they unpack to something bearable. */
export class ZipContent {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    private readonly budget: Budget,
  ) {}

  /** @throws Unreadable damaged, hostile */
  static async open(content: Buffer, budget: Budget): Promise<ZipContent> {
    const zip = await yauzl
      // Names are only compared, never used as paths.
      .fromBufferPromise(content, { strictFileNames: false, validateEntrySizes: true })
      .catch(() => {
        throw new Unreadable('damaged');
      });
    return new ZipContent(zip, await listed(zip), budget);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The names that fit, by the number that the first group of the pattern finds. */
  numbered(pattern: RegExp): string[] {
    return this.names
      .map((name) => ({ name, number: Number(pattern.exec(name)?.[1] ?? NaN) }))
      .filter(({ number }) => !Number.isNaN(number))
      .sort((one, other) => one.number - other.number)
      .map(({ name }) => name);
  }

  /** An entry as a whole. @throws Unreadable encrypted, damaged, hostile, size */
  async whole(name: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.chunks(name)) {
      bytes += chunk.length;
      if (bytes > READING_LIMITS.fileWithinBytes) throw new Unreadable('size');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, bytes);
  }

  /** The bytes of an entry as they unpack. @throws Unreadable encrypted, damaged, hostile */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new Unreadable('damaged');
    if (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) throw new Unreadable('encrypted');
    let bytes = 0;
    const stream = await this.stream(entry);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        this.budget.unpack(chunk.length);
        if (isBomb(bytes, entry.compressedSize)) throw new Unreadable('hostile');
        yield chunk;
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('damaged');
    } finally {
      stream.destroy();
    }
  }

  private async stream(entry: yauzl.Entry): Promise<Readable> {
    return this.zip.openReadStreamPromise(entry).catch(() => {
      throw new Unreadable('damaged');
    });
  }
}

function isBomb(bytes: number, packed: number): boolean {
  return bytes > READING_LIMITS.ratioFrom && bytes > packed * READING_LIMITS.ratio;
}

async function listed(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > READING_LIMITS.zipEntries) throw new Unreadable('hostile');
  const entries = new Map<string, yauzl.Entry>();
  try {
    for await (const entry of zip.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  } catch {
    throw new Unreadable('damaged');
  }
  return entries;
}
