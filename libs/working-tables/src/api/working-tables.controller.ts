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
import { WorkingTableQueries } from '../application/working-table-queries.js';
import { WorkingTables } from '../application/working-tables.service.js';
import {
  NewTableSeat,
  NewWorkingTable,
  TableSeatChanges,
  WorkingTableChanges,
  WorkingTableDetail,
  WorkingTableQuery,
  WorkingTableSummary,
} from './tables.dto.js';

@ApiTags('working tables')
@Controller('working-tables')
export class WorkingTablesController {
  constructor(
    private readonly queries: WorkingTableQueries,
    private readonly tables: WorkingTables,
  ) {}

  @Get()
  @Allow('tables.read')
  @Operation({
    summary: 'The working tables: all of the centre; for people of bodies those at which they sit',
    returns: PageOf(WorkingTableSummary),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: WorkingTableQuery): Promise<Page<WorkingTableSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('tables.manage')
  @Operation({
    summary: 'Makes a table, at which nobody sits yet',
    returns: WorkingTableDetail,
    status: 201,
    location: '/api/v1/working-tables',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewWorkingTable,
  ): Promise<WorkingTableDetail> {
    return this.queries.get(ctx, await this.tables.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('tables.read')
  @Operation({ summary: 'A table with its seats', returns: WorkingTableDetail, etag: true, ids: ['id'] })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<WorkingTableDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('tables.manage')
  @Operation({
    mergePatch: WorkingTableChanges,
    summary: 'Changes a table; with a last day it ends',
    returns: WorkingTableDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: WorkingTableChanges,
  ): Promise<WorkingTableDetail> {
    await this.tables.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Post(':id/seats')
  @Allow('tables.manage')
  @Operation({
    summary: 'Gives a body, or the centre itself, a seat',
    returns: WorkingTableDetail,
    status: 201,
    etag: true,
    ifMatch: true,
    idempotent: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async addSeat(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTableSeat,
  ): Promise<WorkingTableDetail> {
    await this.tables.addSeat(ctx, key, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Patch(':id/seats/:seatId')
  @Allow('tables.manage')
  @Operation({
    mergePatch: TableSeatChanges,
    summary: 'Changes who sits there, or until when',
    returns: WorkingTableDetail,
    etag: true,
    ifMatch: true,
    ids: ['id', 'seatId'],
    problems: [413, 415, 422],
  })
  async changeSeat(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('seatId') seatId: string,
    @IfMatch() version: number,
    @Body() changes: TableSeatChanges,
  ): Promise<WorkingTableDetail> {
    await this.tables.changeSeat(ctx, id, seatId, version, changes);
    return this.queries.get(ctx, id);
  }

  @Delete(':id/seats/:seatId')
  @Allow('tables.manage')
  @Operation({
    summary: 'Takes a seat away that never took part in a meeting',
    status: 204,
    ifMatch: true,
    ids: ['id', 'seatId'],
  })
  removeSeat(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('seatId') seatId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.tables.removeSeat(ctx, id, seatId, version);
  }
}
