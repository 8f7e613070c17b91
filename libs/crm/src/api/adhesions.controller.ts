import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
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
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { AdhesionQueries } from '../application/adhesion-queries.js';
import { AdhesionReminders } from '../application/adhesion-reminders.js';
import { AdhesionRequesting } from '../application/adhesion-requesting.js';
import { AdhesionSteps } from '../application/adhesion-steps.js';
import { ADHESION_EXPORT } from '../exports/adhesion-export.js';
import {
  AdhesionDetail,
  AdhesionExportQuery,
  AdhesionQuery,
  AdhesionReason,
  AdhesionSummary,
  AdhesionTransition,
  NewAdhesion,
  Reminder,
} from './adhesions.dto.js';

@ApiTags('adhesions')
@Controller('adhesions')
export class AdhesionsController {
  constructor(
    private readonly queries: AdhesionQueries,
    private readonly requesting: AdhesionRequesting,
    private readonly steps: AdhesionSteps,
    private readonly reminders: AdhesionReminders,
  ) {}

  @Get()
  @Allow('adhesions.read')
  @Operation({ summary: 'The adhesions to the centre, by body', returns: PageOf(AdhesionSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: AdhesionQuery): Promise<Page<AdhesionSummary>> {
    return this.queries.list(ctx, query);
  }

  @Get('export')
  @Allow('adhesions.read')
  @Operation({ summary: 'The list of adhesions as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: AdhesionExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, ADHESION_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('adhesions.take_part', 'adhesions.manage')
  @Operation({
    summary: 'Asks to adhere to a convention',
    returns: AdhesionDetail,
    status: 201,
    location: '/api/v1/adhesions',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async request(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewAdhesion,
  ): Promise<AdhesionDetail> {
    const id = await this.requesting.request(ctx, key, input);
    return this.queries.get(ctx, id);
  }

  @Get(':id')
  @Allow('adhesions.read')
  @Operation({
    summary: 'An adhesion with its history and its documents',
    returns: AdhesionDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<AdhesionDetail> {
    return this.queries.get(ctx, id);
  }

  @Post(':id/transitions')
  @Allow('adhesions.take_part', 'adhesions.manage')
  @Operation({
    summary: 'Moves an adhesion to another state',
    returns: AdhesionDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async transition(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: AdhesionTransition,
  ): Promise<AdhesionDetail> {
    await this.steps.transition(ctx, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Post(':id/suspensions')
  @Allow('adhesions.take_part', 'adhesions.manage')
  @Operation({
    summary: 'Suspends an adhesion, each side for itself',
    returns: AdhesionDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async suspend(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: AdhesionReason,
  ): Promise<AdhesionDetail> {
    await this.steps.suspend(ctx, id, version, reason, true);
    return this.queries.get(ctx, id);
  }

  @Post(':id/resumptions')
  @Allow('adhesions.take_part', 'adhesions.manage')
  @Operation({
    summary: 'Ends the suspension that the same side began',
    returns: AdhesionDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async resume(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { reason }: AdhesionReason,
  ): Promise<AdhesionDetail> {
    await this.steps.suspend(ctx, id, version, reason, false);
    return this.queries.get(ctx, id);
  }

  @Post(':id/reminders')
  @Allow('adhesions.manage')
  @Operation({
    summary: 'Reminds the body of what it has to do, once a day at most',
    returns: AdhesionDetail,
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async remind(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() { text }: Reminder,
  ): Promise<AdhesionDetail> {
    await this.reminders.remindOne(ctx, id, key, text);
    return this.queries.get(ctx, id);
  }
}
