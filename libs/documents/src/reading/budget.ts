import { READING_LIMITS } from './limits.js';
import { Enough, Unreadable } from './reading.js';

/** What reading one file may cost in all, whatever is packed in it, and in what is packed in that. */
export class Budget {
  private unpacked = 0;
  private files = 0;
  private readonly end = performance.now() + READING_LIMITS.enoughMilliseconds;

  /** @throws Unreadable hostile once more was unpacked than a document holds */
  unpack(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > READING_LIMITS.unpackedBytes) throw new Unreadable('hostile');
  }

  /** Before a file within another is read. @throws Enough once there were many, or it took long */
  another(): void {
    this.files += 1;
    if (this.files > READING_LIMITS.filesWithin) throw new Enough();
    this.goOn();
  }

  /** @throws Enough once it took long */
  goOn(): void {
    if (performance.now() > this.end) throw new Enough();
  }
}
