import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { TenantDatabase } from '../database/tenant-database.js';
import { SessionUse } from './session-use.js';

/**
 * Reads are verified by the transaction that serves them. A handler that answers without having
 * opened one is verified here, before anything leaves. Then it is noted that the session was used.
 */
@Injectable()
export class VerifiedInterceptor implements NestInterceptor {
  constructor(
    private readonly database: TenantDatabase,
    private readonly use: SessionUse,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { ctx } = host.switchToHttp().getRequest<Request>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (ctx?.credential.kind === 'session' && !ctx.actor) await this.database.verify(ctx);
        if (ctx?.actor) await this.use.note(ctx);
        return answer;
      }),
    );
  }
}
