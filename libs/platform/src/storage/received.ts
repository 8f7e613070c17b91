import { Readable } from 'node:stream';
import { LIMITS } from '#app/contracts';

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
