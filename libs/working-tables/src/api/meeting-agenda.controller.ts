import { Body, Controller, Delete, Get, Patch, Post, Put, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  LogsReads,
  Operation,
  asDownload,
  type RequestContext,
} from '#app/platform';
import { Agenda } from '../application/agenda.service.js';
import { MeetingQueries } from '../application/meeting-queries.js';
import { Sitting } from '../application/sitting.service.js';
import {
  AgendaItemChanges,
  ItemDecision,
  ItemRecusals,
  NewAgendaItem,
  NewPaper,
  TableMeetingDetail,
} from './meetings.dto.js';

@ApiTags('working tables')
@Controller('table-meetings/:id/items')
export class MeetingAgendaController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly agenda: Agenda,
    private readonly sitting: Sitting,
  ) {}

  @Post()
  @Allow('tables.manage')
  @Operation({
    summary: 'Puts something on the agenda',
    returns: TableMeetingDetail,
    status: 201,
    etag: true,
    ifMatch: true,
    idempotent: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewAgendaItem,
  ): Promise<TableMeetingDetail> {
    await this.agenda.add(ctx, key, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Patch(':itemId')
  @Allow('tables.manage')
  @Operation({
    mergePatch: AgendaItemChanges,
    summary: 'Changes an item, or its place',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id', 'itemId'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() changes: AgendaItemChanges,
  ): Promise<TableMeetingDetail> {
    await this.agenda.change(ctx, id, itemId, version, changes);
    return this.queries.get(ctx, id);
  }

  @Delete(':itemId')
  @Allow('tables.manage')
  @Operation({
    summary: 'Takes an item off the agenda, with its papers',
    status: 204,
    ifMatch: true,
    ids: ['id', 'itemId'],
  })
  remove(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.agenda.remove(ctx, id, itemId, version);
  }

  @Post(':itemId/papers')
  @Allow('tables.manage')
  @Operation({
    summary: 'Attaches a file that was uploaded, or a copy of a document of the table’s space',
    returns: TableMeetingDetail,
    status: 201,
    etag: true,
    ifMatch: true,
    ids: ['id', 'itemId'],
    problems: [413, 415, 422, 507],
  })
  async addPaper(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() paper: NewPaper,
  ): Promise<TableMeetingDetail> {
    await this.agenda.addPaper(ctx, id, itemId, version, paper);
    return this.queries.get(ctx, id);
  }

  @Get(':itemId/papers/:fileId/content')
  @Allow('tables.read')
  @LogsReads('stored_file', { subject: 'fileId' })
  @Operation({
    summary: 'Downloads a paper: for who sits at the table and is not recused',
    binary: true,
    ids: ['id', 'itemId', 'fileId'],
  })
  async paper(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @Id('fileId') fileId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return asDownload(response, await this.agenda.openPaper(ctx, id, itemId, fileId));
  }

  @Delete(':itemId/papers/:fileId')
  @Allow('tables.manage')
  @Operation({ summary: 'Takes a paper away', status: 204, ifMatch: true, ids: ['id', 'itemId', 'fileId'] })
  removePaper(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @Id('fileId') fileId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.agenda.removePaper(ctx, id, itemId, version, fileId);
  }

  @Put(':itemId/recusals')
  @Allow('tables.manage')
  @Operation({
    summary: 'Says who must not take part in an item: they do not vote, and do not see its papers',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id', 'itemId'],
    problems: [413, 415, 422],
  })
  async recuse(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() { recusals }: ItemRecusals,
  ): Promise<TableMeetingDetail> {
    await this.sitting.recuse(ctx, id, itemId, version, recusals);
    return this.queries.get(ctx, id);
  }

  @Put(':itemId/decision')
  @Allow('tables.manage')
  @Operation({
    summary: 'Records what the table decided, by an open vote or without one',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id', 'itemId'],
    problems: [413, 415, 422],
  })
  async decide(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() decision: ItemDecision,
  ): Promise<TableMeetingDetail> {
    await this.sitting.decide(ctx, id, itemId, version, decision);
    return this.queries.get(ctx, id);
  }
}
