import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { DomainError, SETTINGS, parseDto, type Settings } from '#app/platform';
import { refuseCrossSite } from './session-cookie.js';
import { Credentials } from './session.dto.js';

/** Passport's local strategy, after the content was checked: a wrong field is named like anywhere else. */
@Injectable()
export class LocalAuthGuard extends AuthGuard('local') {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  override async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<Request>();
    parseDto(Credentials, request.body ?? {});
    refuseCrossSite(request, this.settings);
    return (await super.canActivate(host)) as boolean;
  }

  override handleRequest<T>(error: unknown, user: T): T {
    if (error) throw error as Error;
    if (!user) throw new DomainError('invalid_credentials');
    return user;
  }
}
