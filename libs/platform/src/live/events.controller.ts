import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../auth/access.decorators.js';
import type { RequestContext } from '../context/request-context.js';
import { Operation } from '../http/operation.js';
import { Ctx } from '../http/params.js';
import { EventStreams } from './event-streams.service.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @Allow('session')
  @Operation({
    summary: 'Tells what has changed, as it happens: server-sent events `change` (LiveChange) and `reset`',
    eventStream: true,
  })
  async open(@Ctx() ctx: RequestContext, @Res() response: Response): Promise<void> {
    await this.streams.open(ctx, response);
  }
}
