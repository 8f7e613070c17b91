import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
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
import { PlanQueries } from '../application/plan-queries.js';
import { Plans } from '../application/plans.service.js';
import { PriceExample } from '../application/price-example.js';
import { PLAN_EXPORT } from '../exports/plan-exports.js';
import {
  ExampleAnswer,
  ExampleRequest,
  NewPlanVersion,
  NewTariffPlan,
  PlanTransition,
  PlanVersionQuery,
  PlanVersionSummary,
  TariffPlanChanges,
  TariffPlanDetail,
  TariffPlanExportQuery,
  TariffPlanQuery,
  TariffPlanSummary,
} from './plans.dto.js';

@ApiTags('tariffs')
@Controller('tariff-plans')
export class TariffPlansController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly plans: Plans,
    private readonly example: PriceExample,
  ) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({ summary: 'Tariff plans, the latest period first', returns: PageOf(TariffPlanSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: TariffPlanQuery): Promise<Page<TariffPlanSummary>> {
    return this.queries.list(ctx, query);
  }

  @Get('export')
  @Allow('tariffs.read')
  @Operation({ summary: 'The same as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: TariffPlanExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, PLAN_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Begins a plan, without tariffs or with those of another one',
    returns: TariffPlanDetail,
    status: 201,
    location: '/api/v1/tariff-plans',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTariffPlan,
  ): Promise<TariffPlanDetail> {
    return this.queries.get(ctx, await this.plans.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('tariffs.read')
  @Operation({ summary: 'A plan with its tariffs and its history', returns: TariffPlanDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<TariffPlanDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('tariffs.edit')
  @Operation({
    mergePatch: TariffPlanChanges,
    summary: 'Changes title, period or costs of a plan that is not proposed yet',
    returns: TariffPlanDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: TariffPlanChanges,
  ): Promise<TariffPlanDetail> {
    await this.plans.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Get(':id/versions')
  @Allow('tariffs.read')
  @Operation({ summary: 'All versions of a plan, the newest first', returns: PageOf(PlanVersionSummary), ids: ['id'] })
  versions(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: PlanVersionQuery,
  ): Promise<Page<PlanVersionSummary>> {
    return this.queries.versions(ctx, id, query);
  }

  @Post(':id/versions')
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Writes all tariffs as a new version; a simulated plan is a draft again',
    returns: TariffPlanDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async write(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: NewPlanVersion,
  ): Promise<TariffPlanDetail> {
    await this.plans.write(ctx, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Post(':id/steps')
  @Allow('tariffs.edit', 'tariffs.approve')
  @Operation({
    summary: 'Proposes a plan, sends it back, approves it with its act, or drops it',
    returns: TariffPlanDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: PlanTransition,
  ): Promise<TariffPlanDetail> {
    await this.plans.step(ctx, id, version, step);
    return this.queries.get(ctx, id);
  }

  @Post(':id/example')
  @Allow('tariffs.read')
  @Operation({
    summary: 'What one body would pay by terms as they are typed, with its reckoning; nothing is kept',
    returns: ExampleAnswer,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  tryOut(@Ctx() ctx: RequestContext, @Id() id: string, @Body() request: ExampleRequest): Promise<ExampleAnswer> {
    return this.example.of(ctx, id, request);
  }
}
