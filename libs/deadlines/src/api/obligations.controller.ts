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
import { ObligationQueries } from '../application/obligation-queries.js';
import { Obligations } from '../application/obligations.service.js';
import {
  NewObligation,
  ObligationChanges,
  ObligationDetail,
  ObligationModels,
  ObligationMove,
  ObligationQuery,
  ObligationStep,
  ObligationSummary,
  StepOutcome,
} from './obligations.dto.js';

@ApiTags('deadlines')
@Controller('obligations')
export class ObligationsController {
  constructor(
    private readonly queries: ObligationQueries,
    private readonly obligations: Obligations,
  ) {}

  @Get()
  @Allow('deadlines.read')
  @Operation({
    summary: 'What bodies have to do by a day, with the norm, by title',
    returns: PageOf(ObligationSummary),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: ObligationQuery): Promise<Page<ObligationSummary>> {
    return this.queries.list(ctx, query);
  }

  @Get('models')
  @Allow('deadlines.manage')
  @Operation({ summary: 'Known obligations of the field, to make one’s own from', returns: ObligationModels })
  async models(@Ctx() ctx: RequestContext): Promise<ObligationModels> {
    return { items: await this.queries.models(ctx) };
  }

  @Post()
  @Allow('deadlines.manage')
  @Operation({
    summary: 'Asks something of bodies or of their sites, and lays out its deadlines a year ahead',
    returns: ObligationDetail,
    status: 201,
    location: '/api/v1/obligations',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewObligation,
  ): Promise<ObligationDetail> {
    return this.queries.get(ctx, await this.obligations.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('deadlines.read')
  @Operation({ summary: 'An obligation', returns: ObligationDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ObligationDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('deadlines.manage')
  @Operation({
    mergePatch: ObligationChanges,
    summary: 'Changes an obligation; with other days or bodies its deadlines to come are laid out anew',
    returns: ObligationDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: ObligationChanges,
  ): Promise<ObligationDetail> {
    await this.obligations.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Post(':id/steps')
  @Allow('deadlines.manage')
  @Operation({
    summary: 'Asks for it no more, or again',
    returns: ObligationDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { command }: ObligationStep,
  ): Promise<ObligationDetail> {
    await this.obligations.step(ctx, id, version, command);
    return this.queries.get(ctx, id);
  }

  @Post(':id/moves')
  @Allow('deadlines.manage')
  @Operation({
    summary: 'Gives one round another day, for all bodies: because the authority has put it off',
    returns: StepOutcome,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  move(@Ctx() ctx: RequestContext, @Id() id: string, @Body() input: ObligationMove): Promise<StepOutcome> {
    return this.obligations.move(ctx, id, input);
  }
}
