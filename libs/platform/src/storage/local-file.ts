import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { StorageSlow, type PatientCalls } from './patience.js';
import type { ByteRange } from './storage.port.js';

const READ_BYTES = 256 * 1024;

/** An open file, used by one at a time. It is closed once nothing is under way in it any more, however long that takes. */
export class LocalFile {
  /** The call that is under way, or was the last. */
  private last: Promise<void> = Promise.resolve();
  private hangs = false;

  private constructor(
    private readonly handle: FileHandle,
    private readonly calls: PatientCalls,
  ) {}

  static async open(calls: PatientCalls, path: string, flags: string): Promise<LocalFile> {
    const handle = await calls.run(
      () => open(path, flags),
      (late) => late.close(),
    );
    return new LocalFile(handle, calls);
  }

  /** Bytes. */
  async size(): Promise<number> {
    return (await this.do(() => this.handle.stat())).size;
  }

  async truncate(size: number): Promise<void> {
    await this.do(() => this.handle.truncate(size));
  }

  /** @returns what stands there, at most so many bytes; nothing at the end */
  async read(position: number, most: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafeSlow(most);
    const { bytesRead } = await this.do(() => this.handle.read(buffer, 0, most, position));
    return buffer.subarray(0, bytesRead);
  }

  async write(chunk: Buffer, position: number): Promise<void> {
    for (let written = 0; written < chunk.length;) {
      const from = written;
      const { bytesWritten } = await this.do(() =>
        this.handle.write(chunk, from, chunk.length - from, position + from),
      );
      written += bytesWritten;
    }
  }

  /** Makes durable what was written. */
  async sync(): Promise<void> {
    await this.do(() => this.handle.datasync());
  }

  /**
   * The number of a closed file may soon be another's, so what is still under way ends first. Where that hangs nobody waits
   * for it, and the file is closed afterwards.
   */
  async close(): Promise<void> {
    const closed = this.last.then(() => this.calls.eventually(() => this.handle.close()));
    if (this.hangs) return void closed.catch(() => undefined);
    await closed;
  }

  private async do<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await this.calls.run(() => {
        const result = call();
        this.last = result.then(
          () => undefined,
          () => undefined,
        );
        return result;
      });
    } catch (error) {
      this.hangs ||= error instanceof StorageSlow;
      throw error;
    }
  }
}

/** The content of an open file, or a part of it; it closes the file. */
export class LocalContent extends Readable {
  private position: number;
  private readonly end: number;

  constructor(
    private readonly file: LocalFile,
    range: ByteRange = { start: 0, end: Infinity },
  ) {
    super({ highWaterMark: READ_BYTES });
    this.position = range.start;
    this.end = range.end;
  }

  override _read(): void {
    const most = Math.min(READ_BYTES, this.end - this.position + 1);
    if (most <= 0) return void this.push(null);
    this.file.read(this.position, most).then(
      (chunk) => {
        this.position += chunk.length;
        this.push(chunk.length ? chunk : null);
      },
      (error: Error) => this.destroy(error),
    );
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // What was read is whole even where the file cannot be closed.
    const closed = () => done(error);
    this.file.close().then(closed, closed);
  }
}
