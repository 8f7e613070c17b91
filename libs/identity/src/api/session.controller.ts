import { Body, Controller, Delete, Get, Inject, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import {
  Allow,
  Ctx,
  DomainError,
  Operation,
  Public,
  SESSION_COOKIE,
  SETTINGS,
  hashToken,
  isSameOrigin,
  presentedToken,
  type RequestContext,
  type Settings,
} from '#app/platform';
import type { SignedIn } from '../application/local.strategy.js';
import { SESSION_HOURS, Sessions } from '../application/sessions.service.js';
import { LocalAuthGuard } from './local-auth.guard.js';
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
    const { personId } = request.user as SignedIn;
    const { token, expiresAt } = await this.sessions.open(ctx, personId, 'bearer', request.headers['user-agent']);
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
    const { personId } = request.user as SignedIn;
    const { token, hash } = await this.sessions.open(ctx, personId, 'cookie', request.headers['user-agent']);
    response.setHeader('Set-Cookie', this.cookie(token, SESSION_HOURS * 3_600));
    response.setHeader('Cache-Control', 'no-store');
    return this.sessions.describe(ctx, hash) as Promise<Session>;
  }

  @Get('session')
  @Allow('session')
  @Operation({ summary: 'Who is signed in, in which role', returns: Session })
  describe(@Ctx() ctx: RequestContext): Promise<Session> {
    return this.sessions.describe(ctx, tokenHashOf(ctx)) as Promise<Session>;
  }

  @Patch('session')
  @Allow('session')
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
    const presented = presentedToken(request);
    if (presented?.fromCookie && !isSameOrigin(request, this.settings.PUBLIC_URL))
      throw new DomainError('cross_site_request');
    if (presented) await this.sessions.close(ctx, hashToken(presented.token));
    response.setHeader('Set-Cookie', this.cookie('', 0));
  }

  private cookie(value: string, maxAge: number): string {
    const secure = this.settings.PUBLIC_URL.startsWith('https:');
    return stringifySetCookie({
      name: SESSION_COOKIE,
      value,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure,
      maxAge,
    });
  }
}

function tokenHashOf(ctx: RequestContext): Buffer {
  if (ctx.credential.kind !== 'session') throw new Error('This route needs a session');
  return ctx.credential.tokenHash;
}
