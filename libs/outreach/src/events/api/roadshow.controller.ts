import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
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
import { EventMailings } from '../application/event-mailings.js';
import { RoadshowEvents } from '../application/roadshow-events.service.js';
import { RoadshowQueries } from '../application/roadshow-queries.js';
import {
  DraftedMailing,
  NewRoadshowEvent,
  RoadshowChanges,
  RoadshowDetail,
  RoadshowGuestQuery,
  RoadshowGuestView,
  RoadshowMailingDraft,
  RoadshowQuery,
  RoadshowStep,
  RoadshowSummary,
} from './roadshow.dto.js';

@ApiTags('roadshow')
@Controller('roadshow-events')
export class RoadshowController {
  constructor(
    private readonly queries: RoadshowQueries,
    private readonly events: RoadshowEvents,
    private readonly mailings: EventMailings,
  ) {}

  @Get()
  @Allow('outreach.read')
  @Operation({ summary: 'The events of the roadshow, the latest first', returns: PageOf(RoadshowSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: RoadshowQuery): Promise<Page<RoadshowSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('outreach.manage')
  @Operation({
    summary: 'Writes an event, of which nobody knows until it is opened',
    returns: RoadshowDetail,
    status: 201,
    location: '/api/v1/roadshow-events',
    etag: true,
    idempotent: true,
    problems: [413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewRoadshowEvent,
  ): Promise<RoadshowDetail> {
    return this.queries.get(ctx, await this.events.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('outreach.read')
  @Operation({ summary: 'An event with its figures', returns: RoadshowDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<RoadshowDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('outreach.manage')
  @Operation({
    mergePatch: RoadshowChanges,
    summary: 'Changes an event; who comes is told of another day or place',
    returns: RoadshowDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: RoadshowChanges,
  ): Promise<RoadshowDetail> {
    await this.events.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Delete(':id')
  @Allow('outreach.manage')
  @Operation({ summary: 'Throws a draft away', status: 204, ifMatch: true, ids: ['id'] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.events.remove(ctx, id, version);
  }

  @Post(':id/steps')
  @Allow('outreach.manage')
  @Operation({
    summary: 'Opens or closes registrations, or calls the event off',
    returns: RoadshowDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: RoadshowStep,
  ): Promise<RoadshowDetail> {
    await this.events.step(ctx, id, version, step);
    return this.queries.get(ctx, id);
  }

  @Post(':id/mailings')
  @Allow('outreach.manage')
  @Operation({
    summary: 'Drafts a mailing of the event: an invitation, thanks to who came, or a word to who did not',
    returns: DraftedMailing,
    status: 201,
    location: '/api/v1/mailings',
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async draft(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() { part }: RoadshowMailingDraft,
  ): Promise<DraftedMailing> {
    return { id: await this.mailings.draft(ctx, id, key, part) };
  }

  @Get(':id/guests')
  @Allow('outreach.read')
  @Operation({
    summary: 'Who was invited or came by itself, with the answer',
    returns: PageOf(RoadshowGuestView),
    ids: ['id'],
  })
  guests(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: RoadshowGuestQuery,
  ): Promise<Page<RoadshowGuestView>> {
    return this.queries.guests(ctx, id, query);
  }
}
