import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { Allow, Ctx, Operation, PageOf, exportFile, type Page, type RequestContext } from '#app/platform';
import { WorkingTableQueries } from '../application/working-table-queries.js';
import { DECISION_EXPORT } from '../exports/decision-export.js';
import { TableDecisionExportQuery, TableDecisionQuery, TableDecisionView } from './tables.dto.js';

@ApiTags('working tables')
@Controller('table-decisions')
export class TableDecisionsController {
  constructor(private readonly queries: WorkingTableQueries) {}

  @Get()
  @Allow('tables.read')
  @Operation({ summary: 'What tables decided, the latest first', returns: PageOf(TableDecisionView) })
  list(@Ctx() ctx: RequestContext, @Query() query: TableDecisionQuery): Promise<Page<TableDecisionView>> {
    return this.queries.decisions(ctx, query);
  }

  @Get('export')
  @Allow('tables.read')
  @Operation({ summary: 'The same as a file', binary: true, problems: [413] })
  export(@Ctx() ctx: RequestContext, @Query() query: TableDecisionExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, DECISION_EXPORT, (cursor) =>
      this.queries.decisions(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }
}
