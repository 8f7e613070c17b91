import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import { LogsReads } from '../audit/read-log.js';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { Bool, Code, Instant, Int, Nested, NestedList, Text } from '../http/fields.js';
import { Operation } from '../http/operation.js';
import { Ctx, Id } from '../http/params.js';
import { asDownload } from '../storage/download.js';
import { SIGNATURE_FORMS, type SignatureForm } from './recognise.js';
import { SignedFiles } from './signed-files.service.js';

class Signature {
  @Code(SIGNATURE_FORMS, 'SignatureForm', { description: 'A CAdES envelope (.p7m), or PAdES inside a PDF' })
  form: SignatureForm;
  @Int({ min: 0, max: 8, description: 'How many envelopes stand around it' }) layer: number;
  @Text({ nullable: true, max: LIMITS.name, description: 'As the certificate names the signer' }) name: string | null;
  @Text({ nullable: true, max: 16, description: 'Codice fiscale, where the certificate names one' })
  fiscalCode: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Who issued the certificate' }) issuer: string | null;
  @Instant({ nullable: true, description: 'When the signer says to have signed' }) claimedAt: string | null;
  @Instant({ nullable: true }) certificateFrom: string | null;
  @Instant({ nullable: true }) certificateTo: string | null;
}

class SignedContent {
  @Text({ max: LIMITS.fileName }) name: string;
  @Text({ max: 150 }) mediaType: string;
  @Int({ min: 0, max: LIMITS.fileBytes, description: 'Bytes' }) size: number;
}

export class FileSignatures {
  @NestedList(() => Signature, { maxItems: 100 }) signatures: Signature[];
  @Bool({ description: 'Always false: signatures are recognised and shown, never verified' }) verified: boolean;
  @Bool({ description: 'It says to be signed, and cannot be read' }) unreadable: boolean;
  @Nested(() => SignedContent, { nullable: true, description: 'What the envelope holds' })
  content: SignedContent | null;
}

@ApiTags('files')
@Controller('files')
export class SignaturesController {
  constructor(private readonly signed: SignedFiles) {}

  @Get(':id/signatures')
  @Allow('files.read')
  @Operation({
    summary: 'The signatures that a file carries, recognised and not verified',
    returns: FileSignatures,
    ids: ['id'],
  })
  async read(@Ctx() ctx: RequestContext, @Id() id: string): Promise<FileSignatures> {
    const { content, ...found } = await this.signed.report(ctx, id);
    return {
      ...found,
      verified: false,
      content: content && { name: content.name, mediaType: content.mediaType, size: content.content.length },
    };
  }

  @Get(':id/signed-content')
  @Allow('files.read')
  @LogsReads('stored_file', { subject: 'id' })
  @Operation({ summary: 'Downloads what a signed envelope (.p7m) holds', binary: true, ids: ['id'] })
  async download(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.signed.extract(ctx, id);
    return asDownload(response, { name, mediaType, size: content.length, content });
  }
}
