import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  Operation,
  PageOf,
  asDownload,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { DUE_EXPORT } from './due-export.js';
import { duePdf } from './due-pdf.js';
import { DueDetail, DueExportQuery, DueQuery, DueSummary } from './dues.dto.js';
import { Dues } from './dues.service.js';

const NAMES = { it: 'quota', en: 'due' };

@ApiTags('dues')
@Controller('dues')
export class DuesController {
  constructor(private readonly dues: Dues) {}

  @Get()
  @Allow('dues.read')
  @Operation({ summary: 'What bodies are expected to pay: a body’s own, or all', returns: PageOf(DueSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: DueQuery): Promise<Page<DueSummary>> {
    return this.dues.list(ctx, query);
  }

  @Get('export')
  @Allow('dues.read')
  @Operation({ summary: 'The list of dues as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: DueExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, DUE_EXPORT, (cursor) =>
      this.dues.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get(':id')
  @Allow('dues.read')
  @Operation({ summary: 'A due with every line of its reckoning, in words', returns: DueDetail, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DueDetail> {
    return this.dues.get(ctx, id);
  }

  @Get(':id/sheet')
  @Allow('dues.read')
  @Operation({ summary: 'Why a body pays what it pays, on paper', binary: true, ids: ['id'] })
  async sheet(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const sheet = await this.dues.sheet(ctx, id);
    const content = await duePdf(sheet, ctx.locale);
    const name = `${NAMES[ctx.locale]}-${sheet.year}-${sheet.body.name}.pdf`;
    return asDownload(response, { name, mediaType: 'application/pdf', size: content.length, content });
  }
}
