import { Body, Controller, Delete, Get, Post, Query, type StreamableFile } from '@nestjs/common';
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
import { ContractHoursPeriods } from '../application/contract-hours.service.js';
import { TimesheetPeople } from '../application/timesheet-people.js';
import { TimesheetQueries } from '../application/timesheet-queries.js';
import { Timesheets } from '../application/timesheets.service.js';
import { LINE_EXPORT, MONTH_EXPORT } from '../exports/timesheet-export.js';
import {
  ContractHoursList,
  NewContractHours,
  TimesheetLine,
  TimesheetLineExportQuery,
  TimesheetLineQuery,
  TimesheetPeopleExportQuery,
  TimesheetPeopleQuery,
  TimesheetPerson,
} from './timesheet-people.dto.js';
import { TimesheetMonthDetail, TimesheetMonthQuery, TimesheetStep } from './timesheets.dto.js';

/** The hours of everybody, for who keeps the costs. */
@ApiTags('timesheets')
@Controller('timesheets')
export class TimesheetPeopleController {
  constructor(
    private readonly people: TimesheetPeople,
    private readonly queries: TimesheetQueries,
    private readonly timesheets: Timesheets,
    private readonly contracts: ContractHoursPeriods,
  ) {}

  @Get('people')
  @Allow('costs.read')
  @Operation({
    summary: 'Who writes down hours, with what is expected, there, confirmed and missing in each month of a year',
    returns: PageOf(TimesheetPerson),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: TimesheetPeopleQuery): Promise<Page<TimesheetPerson>> {
    return this.people.list(ctx, query);
  }

  @Get('people/export')
  @Allow('costs.read')
  @Operation({ summary: 'The months of everybody as a file', binary: true, problems: [413] })
  exportPeople(@Ctx() ctx: RequestContext, @Query() query: TimesheetPeopleExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, MONTH_EXPORT, async (cursor) => {
      const { items, nextCursor } = await this.people.list(ctx, { ...query, limit: LIMITS.pageSize, cursor });
      const rows = items.flatMap(({ displayName, months }) => months.map((month) => ({ displayName, ...month })));
      return { items: rows, nextCursor };
    });
  }

  @Get('confirmed')
  @Allow('costs.read')
  @Operation({
    summary: 'Confirmed hours by person, month and service or activity, the latest month first',
    returns: PageOf(TimesheetLine),
  })
  lines(@Ctx() ctx: RequestContext, @Query() query: TimesheetLineQuery): Promise<Page<TimesheetLine>> {
    return this.people.lines(ctx, query);
  }

  @Get('confirmed/export')
  @Allow('costs.read')
  @Operation({ summary: 'Confirmed hours as a file', binary: true, problems: [413] })
  exportLines(@Ctx() ctx: RequestContext, @Query() query: TimesheetLineExportQuery): Promise<StreamableFile> {
    return exportFile(ctx, query, LINE_EXPORT, (cursor) =>
      this.people.lines(ctx, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Get('people/:id/month')
  @Allow('costs.read')
  @Operation({ summary: 'A month of somebody’s hours', returns: TimesheetMonthDetail, etag: true, ids: ['id'] })
  month(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() { month }: TimesheetMonthQuery,
  ): Promise<TimesheetMonthDetail> {
    return this.queries.month(ctx, id, month);
  }

  @Post('people/:id/month/steps')
  @Allow('costs.edit')
  @Operation({
    summary: 'Opens a confirmed month of somebody again, with a reason: only they can confirm it',
    returns: TimesheetMonthDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: TimesheetStep,
  ): Promise<TimesheetMonthDetail> {
    await this.timesheets.step(ctx, id, version, step);
    return this.queries.month(ctx, id, step.month);
  }

  @Get('people/:id/contract-hours')
  @Allow('costs.read')
  @Operation({ summary: 'How many hours somebody is to work', returns: ContractHoursList, ids: ['id'] })
  async periods(@Ctx() ctx: RequestContext, @Id() id: string): Promise<ContractHoursList> {
    return { periods: await this.contracts.list(ctx, id) };
  }

  @Post('people/:id/contract-hours')
  @Allow('costs.edit')
  @Operation({
    summary: 'Sets how many hours somebody is to work from a day on',
    returns: ContractHoursList,
    status: 201,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async addPeriod(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewContractHours,
  ): Promise<ContractHoursList> {
    await this.contracts.add(ctx, id, key, input);
    return { periods: await this.contracts.list(ctx, id) };
  }

  @Delete('people/:id/contract-hours/:periodId')
  @Allow('costs.edit')
  @Operation({ summary: 'Takes a period of a contract away', status: 204, ids: ['id', 'periodId'] })
  removePeriod(@Ctx() ctx: RequestContext, @Id() id: string, @Id('periodId') periodId: string): Promise<void> {
    return this.contracts.remove(ctx, id, periodId);
  }
}
