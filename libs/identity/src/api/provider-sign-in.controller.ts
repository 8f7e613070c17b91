import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { LIMITS } from '#app/contracts';
import {
  Ctx,
  DomainError,
  Id,
  Operation,
  PathSlug,
  Public,
  SETTINGS,
  hashToken,
  isSameOrigin,
  presentedToken,
  type RequestContext,
  type Settings,
} from '#app/platform';
import { IdentityProviders } from '../application/identity-providers.service.js';
import { ATTEMPT_MINUTES, ProviderSignIn, type SignInStep } from '../application/provider-sign-in.service.js';
import { Sessions } from '../application/sessions.service.js';
import { PublicIdentityProviderList, SignOutElsewhere } from './identity-providers.dto.js';
import { setSessionCookie } from './session-cookie.js';

const SlugParam = () => ApiParam({ name: 'slug', schema: { type: 'string', maxLength: LIMITS.slug } });

/** Ties a browser to the sign-ins that it has begun; on https from this very host only. */
const browserCookie = ({ PUBLIC_URL }: Settings) =>
  PUBLIC_URL.startsWith('https:') ? '__Host-cdc_sign_in' : 'cdc_sign_in';

/** The way in by a centre's identity provider: pages of browsers, which are sent on. */
@ApiTags('session')
@Controller()
export class ProviderSignInController {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly signIn: ProviderSignIn,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('centres/:slug/identity-providers')
  @Public()
  @SlugParam()
  @Operation({
    summary: 'By which identity providers the people of a centre may sign in',
    returns: PublicIdentityProviderList,
    problems: [404],
  })
  async offered(@Ctx() ctx: RequestContext, @PathSlug('slug') slug: string): Promise<PublicIdentityProviderList> {
    return { providers: await this.providers.offered(ctx, slug) };
  }

  @Get('centres/:slug/identity-providers/:id/sign-in')
  @Public()
  @SlugParam()
  @ApiQuery({
    name: 'next',
    required: false,
    schema: { type: 'string', maxLength: 1_000 },
    description: 'The page of the portal to go on with',
  })
  @Operation({ summary: 'Sends a browser to an identity provider', status: 303, ids: ['id'] })
  async begin(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Id() id: string,
    @Query('next') next: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const from = { next, browser: this.browserOf(request), address: request.ip ?? 'unknown' };
    this.goOn(response, await this.signIn.begin(ctx, slug, id, from));
  }

  @Get('centres/:slug/sign-in-callback')
  @Public()
  @SlugParam()
  @Operation({ summary: 'Where an identity provider sends the browser back to', status: 303, problems: [404] })
  async finish(
    @Ctx() ctx: RequestContext,
    @PathSlug('slug') slug: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const query = /\?.*$/s.exec(request.originalUrl)?.[0] ?? '';
    const from = {
      browser: this.browserOf(request),
      address: request.ip ?? 'unknown',
      userAgent: request.headers['user-agent'],
    };
    this.goOn(response, await this.signIn.finish(ctx, slug, query, from));
  }

  @Post('session/provider-sign-out')
  @Public()
  @Operation({
    summary: 'Signs out, and says where the session at the identity provider is ended',
    returns: SignOutElsewhere,
  })
  async signOut(
    @Ctx() ctx: RequestContext,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignOutElsewhere> {
    const presented = presentedToken(request, this.settings.PUBLIC_URL);
    if (presented?.fromCookie && !isSameOrigin(request, this.settings.PUBLIC_URL))
      throw new DomainError('cross_site_request');
    response.setHeader('Cache-Control', 'no-store');
    if (!presented) return { url: null };
    const tokenHash = hashToken(presented.token);
    const url = await this.signIn.signOutAddress(ctx, tokenHash);
    await this.sessions.close(ctx, tokenHash);
    setSessionCookie(response, this.settings, null);
    return { url };
  }

  private browserOf(request: Request): string | undefined {
    return parseCookie(request.headers.cookie ?? '')[browserCookie(this.settings)];
  }

  private goOn(response: Response, { location, browser, session }: SignInStep): void {
    if (browser) {
      const cookie = stringifySetCookie({
        name: browserCookie(this.settings),
        value: browser,
        httpOnly: true,
        // Comes along when the provider's page leads back here, and with no other request of another site.
        sameSite: 'lax',
        path: '/',
        secure: this.settings.PUBLIC_URL.startsWith('https:'),
        maxAge: ATTEMPT_MINUTES * 60,
      });
      response.setHeader('Set-Cookie', cookie);
    }
    if (session) setSessionCookie(response, this.settings, session);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Location', location);
  }
}
