import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Ctx, Operation, Public, type RequestContext } from '#app/platform';
import { Registrations } from '../application/registrations.service.js';
import { EventDecline, EventInvitation, EventLinkToken, EventRegistration } from './event-links.dto.js';

/** The page of an event for who holds a link of it, without an account. */
@ApiTags('roadshow')
@Controller('event-links')
@Public()
export class EventLinksController {
  constructor(private readonly registrations: Registrations) {}

  @Post('inspect')
  @Operation({
    summary: 'What a link of an event is good for; looking does not use it up',
    returns: EventInvitation,
    problems: [410, 413, 415, 422],
  })
  inspect(
    @Ctx() ctx: RequestContext,
    @Body() { token }: EventLinkToken,
    @Req() request: Request,
  ): Promise<EventInvitation> {
    return this.registrations.inspect(ctx, token, request.ip ?? 'unknown');
  }

  @Post('registrations')
  @Operation({
    summary: 'Says who comes; who finds no seat waits for one',
    returns: EventInvitation,
    problems: [404, 409, 410, 413, 415, 422],
  })
  register(
    @Ctx() ctx: RequestContext,
    @Body() input: EventRegistration,
    @Req() request: Request,
  ): Promise<EventInvitation> {
    return this.registrations.register(ctx, input, request.ip ?? 'unknown');
  }

  @Post('declines')
  @Operation({
    summary: 'Says that nobody of the body comes',
    returns: EventInvitation,
    problems: [409, 410, 413, 415, 422],
  })
  decline(@Ctx() ctx: RequestContext, @Body() input: EventDecline, @Req() request: Request): Promise<EventInvitation> {
    return this.registrations.decline(ctx, input, request.ip ?? 'unknown');
  }
}
