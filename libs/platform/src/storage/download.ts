import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

export interface Download {
  name: string;
  mediaType: string;
  size: number;
  content: Readable | Uint8Array;
}

/** Never shown as a page of ours: always a download, of exactly the type that was recognised. */
export function asDownload(response: Response, { name, mediaType, size, content }: Download): StreamableFile {
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
  const options = {
    type: mediaType,
    length: size,
    disposition: `attachment; filename*=UTF-8''${encodeFileName(name)}`,
  };
  return content instanceof Uint8Array ? new StreamableFile(content, options) : new StreamableFile(content, options);
}

/** As RFC 8187 wants it: apostrophes, frequent in Italian names, are marks there. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
