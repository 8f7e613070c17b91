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
import { CostModelCopies } from '../application/cost-model-copy.js';
import { CostModelQueries } from '../application/cost-model-queries.js';
import { CostModelSteps } from '../application/cost-model-steps.js';
import { CostModels } from '../application/cost-models.service.js';
import {
  CostModelChanges,
  CostModelCopy,
  CostModelDetail,
  CostModelQuery,
  CostModelStep,
  CostModelSummary,
  NewCostModel,
} from './cost-models.dto.js';

@ApiTags('costs')
@Controller('cost-models')
export class CostModelsController {
  constructor(
    private readonly queries: CostModelQueries,
    private readonly models: CostModels,
    private readonly steps: CostModelSteps,
    private readonly copies: CostModelCopies,
  ) {}

  @Get()
  @Allow('costs.read')
  @Operation({ summary: 'Cost models, the newest year first', returns: PageOf(CostModelSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: CostModelQuery): Promise<Page<CostModelSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('costs.edit')
  @Operation({
    summary: 'Begins the costs of a year: foreseen, or counted',
    returns: CostModelDetail,
    status: 201,
    location: '/api/v1/cost-models',
    etag: true,
    idempotent: true,
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewCostModel,
  ): Promise<CostModelDetail> {
    return this.queries.get(ctx, await this.models.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('costs.read')
  @Operation({ summary: 'A cost model with its history', returns: CostModelDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<CostModelDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('costs.edit')
  @Operation({
    mergePatch: CostModelChanges,
    summary: 'Changes the rules of a draft',
    returns: CostModelDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: CostModelChanges,
  ): Promise<CostModelDetail> {
    await this.models.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Delete(':id')
  @Allow('costs.edit')
  @Operation({ summary: 'Throws a draft away that was never closed', status: 204, ifMatch: true, ids: ['id'] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.models.remove(ctx, id, version);
  }

  @Post(':id/steps')
  @Allow('costs.edit', 'costs.approve')
  @Operation({
    summary: 'Closes a model, which computes and freezes it; reopens it; approves it with its act',
    returns: CostModelDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: CostModelStep,
  ): Promise<CostModelDetail> {
    await this.steps.step(ctx, id, version, step);
    return this.queries.get(ctx, id);
  }

  @Post(':id/copies')
  @Allow('costs.edit')
  @Operation({
    summary: 'Makes the model of another year, or of the other kind, out of this one',
    returns: CostModelDetail,
    status: 201,
    location: '/api/v1/cost-models',
    etag: true,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async copy(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: CostModelCopy,
  ): Promise<CostModelDetail> {
    return this.queries.get(ctx, await this.copies.copy(ctx, key, id, input));
  }
}
