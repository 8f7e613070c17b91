import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Ctx, Operation, Public, contentTag, notFound, type RequestContext } from '#app/platform';
import { CalendarFeed } from './calendar.dto.js';
import { Calendars } from './calendars.service.js';

/** A personal token, and the ending by which calendar programs know what they read. */
const FILE = /^([A-Za-z0-9_-]{20,200})\.ics$/;

@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  /** Takes no Idempotency-Key: what is shown once cannot be shown again. */
  @Post('calendar-feeds')
  @Allow('calendar.read')
  @Operation({
    summary: 'Gives one’s calendar a new secret address; the one of before answers no more',
    returns: CalendarFeed,
    status: 201,
    problems: [409],
  })
  create(@Ctx() ctx: RequestContext): Promise<CalendarFeed> {
    return this.calendars.create(ctx);
  }

  @Get('calendars/:file')
  @Public()
  @ApiParam({ name: 'file', schema: { type: 'string', maxLength: 204, pattern: FILE.source } })
  @Operation({
    summary: 'Expiries as iCalendar, for who has the address',
    binary: true,
    publicCopy: true,
    problems: [404],
  })
  async read(
    @Ctx() ctx: RequestContext,
    @Param('file') file: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const token = FILE.exec(file)?.[1];
    if (!token) throw notFound();
    const calendar = await this.calendars.read(ctx, token);
    response.type('text/calendar; charset=utf-8');
    response.setHeader('Cache-Control', 'private, max-age=900');
    response.setHeader('ETag', contentTag(calendar));
    return calendar;
  }
}
