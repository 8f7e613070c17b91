import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import {
  Allow,
  Ctx,
  Id,
  IdempotencyKey,
  Operation,
  PageOf,
  exportFile,
  type Page,
  type RequestContext,
} from '#app/platform';
import { SimulationComparison } from '../application/simulation-comparison.js';
import { SimulationQueries } from '../application/simulation-queries.js';
import { Simulations } from '../application/simulations.service.js';
import { comparisonExport } from '../exports/simulation-exports.js';
import { ComparedDue, ComparisonExportQuery, ComparisonQuery } from './comparison.dto.js';
import { NewSimulation, SimulationDetail, SimulationQuery, SimulationSummary } from './simulations.dto.js';

@ApiTags('simulations')
@Controller('tariff-plans/:id/simulations')
export class PlanSimulationsController {
  constructor(
    private readonly queries: SimulationQueries,
    private readonly simulations: Simulations,
    private readonly comparison: SimulationComparison,
  ) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({
    summary: 'The simulations of a plan, the newest first',
    returns: PageOf(SimulationSummary),
    ids: ['id'],
  })
  list(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: SimulationQuery,
  ): Promise<Page<SimulationSummary>> {
    return this.queries.list(ctx, id, query);
  }

  @Post()
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Simulates the plan as it is now; a draft becomes simulated by it',
    returns: SimulationDetail,
    status: 201,
    location: '/api/v1/simulations',
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewSimulation,
  ): Promise<SimulationDetail> {
    return this.queries.get(ctx, await this.simulations.create(ctx, id, key, input));
  }

  @Get('comparison')
  @Allow('tariffs.read')
  @Operation({
    summary: 'What each body would pay in some simulations of the plan, side by side',
    returns: PageOf(ComparedDue),
    ids: ['id'],
    problems: [422],
  })
  compare(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: ComparisonQuery): Promise<Page<ComparedDue>> {
    return this.comparison.list(ctx, id, query);
  }

  @Get('comparison/export')
  @Allow('tariffs.read')
  @Operation({ summary: 'The same as a file', binary: true, ids: ['id'], problems: [413, 422] })
  async exportComparison(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: ComparisonExportQuery,
  ): Promise<StreamableFile> {
    const names = await this.comparison.names(ctx, id, query.ids);
    return exportFile(ctx, query, comparisonExport(names), (cursor) =>
      this.comparison.list(ctx, id, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }
}
