import { Body, Controller, Get, Post, Put, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Ctx, Id, IfMatch, Operation, asDownload, type RequestContext } from '#app/platform';
import { MeetingQueries } from '../application/meeting-queries.js';
import { MinutesFiling } from '../application/minutes-filing.js';
import { MeetingMinutes } from '../application/minutes.service.js';
import { TableMeetingDetail } from './meetings.dto.js';
import { MinutesStep, MinutesText } from './minutes.dto.js';

@ApiTags('working tables')
@Controller('table-meetings/:id/minutes')
export class MeetingMinutesController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly minutes: MeetingMinutes,
    private readonly filing: MinutesFiling,
  ) {}

  @Put()
  @Allow('tables.manage')
  @Operation({
    summary: 'Writes the report of the minutes, which nobody else sees until they are handed out',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async write(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { text }: MinutesText,
  ): Promise<TableMeetingDetail> {
    await this.minutes.write(ctx, id, version, text);
    return this.queries.get(ctx, id);
  }

  @Post('steps')
  @Allow('tables.manage')
  @Operation({
    summary: 'Hands the minutes out, as a PDF that does not change any more, or takes them back',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422, 507],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: MinutesStep,
  ): Promise<TableMeetingDetail> {
    await this.minutes.step(ctx, id, version, step);
    return this.queries.get(ctx, id);
  }

  @Put('filing')
  @Allow('tables.manage')
  @Operation({
    summary: 'Files approved minutes as a document of the table’s space, where closing the meeting could not',
    returns: TableMeetingDetail,
    etag: true,
    ids: ['id'],
    problems: [409, 507],
  })
  async file(@Ctx() ctx: RequestContext, @Id() id: string): Promise<TableMeetingDetail> {
    await this.filing.file(ctx, id);
    return this.queries.get(ctx, id);
  }

  @Get('document')
  @Allow('tables.read')
  @Operation({ summary: 'The minutes as they were handed out', binary: true, ids: ['id'] })
  async document(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return asDownload(response, await this.minutes.open(ctx, id));
  }
}
