import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { tap, type Observable } from 'rxjs';
import { RESOURCE_HEADERS, type ResourceHeaders } from './operation.js';

/** What everybody may read is asked for again each time, and mostly has not changed (304). */
export const PUBLIC_COPY = 'public, max-age=0, must-revalidate';

/** Names a content: weak, because it is sent packed in several ways. */
export function contentTag(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
}

/** Sends the version of an answer as its ETag, and where a new thing stands as its Location. */
@Injectable()
export class ResourceHeadersInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const headers = this.reflector.get<ResourceHeaders | undefined>(RESOURCE_HEADERS, host.getHandler());
    const request = host.switchToHttp().getRequest<Request>();
    // Express would say of anything that it is as it was, to who asks by `*` or by the ETag of a version.
    if (!headers?.publicCopy) {
      delete request.headers['if-none-match'];
      delete request.headers['if-modified-since'];
    }
    if (!headers?.etag && !headers?.publicCopy && !headers?.location) return next.handle();
    const response = host.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((answer: { id: string; version: number }) => {
        // It took too long: the caller has been told already.
        if (response.headersSent) return;
        if (headers.publicCopy && !response.hasHeader('ETag')) {
          response.setHeader('ETag', contentTag(JSON.stringify(answer)));
          response.setHeader('Cache-Control', PUBLIC_COPY);
        }
        if (headers.etag) {
          response.setHeader('ETag', `"${answer.version}"`);
          // The version is what a change is made upon. Not all that the answer shows is counted by it, such as when
          // somebody was last seen: nobody keeps it.
          response.setHeader('Cache-Control', 'no-store');
        }
        if (headers.location) response.setHeader('Location', `${headers.location}/${answer.id}`);
      }),
    );
  }
}
