import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, Operation, exportFile, type RequestContext } from '#app/platform';
import { CostResultQueries } from '../application/cost-result-queries.js';
import { COST_COMPARISON_EXPORT, COST_RESULT_EXPORT } from '../exports/cost-exports.js';
import {
  ComparisonExportQuery,
  ComparisonQuery,
  CostComparison,
  CostResult,
  CostResultExportQuery,
  ServiceTrail,
} from './cost-results.dto.js';

@ApiTags('costs')
@Controller('cost-models/:id')
export class CostResultsController {
  constructor(private readonly results: CostResultQueries) {}

  @Get('result')
  @Allow('costs.read')
  @Operation({
    summary: 'Full and unit cost of each service; of a draft that is not complete, what is missing',
    returns: CostResult,
    ids: ['id'],
    problems: [422],
  })
  result(@Ctx() ctx: RequestContext, @Id() id: string): Promise<CostResult> {
    return this.results.result(ctx, id);
  }

  @Get('result/export')
  @Allow('costs.read')
  @Operation({ summary: 'The costs of the services as a file', binary: true, ids: ['id'], problems: [413, 422] })
  export(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: CostResultExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, COST_RESULT_EXPORT, async () => {
      const { services } = await this.results.result(ctx, id);
      return { items: services, nextCursor: null };
    });
  }

  @Get('services/:objectId/trail')
  @Allow('costs.read')
  @Operation({
    summary: 'The full cost of a service, opened as far as its items',
    returns: ServiceTrail,
    ids: ['id', 'objectId'],
    problems: [422],
  })
  service(@Ctx() ctx: RequestContext, @Id() id: string, @Id('objectId') objectId: string): Promise<ServiceTrail> {
    return this.results.service(ctx, id, objectId);
  }

  @Get('comparison')
  @Allow('costs.read')
  @Operation({
    summary: 'This model beside another: actual costs beside the budget, a year beside another',
    returns: CostComparison,
    ids: ['id'],
    problems: [422],
  })
  compare(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: ComparisonQuery): Promise<CostComparison> {
    return this.results.compare(ctx, id, query.with);
  }

  @Get('comparison/export')
  @Allow('costs.read')
  @Operation({ summary: 'The comparison as a file', binary: true, ids: ['id'], problems: [413, 422] })
  exportComparison(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: ComparisonExportQuery,
  ): Promise<StreamableFile> {
    return exportFile(ctx, query, COST_COMPARISON_EXPORT, async () => {
      const { services } = await this.results.compare(ctx, id, query.with);
      return { items: services, nextCursor: null };
    });
  }
}
