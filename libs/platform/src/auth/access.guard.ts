import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Clock } from '../config/clock.js';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import type { Credential } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { DomainError } from '../errors/domain-errors.js';
import { localeOf } from '../errors/messages.js';
import { ACCESS, VERIFIED_WITHIN, type RouteAccess } from './access.decorators.js';
import { hashToken, isSafe, isSameOrigin, presentedToken } from './session-token.js';

/**
 * Stands before every route. It makes the request's context, which says by what right the
 * database may be entered; the database itself verifies the token in each transaction. Changing
 * requests are verified here too, before their content is looked at, but for those that say `@VerifiedWithin`.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ACCESS, [
      host.getHandler(),
      host.getClass(),
    ]);
    if (!access) throw new DomainError('permission_denied');
    const request = host.switchToHttp().getRequest<Request>();
    const credential = access === 'public' ? { kind: 'network' as const } : this.credential(request);
    const ctx = {
      credential,
      permissions: typeof access === 'string' ? [] : access,
      withoutFactor: access === 'any_session',
      now: this.clock.now(),
      requestId: request.requestId ?? '',
      locale: localeOf(request.headers['accept-language']),
      actor: null,
    };
    request.ctx = ctx;
    if (access === 'public') return true;
    // Whose session it is decides what the answer shows: nobody between keeps it, and no browser after signing out.
    host.switchToHttp().getResponse<Response>().setHeader('Cache-Control', 'no-store');
    const verifiedWithin = this.reflector.get<boolean | undefined>(VERIFIED_WITHIN, host.getHandler());
    if (!isSafe(request) && !verifiedWithin) await this.database.verify(ctx);
    return true;
  }

  private credential(request: Request): Credential {
    const presented = presentedToken(request, this.settings.PUBLIC_URL);
    if (!presented) throw new DomainError('unauthenticated');
    if (presented.fromCookie && !isSafe(request) && !isSameOrigin(request, this.settings.PUBLIC_URL)) {
      throw new DomainError('cross_site_request');
    }
    return { kind: 'session', tokenHash: hashToken(presented.token) };
  }
}
