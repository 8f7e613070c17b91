import { createHash, type Hash } from 'node:crypto';

/** What a part must hash to, as the client says it. */
export interface Checksum {
  algorithm: 'sha1' | 'sha256';
  /** Base64. */
  value: string;
}

/** More uploads at once than a process sees; each is small, and one that was forgotten is hashed again from the storage. */
const KEPT = 1_000;

/** SHA-256 of what arrived so far, of the uploads that this process receives: else each would be read again at its end. */
export class RunningHashes {
  private readonly kept = new Map<string, { received: number; hash: Hash }>();

  /** A hash of the first bytes, to go on with; undefined where this process did not see them all. */
  take(id: string, received: number): Hash | undefined {
    if (received === 0) return createHash('sha256');
    const found = this.kept.get(id);
    this.kept.delete(id);
    return found?.received === received ? found.hash : undefined;
  }

  keep(id: string, received: number, hash: Hash | undefined): void {
    if (!hash) return;
    this.kept.set(id, { received, hash });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
  }

  forget(id: string): void {
    this.kept.delete(id);
  }
}
