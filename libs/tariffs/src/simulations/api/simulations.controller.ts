import { Body, Controller, Delete, Get, Post, Query, type StreamableFile } from '@nestjs/common';
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
import { DrawRunQueries } from '../application/draw-run-queries.js';
import { DrawRuns } from '../application/draw-runs.service.js';
import { SimulationDues } from '../application/simulation-dues.js';
import { SimulationQueries } from '../application/simulation-queries.js';
import { Simulations } from '../application/simulations.service.js';
import { COVERAGE_EXPORT, DUES_EXPORT } from '../exports/simulation-exports.js';
import { DrawRunDetail, NewDrawRun } from './draw-runs.dto.js';
import {
  CoverageExportQuery,
  SimulationDetail,
  SimulationDueDetail,
  SimulationDueExportQuery,
  SimulationDueQuery,
  SimulationDueView,
} from './simulations.dto.js';

@ApiTags('simulations')
@Controller('simulations/:id')
export class SimulationsController {
  constructor(
    private readonly queries: SimulationQueries,
    private readonly simulations: Simulations,
    private readonly dues: SimulationDues,
    private readonly runs: DrawRuns,
    private readonly runQueries: DrawRunQueries,
  ) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({ summary: 'A simulation with its result', returns: SimulationDetail, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<SimulationDetail> {
    return this.queries.get(ctx, id);
  }

  @Delete()
  @Allow('tariffs.edit')
  @Operation({ summary: 'Throws a simulation away', status: 204, ids: ['id'] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    return this.simulations.remove(ctx, id);
  }

  @Get('coverage/export')
  @Allow('tariffs.read')
  @Operation({ summary: 'The coverage of the costs by service, as a file', binary: true, ids: ['id'], problems: [413] })
  async exportCoverage(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: CoverageExportQuery,
  ): Promise<StreamableFile> {
    const { result, services } = await this.queries.get(ctx, id);
    const names = new Map(services.map((service) => [service.id, service.name]));
    const items = result.services.map((row) => ({
      ...row,
      name: row.serviceId === null ? null : (names.get(row.serviceId) ?? row.serviceId),
    }));
    return exportFile(ctx, query, COVERAGE_EXPORT, () => Promise.resolve({ items, nextCursor: null }));
  }

  @Get('dues')
  @Allow('tariffs.read')
  @Operation({ summary: 'What it means for each body', returns: PageOf(SimulationDueView), ids: ['id'] })
  list(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: SimulationDueQuery,
  ): Promise<Page<SimulationDueView>> {
    return this.dues.list(ctx, id, query);
  }

  @Get('dues/export')
  @Allow('tariffs.read')
  @Operation({ summary: 'The same as a file', binary: true, ids: ['id'], problems: [413] })
  exportDues(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: SimulationDueExportQuery,
  ): Promise<StreamableFile> {
    return exportFile(ctx, query, DUES_EXPORT, (cursor) =>
      this.dues.list(ctx, id, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('dues/:bodyId')
  @Allow('tariffs.read')
  @Operation({
    summary: 'What one body would pay, with the reckoning',
    returns: SimulationDueDetail,
    ids: ['id', 'bodyId'],
  })
  due(@Ctx() ctx: RequestContext, @Id() id: string, @Id('bodyId') bodyId: string): Promise<SimulationDueDetail> {
    return this.dues.get(ctx, id, bodyId);
  }

  @Post('runs')
  @Allow('tariffs.edit')
  @Operation({
    summary: 'Has random draws made around the simulation: long work under the id of the run',
    returns: DrawRunDetail,
    status: 201,
    location: '/api/v1/simulation-runs',
    idempotent: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async start(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewDrawRun,
  ): Promise<DrawRunDetail> {
    return this.runQueries.get(ctx, await this.runs.start(ctx, id, key, input));
  }
}
