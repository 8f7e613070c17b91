import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Ctx, Operation, Public, SETTINGS, type RequestContext, type Settings } from '#app/platform';
import { AccessLinks } from '../application/access-links.service.js';
import { Sessions } from '../application/sessions.service.js';
import { AccessLink, LinkRequest, LinkToken, RedeemedLink } from './access.dto.js';
import { refuseCrossSite, setSessionCookie } from './session-cookie.js';
import { Session } from './session.dto.js';

/** Ways in by a link that came by mail. */
@ApiTags('session')
@Controller()
export class AccessLinksController {
  constructor(
    private readonly links: AccessLinks,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('auth/sign-in-links')
  @Public()
  @Operation({
    summary: 'Sends a link to sign in with, if the address is somebody’s',
    status: 204,
    problems: [413, 415, 422],
  })
  async signInLink(@Ctx() ctx: RequestContext, @Body() { email }: LinkRequest, @Req() request: Request): Promise<void> {
    await this.links.request(ctx, 'sign_in', email, request.ip ?? 'unknown');
  }

  @Post('auth/password-resets')
  @Public()
  @Operation({
    summary: 'Sends a link to choose a new password with, if the address is somebody’s',
    status: 204,
    problems: [413, 415, 422],
  })
  async resetLink(@Ctx() ctx: RequestContext, @Body() { email }: LinkRequest, @Req() request: Request): Promise<void> {
    await this.links.request(ctx, 'password_reset', email, request.ip ?? 'unknown');
  }

  @Post('auth/links/inspect')
  @Public()
  @Operation({
    summary: 'What a link is good for; looking does not use it up',
    returns: AccessLink,
    problems: [410, 413, 415, 422],
  })
  inspect(@Ctx() ctx: RequestContext, @Body() { token }: LinkToken, @Req() request: Request): Promise<AccessLink> {
    return this.links.inspect(ctx, token, request.ip ?? 'unknown');
  }

  @Post('session/by-link')
  @Public()
  @Operation({
    summary: 'Uses a link up and signs in to the portal: the session comes as a cookie',
    returns: Session,
    status: 201,
    problems: [410, 413, 415, 422],
  })
  async redeem(
    @Ctx() ctx: RequestContext,
    @Body() redeemed: RedeemedLink,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    refuseCrossSite(request, this.settings);
    const session = await this.links.redeem(ctx, redeemed, request.headers['user-agent'], request.ip ?? 'unknown');
    setSessionCookie(response, this.settings, session.token);
    response.setHeader('Cache-Control', 'no-store');
    return this.sessions.describe(ctx, session.hash) as Promise<Session>;
  }
}
