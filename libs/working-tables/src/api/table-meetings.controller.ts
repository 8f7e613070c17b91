import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
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
import { MeetingActions } from '../application/meeting-actions.js';
import { MeetingQueries } from '../application/meeting-queries.js';
import { MinutesFiling } from '../application/minutes-filing.js';
import { TableMeetings } from '../application/meetings.service.js';
import { Sitting } from '../application/sitting.service.js';
import {
  MeetingAttendance,
  NewMeetingAction,
  NewTableMeeting,
  TableMeetingChanges,
  TableMeetingDetail,
  TableMeetingQuery,
  TableMeetingStep,
  TableMeetingSummary,
} from './meetings.dto.js';

@ApiTags('working tables')
@Controller('table-meetings')
export class TableMeetingsController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly meetings: TableMeetings,
    private readonly sitting: Sitting,
    private readonly actions: MeetingActions,
    private readonly filing: MinutesFiling,
  ) {}

  @Get()
  @Allow('tables.read')
  @Operation({ summary: 'The meetings, the latest first', returns: PageOf(TableMeetingSummary) })
  list(@Ctx() ctx: RequestContext, @Query() query: TableMeetingQuery): Promise<Page<TableMeetingSummary>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Allow('tables.manage')
  @Operation({
    summary: 'Prepares a meeting, of which nobody knows until it is called',
    returns: TableMeetingDetail,
    status: 201,
    location: '/api/v1/table-meetings',
    etag: true,
    idempotent: true,
    problems: [404, 413, 415, 422],
  })
  async create(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewTableMeeting,
  ): Promise<TableMeetingDetail> {
    return this.queries.get(ctx, await this.meetings.create(ctx, key, input));
  }

  @Get(':id')
  @Allow('tables.read')
  @Operation({
    summary: 'A meeting with agenda, attendance, votes and minutes',
    returns: TableMeetingDetail,
    etag: true,
    ids: ['id'],
  })
  get(@Ctx() ctx: RequestContext, @Id() id: string): Promise<TableMeetingDetail> {
    return this.queries.get(ctx, id);
  }

  @Patch(':id')
  @Allow('tables.manage')
  @Operation({
    mergePatch: TableMeetingChanges,
    summary: 'Changes a meeting that is to come; who was called is told of another day or place',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async change(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() changes: TableMeetingChanges,
  ): Promise<TableMeetingDetail> {
    await this.meetings.change(ctx, id, version, changes);
    return this.queries.get(ctx, id);
  }

  @Delete(':id')
  @Allow('tables.manage')
  @Operation({ summary: 'Throws away a meeting that nobody was called to', status: 204, ifMatch: true, ids: ['id'] })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.meetings.remove(ctx, id, version);
  }

  @Post(':id/steps')
  @Allow('tables.manage')
  @Operation({
    summary: 'Calls, opens, closes a meeting, or calls it off',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() step: TableMeetingStep,
  ): Promise<TableMeetingDetail> {
    const approved = await this.meetings.step(ctx, id, version, step);
    for (const meetingId of approved) await this.filing.tryToFile(ctx, meetingId);
    return this.queries.get(ctx, id);
  }

  @Put(':id/attendance')
  @Allow('tables.manage')
  @Operation({
    summary: 'Writes down who is there, excused, or has sent a delegate',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async attend(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { seats }: MeetingAttendance,
  ): Promise<TableMeetingDetail> {
    await this.sitting.attend(ctx, id, version, seats);
    return this.queries.get(ctx, id);
  }

  @Post(':id/actions')
  @Allow('tables.manage')
  @Operation({
    summary: 'Notes what is to be done, as a task of the centre, too, where asked',
    returns: TableMeetingDetail,
    status: 201,
    etag: true,
    ifMatch: true,
    idempotent: true,
    ids: ['id'],
    problems: [413, 415, 422],
  })
  async act(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewMeetingAction,
  ): Promise<TableMeetingDetail> {
    await this.actions.add(ctx, key, id, version, input);
    return this.queries.get(ctx, id);
  }

  @Delete(':id/actions/:actionId')
  @Allow('tables.manage')
  @Operation({
    summary: 'Takes back what was noted; a task of the centre stays',
    status: 204,
    ifMatch: true,
    ids: ['id', 'actionId'],
  })
  forget(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('actionId') actionId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.actions.remove(ctx, id, actionId, version);
  }
}
