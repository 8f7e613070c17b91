import { Body, Controller, Delete, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  IfMatch,
  Operation,
  PageOf,
  VerifiedWithin,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { OpenTicket } from '../application/open-ticket.js';
import { TicketQueries } from '../application/ticket-queries.js';
import { WorkTicket } from '../application/work-ticket.js';
import { TICKET_EXPORT } from '../exports/ticket-export.js';
import {
  NewMessage,
  NewTicket,
  NewTimeEntry,
  TicketChanges,
  TicketCounts,
  TicketDetail,
  TicketExportQuery,
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

  @Get('export')
  @Allow('tickets.read')
  @Operation({ summary: 'The list of requests as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: TicketExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, TICKET_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('counts')
  @Allow('tickets.read')
  @Operation({ summary: 'How many requests stand in each state', returns: TicketCounts })
  counts(@Ctx() ctx: RequestContext): Promise<TicketCounts> {
    return this.queries.counts(ctx);
  }

  @Post()
  @VerifiedWithin()
  @Allow('tickets.create', 'tickets.create_on_behalf')
  @Operation({
    summary: 'Opens a request',
    returns: TicketDetail,
    status: 201,
    location: '/api/v1/tickets',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  open(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTicket,
  ): Promise<TicketDetail> {
    return this.opening.open(ctx, key, input);
  }

  @Get(':id')
  @Allow('tickets.read')
  @Operation({ summary: 'A request with its messages and its history', returns: TicketDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<TicketDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('tickets.work')
  @Operation({
    mergePatch: TicketChanges,
    summary: 'Assigns a request',
    returns: TicketDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  assign(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: TicketChanges,
  ): Promise<TicketDetail> {
    return this.work.assign(ctx, id, version, changes.assigneeId);
  }

  @Post(':id/transitions')
  @Allow('tickets.work', 'tickets.take_part')
  @Operation({
    summary: 'Moves a request to another state',
    returns: TicketDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  transition(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: TicketTransition,
  ): Promise<TicketDetail> {
    return this.work.transition(ctx, id, version, input);
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
  write(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewMessage,
  ): Promise<TicketDetail> {
    return this.work.write(ctx, id, key, input);
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
  spend(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTimeEntry,
  ): Promise<TicketDetail> {
    return this.work.spend(ctx, id, key, input);
  }

  @Delete(':id/time-entries/:entryId')
  @Allow('time_entries.write')
  @Operation({ summary: 'Takes back one’s own time entry', status: 204, ids: ['id', 'entryId'] })
  async takeBack(@Ctx() ctx: RequestContext, @Id() id: string, @Id('entryId') entryId: string): Promise<void> {
    await this.work.takeBack(ctx, id, entryId);
  }
}
