import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '#app/platform';
import { Sessions } from '../application/sessions.service.js';

/**
 * Before routes that change what a person has everywhere: a session that a centre's identity provider opened is
 * that centre's word for who somebody is, and reaches none of them.
 */
@Injectable()
export class OwnAccountGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const { ctx } = host.switchToHttp().getRequest<Request>();
    if (ctx && (await this.sessions.isConfined(ctx))) throw new DomainError('confined_session');
    return true;
  }
}
