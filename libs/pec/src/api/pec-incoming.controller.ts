import { Body, Controller, Get, Patch, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Allow,
  Ctx,
  Id,
  IfMatch,
  Operation,
  PageOf,
  PathNumber,
  asDownload,
  type Page,
  type RequestContext,
} from '#app/platform';
import { PecInbox } from '../application/pec-inbox.service.js';
import { PecIncomingChanges, PecIncomingDetail, PecIncomingQuery, PecIncomingSummary } from './pec-incoming.dto.js';

@ApiTags('pec')
@Controller('pec-incoming')
@Allow('pec.read')
export class PecIncomingController {
  constructor(private readonly inbox: PecInbox) {}

  @Get()
  @Operation({ summary: 'What came to the centre’s PEC mailboxes, newest first', returns: PageOf(PecIncomingSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: PecIncomingQuery): Promise<Page<PecIncomingSummary>> {
    return this.inbox.list(ctx, query);
  }

  @Get(':id')
  @Operation({ summary: 'A message that came by PEC', returns: PecIncomingDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<PecIncomingDetail> {
    return this.inbox.get(ctx, id);
  }

  @Get(':id/attachments/:number')
  @ApiParam({ name: 'number', schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 1_000 } })
  @Operation({ summary: 'Downloads an attachment by its place, 1 the first', binary: true, ids: ['id'] })
  async attachment(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @PathNumber('number') number: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, content } = await this.inbox.attachment(ctx, id, number - 1);
    return asDownload(response, { name, mediaType: 'application/octet-stream', size: content.byteLength, content });
  }

  @Patch(':id')
  @Allow('pec.send')
  @Operation({
    mergePatch: PecIncomingChanges,
    summary: 'Says whose message it is, under which number it is registered, or that nothing is left to do',
    returns: PecIncomingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: PecIncomingChanges,
  ): Promise<PecIncomingDetail> {
    await this.inbox.change(ctx, id, version, changes);
    return this.inbox.get(ctx, id);
  }
}
