import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LIMITS } from '#app/contracts';
import { DomainError } from '../errors/domain-errors.js';
import type { FileStorage } from './storage.port.js';

/** An upload that is whole. */
export interface ReceivedFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** The last part of a path, without control characters, as long as the column allows. */
export function cleanName(fileName: string): string {
  const last = fileName.split(/[\\/]/).pop() ?? '';
  // eslint-disable-next-line no-control-regex -- these are what is removed
  const name = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (name.length <= LIMITS.fileName) return name || 'file';
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return name.slice(0, LIMITS.fileName - extension.length) + extension;
}

/** The first bytes of a stream, and the whole of it still to be read. */
export async function peek(content: Readable, bytes: number): Promise<{ sample: Buffer; whole: Readable }> {
  const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const head: Buffer[] = [];
  let length = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head.push(next.value);
    length += next.value.length;
    if (length >= bytes) break;
  }
  async function* all() {
    yield* head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { sample: Buffer.concat(head).subarray(0, bytes), whole: Readable.from(all(), { objectMode: false }) };
}

/**
 * Stores all that a stream gives.
 * @param most bytes
 * @throws DomainError payload_too_large
 */
export async function keep(
  storage: FileStorage,
  key: string,
  content: Readable,
  most: number,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > most) return done(new DomainError('payload_too_large'));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await Promise.all([pipeline(content, measured), storage.put(key, measured)]);
  return { size, sha256: hash.digest('hex') };
}
