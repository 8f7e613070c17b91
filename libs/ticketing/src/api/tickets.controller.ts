import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
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
import { OpenTicket } from '../application/open-ticket.js';
import { TicketQueries } from '../application/ticket-queries.js';
import { WorkTicket } from '../application/work-ticket.js';
import {
  NewMessage,
  NewTicket,
  NewTimeEntry,
  TicketChanges,
  TicketCounts,
  TicketDetail,
  TicketQuery,
  TicketSummary,
  TicketTransition,
} from './tickets.dto.js';

@ApiTags('tickets')
@Controller('tickets')
export class TicketsController {
  constructor(
    private readonly queries: TicketQueries,
    private readonly opening: OpenTicket,
    private readonly work: WorkTicket,
  ) {}

  @Get()
  @Allow('tickets.read')
  @Operation({ summary: 'The requests that the session sees, newest first', returns: PageOf(TicketSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: TicketQuery): Promise<Page<TicketSummary>> {
    return this.queries.list(ctx, query);
  }

  @Get('counts')
  @Allow('tickets.read')
  @Operation({ summary: 'How many requests stand in each state', returns: TicketCounts })
  counts(@Ctx() ctx: RequestContext): Promise<TicketCounts> {
    return this.queries.counts(ctx);
  }

  @Post()
  @Allow('tickets.create', 'tickets.create_on_behalf')
  @Operation({
    summary: 'Opens a request',
    returns: TicketDetail,
    status: 201,
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async open(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTicket,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketDetail> {
    const id = await this.opening.open(ctx, key, input);
    response.setHeader('Location', `/api/v1/tickets/${id}`);
    return this.answer(ctx, id, response);
  }

  @Get(':id')
  @Allow('tickets.read')
  @Operation({ summary: 'A request with its messages and its history', returns: TicketDetail, etag: true, ids: ['id'] })
  get(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketDetail> {
    return this.answer(ctx, id, response);
  }

  @Patch(':id')
  @Allow('tickets.work')
  @ApiConsumes('application/merge-patch+json')
  @ApiBody({ type: TicketChanges })
  @Operation({
    summary: 'Assigns a request',
    returns: TicketDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async assign(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: TicketChanges,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketDetail> {
    await this.work.assign(ctx, id, version, changes.assigneeId);
    return this.answer(ctx, id, response);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Allow('tickets.work', 'tickets.take_part')
  @Operation({
    summary: 'Moves a request to another state',
    returns: TicketDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async transition(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: TicketTransition,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketDetail> {
    await this.work.transition(ctx, id, version, input);
    return this.answer(ctx, id, response);
  }

  @Post(':id/messages')
  @Allow('tickets.work', 'tickets.take_part')
  @Operation({
    summary: 'Writes under a request',
    returns: TicketDetail,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async write(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewMessage,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketDetail> {
    await this.work.write(ctx, id, key, input);
    return this.answer(ctx, id, response);
  }

  @Post(':id/time-entries')
  @Allow('time_entries.write')
  @Operation({
    summary: 'Records time spent on a request',
    returns: TicketDetail,
    status: 201,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async spend(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTimeEntry,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TicketDetail> {
    await this.work.spend(ctx, id, key, input);
    return this.answer(ctx, id, response);
  }

  @Delete(':id/time-entries/:entryId')
  @HttpCode(204)
  @Allow('time_entries.write')
  @Operation({ summary: 'Takes back one’s own time entry', status: 204, ids: ['id', 'entryId'] })
  async takeBack(@Ctx() ctx: RequestContext, @Id() id: string, @Id('entryId') entryId: string): Promise<void> {
    await this.work.takeBack(ctx, id, entryId);
  }

  private async answer(ctx: RequestContext, id: string, response: Response): Promise<TicketDetail> {
    const ticket = await this.queries.get(ctx, id);
    response.setHeader('ETag', `"${ticket.version}"`);
    return ticket;
  }
}
