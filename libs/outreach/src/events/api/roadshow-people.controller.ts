import { Body, Controller, Delete, Get, Post, Put, Query, type StreamableFile } from '@nestjs/common';
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
import { PARTICIPANT_EXPORT } from '../../exports/participant-export.js';
import { Attendance } from '../application/attendance.service.js';
import { RoadshowQueries } from '../application/roadshow-queries.js';
import {
  AttendanceMark,
  NewParticipant,
  ParticipantExportQuery,
  ParticipantQuery,
  ParticipantView,
} from './roadshow.dto.js';

@ApiTags('roadshow')
@Controller('roadshow-events/:id/participants')
export class RoadshowPeopleController {
  constructor(
    private readonly queries: RoadshowQueries,
    private readonly attendance: Attendance,
  ) {}

  @Get()
  @Allow('outreach.read')
  @Operation({ summary: 'Who comes, waits, or does not come any more', returns: PageOf(ParticipantView), ids: ['id'] })
  list(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: ParticipantQuery): Promise<Page<ParticipantView>> {
    return this.queries.participants(ctx, id, query);
  }

  @Get('export')
  @Allow('outreach.read')
  @Operation({ summary: 'The same as a file', binary: true, ids: ['id'], problems: [413] })
  export(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Query() query: ParticipantExportQuery,
  ): Promise<StreamableFile> {
    return exportFile(ctx, query, PARTICIPANT_EXPORT, (cursor) =>
      this.queries.participants(ctx, id, { ...query, limit: LIMITS.pageSize, cursor }),
    );
  }

  @Post()
  @Allow('outreach.manage')
  @Operation({
    summary: 'Puts somebody on the list: who called, or who is there without being announced',
    returns: ParticipantView,
    status: 201,
    idempotent: true,
    ids: ['id'],
    problems: [409, 413, 415, 422],
  })
  async add(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewParticipant,
  ): Promise<ParticipantView> {
    return this.queries.participant(ctx, await this.attendance.add(ctx, id, key, input));
  }

  @Put(':participantId/attendance')
  @Allow('outreach.manage')
  @Operation({
    summary: 'Marks who is there, or takes the mark back',
    returns: ParticipantView,
    ids: ['id', 'participantId'],
    problems: [409, 413, 415, 422],
  })
  async mark(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('participantId') participantId: string,
    @Body() { attended }: AttendanceMark,
  ): Promise<ParticipantView> {
    await this.attendance.mark(ctx, id, participantId, attended);
    return this.queries.participant(ctx, participantId);
  }

  @Delete(':participantId')
  @Allow('outreach.manage')
  @Operation({
    summary: 'Takes somebody off the list, and tells them',
    status: 204,
    ids: ['id', 'participantId'],
    problems: [409],
  })
  remove(@Ctx() ctx: RequestContext, @Id() id: string, @Id('participantId') participantId: string): Promise<void> {
    return this.attendance.remove(ctx, id, participantId);
  }
}
