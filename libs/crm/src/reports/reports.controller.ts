import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { italianDay } from '#app/kernel';
import { Allow, Ctx, Id, Operation, asDownload, type RequestContext } from '#app/platform';
import { ReportQuery } from './reports.dto.js';
import { Reports } from './reports.service.js';

const thisYear = ({ now }: RequestContext) => italianDay(now).slice(0, 4);
const NAMES = { it: 'relazione', en: 'report' };

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('centre')
  @Allow('territory.read')
  @Operation({ summary: 'A year of the centre on two printable pages', binary: true, problems: [404] })
  async centre(
    @Ctx() ctx: RequestContext,
    @Query() { year = thisYear(ctx) }: ReportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return pdf(ctx, response, year, await this.reports.report(ctx, Number(year), null));
  }

  @Get('bodies/:id')
  @Allow('bodies.read')
  @Operation({ summary: 'A year of a body on two printable pages', binary: true, ids: ['id'] })
  async body(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() { year = thisYear(ctx) }: ReportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return pdf(ctx, response, year, await this.reports.report(ctx, Number(year), id));
  }

  @Get('bodies')
  @Allow('territory.read')
  @Operation({
    summary: 'The reports of all bodies in one ZIP, drawn while it is downloaded',
    binary: true,
    problems: [404],
  })
  async bodies(@Ctx() ctx: RequestContext, @Query() { year = thisYear(ctx) }: ReportQuery): Promise<StreamableFile> {
    const content = await this.reports.ofAllBodies(ctx, Number(year));
    const name = `${ctx.locale === 'it' ? 'relazioni-enti' : 'reports-of-bodies'}-${year}.zip`;
    return new StreamableFile(content, { type: 'application/zip', disposition: `attachment; filename="${name}"` });
  }
}

function pdf({ locale }: RequestContext, response: Response, year: string, content: Buffer): StreamableFile {
  const name = `${NAMES[locale]}-${year}.pdf`;
  return asDownload(response, { name, mediaType: 'application/pdf', size: content.length, content });
}
