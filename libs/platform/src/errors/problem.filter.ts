import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PROBLEMS, type Locale, type ProblemCode } from '#app/contracts';
import { TenantDatabase } from '../database/tenant-database.js';
import { DomainError } from './domain-errors.js';
import { reasonOf, stackOf } from '../observability/reason.js';
import { routeOf } from '../observability/route.js';
import { FIELD_WORDS, PROBLEM_WORDS, localeOf } from './messages.js';
import { isUnavailable } from './unavailable.js';

const CODE_OF_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'malformed_request',
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  413: 'payload_too_large',
  414: 'address_too_long',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'too_many_requests',
  431: 'headers_too_large',
  503: 'unavailable',
};

/** No room on the disk, or within the quota, for the bytes of a file. */
const STORAGE_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Any error as one of ours. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return new DomainError(CODE_OF_STATUS[error.getStatus()] ?? 'internal_error');
  const { code, status, type, $metadata } = (error ?? {}) as {
    code?: string;
    status?: number;
    type?: string;
    /** Of an S3 service. */
    $metadata?: { httpStatusCode?: number };
  };
  if (type === 'entity.too.large') return new DomainError('payload_too_large');
  if (typeof status === 'number' && status < 500 && CODE_OF_STATUS[status]) {
    return new DomainError(CODE_OF_STATUS[status]);
  }
  if (STORAGE_FULL.has(code ?? '') || $metadata?.httpStatusCode === 507) return new DomainError('storage_full');
  if (isUnavailable(error) || ($metadata?.httpStatusCode ?? 0) >= 500)
    return new DomainError('unavailable', { retryAfter: 5 });
  return new DomainError('internal_error');
}

/** What a caller made up is given back to it within the limits of `Problem`. */
const SHOWN = { instance: 2_000, errors: 200, field: 200 };

/** The body of an answer in the form of RFC 9457. */
export function problemBody(error: DomainError, locale: Locale, instance: string) {
  return {
    type: 'about:blank',
    title: PROBLEM_WORDS[error.code][locale],
    status: PROBLEMS[error.code],
    code: error.code,
    instance: instance.slice(0, SHOWN.instance),
    ...(error.details.errors && {
      errors: error.details.errors.slice(0, SHOWN.errors).map(({ field, code, about }) => ({
        field: field.slice(0, SHOWN.field),
        code,
        detail: about ? `${about}: ${FIELD_WORDS[code][locale]}` : FIELD_WORDS[code][locale],
        ...(about && { about }),
      })),
    }),
    ...(error.details.allowed && { allowed: error.details.allowed }),
  };
}

/** Sends problem+json; anything that was not thrown on purpose is logged under an opaque errorId. */
export function sendProblem(error: unknown, request: Request, response: Response, logger: Logger): void {
  const problem = toDomainError(error);
  const body: Record<string, unknown> = problemBody(
    problem,
    localeOf(request.headers['accept-language']),
    request.originalUrl.split('?')[0] ?? '/',
  );
  if (problem.status >= 500) {
    const errorId = (body.errorId = randomUUID());
    const line = `${errorId} ${request.method} ${routeOf(request)}`;
    // What was thrown on purpose needs no place in the code.
    if (error instanceof DomainError) logger.warn(`${line}: ${error.code}`);
    else logger.error(`${line}: ${reasonOf(error)}`, stackOf(error));
  }
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { retryAfter, attempts } = problem.details;
  if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
  if (retryAfter && attempts) {
    response.setHeader('RateLimit-Limit', attempts).setHeader('RateLimit-Remaining', 0);
    response.setHeader('RateLimit-Reset', retryAfter);
  }
  if (problem.code === 'unauthenticated') response.setHeader('WWW-Authenticate', 'Bearer');
  response.removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(body));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly database: TenantDatabase) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    sendProblem(
      await this.rightsFirst(error, request),
      request,
      host.switchToHttp().getResponse<Response>(),
      this.logger,
    );
  }

  /**
   * A read verifies its session in its own transaction, so a malformed parameter can be found
   * first. Who may not ask must still hear only that.
   */
  private async rightsFirst(error: unknown, request: Request): Promise<unknown> {
    const ctx = request.ctx;
    if (!ctx || ctx.credential.kind !== 'session' || ctx.actor) return error;
    return this.database.verify(ctx).then(
      () => error,
      (refusal: unknown) => refusal,
    );
  }
}
