import type { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { asDownload, type RequestContext } from '#app/platform';
import type { RecordsOfKind } from '../application/personal-data.service.js';

/** A copy of a person's data as JSON: tables by their names, which the privacy notes explain; times in UTC. */
export function personalDataFile(
  response: Response,
  { now }: RequestContext,
  records: RecordsOfKind[],
): StreamableFile {
  const content = Buffer.from(JSON.stringify({ madeAt: now.toISOString(), records }, null, 2));
  return asDownload(response, {
    name: 'dati-personali.json',
    mediaType: 'application/json',
    size: content.length,
    content,
  });
}
