import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow, Ctx, Id, IfMatch, Operation, PageOf, exportFile, type Page, type RequestContext } from '#app/platform';
import { DeadlineQueries } from '../application/deadline-queries.js';
import { Deadlines } from '../application/deadlines.service.js';
import { DEADLINE_EXPORT } from '../exports/deadline-export.js';
import {
  DeadlineDetail,
  DeadlineExportQuery,
  DeadlineQuery,
  DeadlineStep,
  DeadlineSummary,
  DeadlinesStep,
  MatrixQuery,
  MatrixRow,
  Progress,
  ProgressQuery,
} from './deadlines.dto.js';
import { StepOutcome } from './obligations.dto.js';

@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(
    private readonly queries: DeadlineQueries,
    private readonly deadlines: Deadlines,
  ) {}

  @Get()
  @Allow('deadlines.read')
  @Operation({ summary: 'Deadlines of the bodies that one sees, the nearest first', returns: PageOf(DeadlineSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: DeadlineQuery): Promise<Page<DeadlineSummary>> {
    return this.queries.list(ctx, query);
  }

  @Get('export')
  @Allow('deadlines.read')
  @Operation({ summary: 'The list of deadlines as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: DeadlineExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, DEADLINE_EXPORT, (cursor) =>
      this.queries.list(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('matrix')
  @Allow('deadlines.read')
  @Operation({ summary: 'Bodies by obligations, of a year', returns: PageOf(MatrixRow) })
  matrix(@Ctx() ctx: RequestContext, @Query() query: MatrixQuery): Promise<Page<MatrixRow>> {
    return this.queries.matrix(ctx, query);
  }

  @Get('progress')
  @Allow('deadlines.read')
  @Operation({ summary: 'How far bodies are with each obligation of a year', returns: Progress })
  async progress(@Ctx() ctx: RequestContext, @Query() { year, bodyId }: ProgressQuery): Promise<Progress> {
    return { items: await this.queries.progress(ctx, year, bodyId) };
  }

  @Post('steps')
  @Allow('deadlines.edit')
  @Operation({
    summary: 'Settles many deadlines at once, or opens them again',
    returns: StepOutcome,
    problems: [404, 413, 415, 422],
  })
  steps(@Ctx() ctx: RequestContext, @Body() step: DeadlinesStep): Promise<StepOutcome> {
    return this.deadlines.steps(ctx, step);
  }

  @Get(':id')
  @Allow('deadlines.read')
  @Operation({
    summary: 'A deadline with its norm, its evidence and its history',
    returns: DeadlineDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<DeadlineDetail> {
    return this.queries.get(ctx, id);
  }

  @Post(':id/steps')
  @Allow('deadlines.edit')
  @Operation({
    summary: 'Says that it is done, with what shows it, or that it is not owed; or opens it again',
    returns: DeadlineDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: DeadlineStep,
  ): Promise<DeadlineDetail> {
    await this.deadlines.step(ctx, id, version, step);
    return this.queries.get(ctx, id);
  }
}
