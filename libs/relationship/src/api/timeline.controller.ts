import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, Id, Operation, PageOf, type Page, type RequestContext } from '#app/platform';
import { Timelines } from '../application/timeline.service.js';
import { TimelineEntry, TimelineQuery } from './timeline.dto.js';

@ApiTags('relationship')
@Controller('bodies')
export class TimelineController {
  constructor(private readonly timelines: Timelines) {}

  @Get(':id/timeline')
  @Allow('bodies.read')
  @Operation({
    summary: 'Everything with a body, newest first; a body’s people see their side of it',
    returns: PageOf(TimelineEntry),
    ids: ['id'],
  })
  list(@Ctx() ctx: RequestContext, @Id() id: string, @Query() query: TimelineQuery): Promise<Page<TimelineEntry>> {
    return this.timelines.list(ctx, id, query);
  }
}
