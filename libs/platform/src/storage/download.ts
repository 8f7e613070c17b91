import { Readable } from 'node:stream';
import { Logger, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '../errors/domain-errors.js';
import { sendProblem } from '../errors/problem.filter.js';
import type { ByteRange } from './storage.port.js';

const logger = new Logger('Download');

export interface Download {
  name: string;
  mediaType: string;
  size: number;
  content: Readable | Uint8Array;
  /** Names the content for good: who has a part of it may ask for the rest. */
  sha256?: string;
  /** A part of the content, where it can be read by itself. */
  part?: (range: ByteRange) => Promise<Readable>;
}

/** Never shown as a page of ours: always a download, of exactly the type that was recognised; a part of it where one is asked for. */
export function asDownload(response: Response, download: Download): StreamableFile {
  const { name, mediaType, size, content } = download;
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
  const options = {
    type: mediaType,
    length: size,
    disposition: `attachment; filename*=UTF-8''${encodeFileName(name)}`,
  };
  if (content instanceof Uint8Array) return new StreamableFile(content, options);
  const range = download.part && rangeOf(response, download);
  if (!range) return sent(response, new StreamableFile(content, options));
  content.destroy();
  response.status(206);
  response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  // What is counted in bytes is not packed on its way.
  response.setHeader('Cache-Control', 'private, no-store, no-transform');
  return sent(
    response,
    new StreamableFile(
      later(() => download.part!(range)),
      { ...options, length: range.end - range.start + 1 },
    ),
  );
}

const OF_CONTENT = ['Content-Length', 'Content-Disposition', 'Content-Range', 'Accept-Ranges'];

/** Says what went wrong where nothing was sent yet; what breaks off later is cut, so that nobody takes it for the whole. */
function sent(response: Response, file: StreamableFile): StreamableFile {
  return file.setErrorHandler((error) => {
    if (response.destroyed) return;
    if (!response.headersSent) for (const name of OF_CONTENT) response.removeHeader(name);
    sendProblem(error, response.req, response, logger);
  });
}

/**
 * What is asked for of a content that can be read in parts; all of it where several parts are, or where what the caller has
 * is of another content (RFC 9110, 14).
 * @throws DomainError range_not_satisfiable
 */
function rangeOf(response: Response, { size, sha256, content }: Download): ByteRange | undefined {
  const { range, 'if-range': had } = response.req.headers;
  response.setHeader('Accept-Ranges', 'bytes');
  const tag = sha256 && `"${sha256}"`;
  if (tag) response.setHeader('ETag', tag);
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if ((!from && !to) || (had !== undefined && had !== tag)) return undefined;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (from && to && Number(to) < Number(from)) return undefined;
  if (start >= size) {
    if (content instanceof Readable) content.destroy();
    response.setHeader('Content-Range', `bytes */${size}`);
    throw new DomainError('range_not_satisfiable');
  }
  return { start, end };
}

/** A stream that is opened when it is read. */
function later(open: () => Promise<Readable>): Readable {
  async function* chunks() {
    yield* (await open()) as AsyncIterable<Buffer>;
  }
  return Readable.from(chunks(), { objectMode: false });
}

/** As RFC 8187 wants it: apostrophes, frequent in Italian names, are marks there. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
