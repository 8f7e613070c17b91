import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, IdempotencyKey, Operation, PageOf, type Page, type RequestContext } from '#app/platform';
import { AbsenceQueries } from '../application/absence-queries.js';
import { Absences } from '../application/absences.service.js';
import { Absence, AbsenceQuery, NewAbsence } from './absences.dto.js';

/** Who is absent, and who stands in. */
@ApiTags('absences')
@Controller('absences')
@Allow('session')
export class AbsencesController {
  constructor(
    private readonly absences: Absences,
    private readonly queries: AbsenceQueries,
  ) {}

  @Get()
  @Operation({
    summary: 'The absences of the centre; for somebody of a body their own, and those in which they substitute',
    returns: PageOf(Absence),
  })
  list(@Ctx() ctx: RequestContext, @Query() query: AbsenceQuery): Promise<Page<Absence>> {
    return this.queries.list(ctx, query);
  }

  @Post()
  @Operation({
    summary: 'Sets an absence and who substitutes, for oneself or, managing memberships, for somebody else',
    returns: Absence,
    status: 201,
    location: '/api/v1/absences',
    idempotent: true,
    problems: [404, 409, 413, 415, 422],
  })
  async set(
    @Ctx() ctx: RequestContext,
    @IdempotencyKey() key: string | undefined,
    @Body() input: NewAbsence,
  ): Promise<Absence> {
    const id = await this.absences.set(ctx, key, input);
    return this.queries.get(ctx, id);
  }

  @Delete(':id')
  @Operation({
    summary: 'Cancels an absence to come; one that runs ends',
    status: 204,
    ids: ['id'],
    problems: [409, 412],
  })
  async end(@Ctx() ctx: RequestContext, @Id() id: string): Promise<void> {
    await this.absences.end(ctx, id);
  }
}
