import { Body, Controller, Get, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { italianDay } from '#app/kernel';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  Job,
  LongWork,
  Operation,
  asDownload,
  type RequestContext,
} from '#app/platform';
import { NewReports, ReportQuery } from './reports.dto.js';
import { Reports } from './reports.service.js';

const thisYear = ({ now }: RequestContext) => italianDay(now).slice(0, 4);
const NAMES = { it: 'relazione', en: 'report' };

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly work: LongWork,
  ) {}

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

  @Post('bodies')
  @Allow('territory.read')
  @Operation({
    summary: 'Has the reports of all bodies drawn: long work, whose archive holds them',
    returns: Job,
    status: 201,
    location: '/api/v1/jobs',
    idempotent: true,
    problems: [413, 415, 422],
  })
  async bodies(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() { year }: NewReports,
  ): Promise<Job> {
    return this.work.get(ctx, await this.reports.ofAllBodies(ctx, key, Number(year)));
  }
}

function pdf({ locale }: RequestContext, response: Response, year: string, content: Buffer): StreamableFile {
  const name = `${NAMES[locale]}-${year}.pdf`;
  return asDownload(response, { name, mediaType: 'application/pdf', size: content.length, content });
}
