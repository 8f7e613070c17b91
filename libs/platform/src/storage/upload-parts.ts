import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-errors.js';
import { SAMPLE_BYTES } from './file-type.js';
import type { PartialState, PartialWriter } from './storage.port.js';
import type { Checksum } from './upload-hashes.js';

/** A request that goes on says how far it has come so often: what a killed process loses is no more than this. */
const RECORD_MS = 10_000;
const RECORD_BYTES = 64 * 1024 * 1024;

export interface PartRules {
  /** Bytes that may still come. */
  room: number;
  /** Looks at the first bytes of the file, where these are they. @throws DomainError */
  first: ((sample: Buffer) => Promise<void>) | undefined;
  /** Goes over what arrives. */
  hash: Hash | undefined;
  checksum: Checksum | undefined;
  /** Somebody else goes on with the upload. */
  signal: AbortSignal;
  record: (state: PartialState, last: boolean) => Promise<void>;
}

export interface PartOutcome {
  received: number;
  /** The last state was recorded, and the hash stands for just that. */
  recorded: boolean;
  /** Why it ended before its end. */
  refused?: unknown;
}

/**
 * Writes what arrives until it ends or is cut. Of a part with a checksum all is kept or nothing; of others what arrived
 * before the cut.
 */
export async function receiveParts(partial: PartialWriter, content: Readable, rules: PartRules): Promise<PartOutcome> {
  const arriving = new Arriving(partial, rules);
  let refused: unknown;
  try {
    await arriving.takeAll(content);
  } catch (error) {
    refused = error;
  }
  try {
    const keep = refused === undefined || (!rules.checksum && !arriving.spoilt);
    if (!keep) return { received: 0, recorded: false, refused };
    const state = await partial.sync();
    await rules.record(state, true);
    return { received: state.received, recorded: true, ...(refused !== undefined && { refused }) };
  } catch (error) {
    return { received: 0, recorded: false, refused: refused ?? error };
  } finally {
    await partial.close();
  }
}

class Arriving {
  /** What was written is not what may stay, or the hash went over more than was written. */
  spoilt = false;
  private arrived = 0;
  private sinceRecord = 0;
  private recordedAt = performance.now();
  private head: Buffer[] | undefined;
  private readonly digest: Hash | undefined;

  constructor(
    private readonly partial: PartialWriter,
    private readonly rules: PartRules,
  ) {
    this.head = rules.first && [];
    this.digest = rules.checksum && createHash(rules.checksum.algorithm);
  }

  async takeAll(content: Readable): Promise<void> {
    const { signal, checksum } = this.rules;
    const stop = () => content.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      // A refusal has still to be answered on the connection that the content comes by.
      const chunks = content.iterator({ destroyOnReturn: false });
      for (let next = await arrived(chunks); !next.done; next = await arrived(chunks)) await this.take(next.value);
    } finally {
      signal.removeEventListener('abort', stop);
    }
    await this.look();
    if (checksum && this.digest!.digest('base64') !== checksum.value) throw new DomainError('checksum_mismatch');
  }

  private async take(chunk: Buffer): Promise<void> {
    const { room, hash, checksum } = this.rules;
    this.arrived += chunk.length;
    if (this.arrived > room) throw new DomainError('payload_too_large');
    if (this.head) {
      this.head.push(chunk);
      if (this.arrived >= SAMPLE_BYTES) await this.look();
    }
    try {
      await this.partial.write(chunk);
    } catch (error) {
      // Part of it may stand there, and the hash does not know which.
      this.spoilt = true;
      throw error;
    }
    hash?.update(chunk);
    this.digest?.update(chunk);
    this.sinceRecord += chunk.length;
    if (checksum) return;
    if (this.sinceRecord >= RECORD_BYTES || performance.now() - this.recordedAt >= RECORD_MS) await this.record();
  }

  private async look(): Promise<void> {
    const { head } = this;
    this.head = undefined;
    if (head) await this.rules.first!(Buffer.concat(head).subarray(0, SAMPLE_BYTES));
  }

  private async record(): Promise<void> {
    await this.rules.record(await this.partial.sync(), false);
    this.sinceRecord = 0;
    this.recordedAt = performance.now();
  }
}

/** What comes next. @throws DomainError malformed_request where the connection was cut */
async function arrived(chunks: AsyncIterator<unknown>): Promise<IteratorResult<Buffer>> {
  try {
    return (await chunks.next()) as IteratorResult<Buffer>;
  } catch {
    throw new DomainError('malformed_request');
  }
}
