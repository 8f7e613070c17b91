import { buffer } from 'node:stream/consumers';
import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { Allow, Ctx, Operation, PageOf, asDownload, exportFile, type Page, type RequestContext } from '#app/platform';
import { ProcessingRegisterDocument } from './processing-register-document.js';
import { REGISTER_EXPORT } from './processing-register-export.js';
import {
  ProcessingRegisterEntry,
  ProcessingRegisterExportQuery,
  ProcessingRegisterQuery,
} from './processing-register.dto.js';
import { ProcessingRegister } from './processing-register.service.js';

@ApiTags('data protection')
@Controller('processing-register')
export class ProcessingRegisterController {
  constructor(
    private readonly register: ProcessingRegister,
    private readonly documents: ProcessingRegisterDocument,
  ) {}

  @Get()
  @Allow('adhesions.read')
  @Operation({
    summary: 'What the centre processes for the bodies that appointed it (GDPR art. 30 par. 2), on a day',
    returns: PageOf(ProcessingRegisterEntry),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: ProcessingRegisterQuery): Promise<Page<ProcessingRegisterEntry>> {
    return this.register.list(ctx, query);
  }

  @Get('export')
  @Allow('adhesions.read')
  @Operation({
    summary: 'The register of processing as a file; as a PDF it is a document',
    binary: true,
    problems: [413],
  })
  async export(
    @Ctx() ctx: RequestContext,
    @Query() query: ProcessingRegisterExportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    if (query.format !== 'pdf')
      return exportFile(ctx, query, REGISTER_EXPORT, (cursor) =>
        this.register.list(ctx, { ...query, limit: LIMITS.pageSize, ...(cursor && { cursor }) }),
      );
    const content = await buffer(await this.documents.print(ctx, query));
    const name = `registro-trattamenti-${query.on ?? italianDay(ctx.now)}.pdf`;
    return asDownload(response, { name, mediaType: 'application/pdf', size: content.length, content });
  }
}
