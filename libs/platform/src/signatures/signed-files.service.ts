import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { DomainError, notFound } from '../errors/domain-errors.js';
import { SAMPLE_BYTES, sniffType } from '../storage/file-type.js';
import { StoredFiles } from '../storage/stored-files.service.js';
import { recogniseSignatures, type FoundSignature, type Recognised } from './recognise.js';

/** What an envelope holds, as a file of its own. */
export interface ExtractedFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

export interface SignatureReport {
  signatures: FoundSignature[];
  unreadable: boolean;
  content: ExtractedFile | null;
}

/** Kinds of file in which a signature may stand. */
const SIGNABLE = ['application/pdf', 'application/pkcs7-mime'];
const NOTHING: Recognised = { signatures: [], content: null, unreadable: false };
const ENVELOPE = '.p7m';

/** The one place where the signatures of stored files are recognised. They are shown, never verified. */
@Injectable()
export class SignedFiles {
  constructor(private readonly files: StoredFiles) {}

  /**
   * What a file that the context may see carries of signatures. Reads the whole file: not within a transaction.
   * @throws DomainError not_found
   */
  async report(ctx: RequestContext, fileId: string): Promise<SignatureReport> {
    const { name, mediaType, content } = await this.files.open(ctx, fileId);
    const signable = SIGNABLE.includes(mediaType);
    if (!signable) content.destroy();
    const { content: inner, ...found } = signable ? recogniseSignatures(await buffer(content)) : NOTHING;
    return { ...found, content: inner && (await extracted(name, inner)) };
  }

  /** As {@link report}; undefined where the context sees no such file. */
  async reportIfThere(ctx: RequestContext, fileId: string): Promise<SignatureReport | undefined> {
    try {
      return await this.report(ctx, fileId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  /** What the envelope holds. @throws DomainError not_found, also where the file is no envelope */
  async extract(ctx: RequestContext, fileId: string): Promise<ExtractedFile> {
    const { content } = await this.report(ctx, fileId);
    if (!content) throw notFound();
    return content;
  }
}

/** Of a type that we do not know it is bytes only: nothing opens it by itself. */
async function extracted(envelopeName: string, content: Buffer): Promise<ExtractedFile> {
  let name = envelopeName;
  while (extname(name).toLowerCase() === ENVELOPE) name = name.slice(0, -ENVELOPE.length);
  const mediaType = await sniffType(name, content.subarray(0, SAMPLE_BYTES));
  return { name: name || 'file', mediaType: mediaType ?? 'application/octet-stream', content };
}
