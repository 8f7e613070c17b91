import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, IfMatch, Operation, type RequestContext } from '#app/platform';
import { TimesheetQueries } from '../application/timesheet-queries.js';
import { Timesheets } from '../application/timesheets.service.js';
import {
  NewTimesheetRow,
  TimesheetMonthDetail,
  TimesheetMonthQuery,
  TimesheetObjects,
  TimesheetRowChanges,
  TimesheetStep,
} from './timesheets.dto.js';

/** One's own hours: each answers with the month as it then stands. */
@ApiTags('timesheets')
@Controller('timesheets')
export class TimesheetsController {
  constructor(
    private readonly queries: TimesheetQueries,
    private readonly timesheets: Timesheets,
  ) {}

  @Get('month')
  @Allow('timesheets.read')
  @Operation({
    summary: 'A month of one’s own hours: expected, on requests, written down, missing',
    returns: TimesheetMonthDetail,
    etag: true,
    problems: [404],
  })
  month(@Ctx() ctx: RequestContext, @Query() { month }: TimesheetMonthQuery): Promise<TimesheetMonthDetail> {
    return this.queries.own(ctx, month);
  }

  @Get('objects')
  @Allow('timesheets.read')
  @Operation({ summary: 'For what hours can be written down', returns: TimesheetObjects })
  async objects(@Ctx() ctx: RequestContext, @Query() { month }: TimesheetMonthQuery): Promise<TimesheetObjects> {
    return { objects: await this.queries.objects(ctx, month) };
  }

  @Post('rows')
  @Allow('timesheets.write')
  @Operation({
    summary: 'Writes down hours of one’s own, worked or away, in a month that is not confirmed',
    returns: TimesheetMonthDetail,
    status: 201,
    etag: true,
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTimesheetRow,
  ): Promise<TimesheetMonthDetail> {
    await this.timesheets.add(ctx, key, input);
    return this.queries.own(ctx, input.month);
  }

  @Patch('rows/:id')
  @Allow('timesheets.write')
  @Operation({
    mergePatch: TimesheetRowChanges,
    summary: 'Corrects hours of one’s own',
    returns: TimesheetMonthDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: TimesheetRowChanges,
  ): Promise<TimesheetMonthDetail> {
    const month = await this.timesheets.change(ctx, id, version, changes);
    return this.queries.own(ctx, month);
  }

  @Delete('rows/:id')
  @Allow('timesheets.write')
  @Operation({ summary: 'Takes hours of one’s own away', status: 204, ifMatch: true, ids: ['id'], problems: [409] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.timesheets.remove(ctx, id, version);
  }

  @Post('month/steps')
  @Allow('timesheets.write')
  @Operation({
    summary: 'Confirms a month of one’s own, from its last day on, or opens it again with a reason',
    returns: TimesheetMonthDetail,
    etag: true,
    ifMatch: true,
    problems: [404, 409, 413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @IfMatch() version: number,
    @Body() step: TimesheetStep,
  ): Promise<TimesheetMonthDetail> {
    await this.timesheets.step(ctx, null, version, step);
    return this.queries.own(ctx, step.month);
  }
}
