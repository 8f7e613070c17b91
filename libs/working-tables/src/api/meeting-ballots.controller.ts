import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IfMatch, Operation, type RequestContext } from '#app/platform';
import { Ballots } from '../application/ballots.service.js';
import { MeetingQueries } from '../application/meeting-queries.js';
import { AnswerToCall, CastVote, VotingStep } from './ballots.dto.js';
import { TableMeetingDetail } from './meetings.dto.js';

/** What members do themselves, from their own area. */
@ApiTags('working tables')
@Controller('table-meetings/:id')
export class MeetingBallotsController {
  constructor(
    private readonly ballots: Ballots,
    private readonly queries: MeetingQueries,
  ) {}

  @Put('seats/:seatId/answer')
  @Allow('tables.take_part', 'tables.manage')
  @Operation({
    summary: 'Says whether who holds a seat comes: said by themselves, or written down by the secretary',
    returns: TableMeetingDetail,
    etag: true,
    ids: ['id', 'seatId'],
    problems: [409, 413, 415, 422],
  })
  async answer(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('seatId') seatId: string,
    @Body() input: AnswerToCall,
  ): Promise<TableMeetingDetail> {
    await this.ballots.answer(ctx, id, seatId, input);
    return this.queries.get(ctx, id);
  }

  @Put('items/:itemId/votes/:seatId')
  @Allow('tables.take_part', 'tables.manage')
  @Operation({
    summary:
      'Votes for a seat while the vote is open: for the own one, or as the secretary for who does not use the portal',
    returns: TableMeetingDetail,
    etag: true,
    ids: ['id', 'itemId', 'seatId'],
    problems: [409, 413, 415, 422],
  })
  async cast(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @Id('seatId') seatId: string,
    @Body() { vote }: CastVote,
  ): Promise<TableMeetingDetail> {
    await this.ballots.cast(ctx, id, itemId, seatId, vote);
    return this.queries.get(ctx, id);
  }

  @Post('items/:itemId/voting')
  @Allow('tables.manage')
  @Operation({
    summary: 'Opens the vote of the members on an item, counts it, or throws it away',
    returns: TableMeetingDetail,
    etag: true,
    ifMatch: true,
    ids: ['id', 'itemId'],
    problems: [413, 415, 422],
  })
  async step(
    @Ctx() ctx: RequestContext,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @IfMatch() version: number,
    @Body() step: VotingStep,
  ): Promise<TableMeetingDetail> {
    await this.ballots.step(ctx, id, itemId, version, step);
    return this.queries.get(ctx, id);
  }
}
