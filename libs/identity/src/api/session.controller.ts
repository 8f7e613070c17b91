import { Body, Controller, Delete, Get, Inject, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  Allow,
  Ctx,
  DomainError,
  Operation,
  Public,
  SETTINGS,
  hashToken,
  isSameOrigin,
  presentedToken,
  type RequestContext,
  type Settings,
} from '#app/platform';
import type { SignedIn } from '../application/local.strategy.js';
import { Sessions } from '../application/sessions.service.js';
import { tokenHashOf } from '../application/token-hash.js';
import { LocalAuthGuard } from './local-auth.guard.js';
import { setSessionCookie } from './session-cookie.js';
import { AccessToken, Credentials, Session, SwitchMembership } from './session.dto.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('auth/login')
  @Public()
  @UseGuards(LocalAuthGuard)
  @Operation({ summary: 'A bearer token for a program', returns: AccessToken, problems: [413, 415, 422] })
  async login(
    @Ctx() ctx: RequestContext,
    @Body() _credentials: Credentials,
    @Req() request: Request,
  ): Promise<AccessToken> {
    const { personId, strong } = request.user as SignedIn;
    const { token, expiresAt } = await this.sessions.open(
      ctx,
      personId,
      'bearer',
      request.headers['user-agent'],
      strong,
    );
    return { accessToken: token, tokenType: 'Bearer', expiresAt: expiresAt.toISOString() };
  }

  @Post('session')
  @Public()
  @UseGuards(LocalAuthGuard)
  @Operation({
    summary: 'Signs in to the portal: the session comes as a cookie',
    returns: Session,
    status: 201,
    problems: [413, 415, 422],
  })
  async signIn(
    @Ctx() ctx: RequestContext,
    @Body() _credentials: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const { personId, strong } = request.user as SignedIn;
    const { token, hash } = await this.sessions.open(ctx, personId, 'cookie', request.headers['user-agent'], strong);
    setSessionCookie(response, this.settings, token);
    response.setHeader('Cache-Control', 'no-store');
    return this.sessions.describe(ctx, hash) as Promise<Session>;
  }

  @Get('session')
  @Allow('any_session')
  @Operation({ summary: 'Who is signed in, in which role', returns: Session })
  describe(@Ctx() ctx: RequestContext): Promise<Session> {
    return this.sessions.describe(ctx, tokenHashOf(ctx)) as Promise<Session>;
  }

  @Patch('session')
  @Allow('any_session')
  @Operation({
    mergePatch: SwitchMembership,
    summary: 'Goes on in another role of the same person',
    returns: Session,
    problems: [404, 413, 415, 422],
  })
  switch(@Ctx() ctx: RequestContext, @Body() change: SwitchMembership): Promise<Session> {
    return this.sessions.switch(ctx, tokenHashOf(ctx), change.membershipId) as Promise<Session>;
  }

  @Delete('session')
  @Public()
  @Operation({ summary: 'Signs out', status: 204 })
  async signOut(
    @Ctx() ctx: RequestContext,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const presented = presentedToken(request, this.settings.PUBLIC_URL);
    if (presented?.fromCookie && !isSameOrigin(request, this.settings.PUBLIC_URL))
      throw new DomainError('cross_site_request');
    if (presented) await this.sessions.close(ctx, hashToken(presented.token));
    setSessionCookie(response, this.settings, null);
  }
}
