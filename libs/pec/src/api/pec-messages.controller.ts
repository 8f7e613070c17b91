import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  type Page,
  type RequestContext,
} from '#app/platform';
import { PecMessageQueries } from '../application/pec-message-queries.js';
import { PecMessages } from '../application/pec-messages.service.js';
import {
  NewPecMessage,
  PecMessageDetail,
  PecMessageQuery,
  PecMessageSummary,
  ProtocolChange,
} from './pec-messages.dto.js';

@ApiTags('pec')
@Controller('pec-messages')
export class PecMessagesController {
  constructor(
    private readonly queries: PecMessageQueries,
    private readonly messages: PecMessages,
  ) {}

  @Get()
  @Allow('pec.read')
  @Operation({ summary: 'The PEC messages of the centre, newest first', returns: PageOf(PecMessageSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: PecMessageQuery): Promise<Page<PecMessageSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('pec.send')
  @Operation({
    summary: 'Sends a PEC message to bodies; it leaves by the queue',
    returns: PecMessageDetail,
    status: 201,
    location: '/api/v1/pec-messages',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async send(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewPecMessage,
  ): Promise<PecMessageDetail> {
    const id = await this.messages.send(ctx, key, input);
    return this.queries.get(ctx, id);
  }

  @Get(':id')
  @Allow('pec.read')
  @Operation({
    summary: 'A PEC message with its recipients, its receipts and what was answered',
    returns: PecMessageDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<PecMessageDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('pec.send')
  @Operation({
    mergePatch: ProtocolChange,
    summary: 'Records the number of the protocol register',
    returns: PecMessageDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async setProtocol(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() change: ProtocolChange,
  ): Promise<PecMessageDetail> {
    await this.messages.setProtocol(ctx, id, version, change);
    return this.queries.get(ctx, id);
  }
}
