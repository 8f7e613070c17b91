import { Body, Controller, Get, Post, Query } from '@nestjs/common';
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
import { DueRuns } from './due-runs.service.js';
import { DueRunQuery, DueRunStep, DueRunView, NewDueRun } from './dues.dto.js';

@ApiTags('dues')
@Controller('due-runs')
export class DueRunsController {
  constructor(private readonly runs: DueRuns) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({ summary: 'Reckonings of expected dues, the latest first', returns: PageOf(DueRunView) })
  list(@Ctx() ctx: RequestContext, @Query() query: DueRunQuery): Promise<Page<DueRunView>> {
    return this.runs.list(ctx, query);
  }

  @Post()
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Has reckoned what all bodies will pay in a year: long work',
    returns: DueRunView,
    status: 201,
    location: '/api/v1/due-runs',
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async ask(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewDueRun,
  ): Promise<DueRunView> {
    return this.runs.get(ctx, await this.runs.ask(ctx, key, input));
  }

  @Get(':id')
  @Allow('tariffs.read')
  @Operation({ summary: 'A reckoning with what it came to, or lacks', returns: DueRunView, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DueRunView> {
    return this.runs.get(ctx, id);
  }

  @Post(':id/steps')
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Tells the bodies what they are expected to pay, or throws the reckoning away',
    returns: DueRunView,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { command }: DueRunStep,
  ): Promise<DueRunView> {
    await this.runs.step(ctx, id, version, command);
    return this.runs.get(ctx, id);
  }
}
