import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow, Ctx, Id, Operation, exportFile, type RequestContext } from '#app/platform';
import { DrawRunQueries } from '../application/draw-run-queries.js';
import { DRAWS_EXPORT } from '../exports/simulation-exports.js';
import { DrawRunDetail, DrawsExportQuery } from './draw-runs.dto.js';

@ApiTags('simulations')
@Controller('simulation-runs/:id')
export class DrawRunsController {
  constructor(private readonly runs: DrawRunQueries) {}

  @Get()
  @Allow('tariffs.read')
  @Operation({
    summary: 'A run of random draws, with its summary once it has succeeded',
    returns: DrawRunDetail,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DrawRunDetail> {
    return this.runs.get(ctx, id);
  }

  @Get('draws/export')
  @Allow('tariffs.read')
  @Operation({ summary: 'The single draws as a file', binary: true, ids: ['id'], problems: [413] })
  export(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: DrawsExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, DRAWS_EXPORT, (cursor) => this.runs.draws(ctx, id, LIMITS.pageSize, cursor));
  }
}
