import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from '../observability/metrics.js';
import { DomainError } from '../errors/domain-errors.js';

const WINDOW_SECONDS = 60;

/**
 * Limits the calls of one address to this process and tells in headers how many are left.
 * @param exempt requests that do not count
 */
export function rateLimit(perMinute: number, exempt: (request: Request) => boolean): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  const tell = (response: Response, state: RateLimiterRes) => {
    response.setHeader('RateLimit-Limit', perMinute);
    response.setHeader('RateLimit-Remaining', Math.max(0, state.remainingPoints));
    response.setHeader('RateLimit-Reset', Math.ceil(state.msBeforeNext / 1_000));
  };
  return (request: Request, response: Response, next: NextFunction) => {
    if (exempt(request)) return next();
    limiter.consume(request.ip ?? 'unknown').then(
      (state) => {
        tell(response, state);
        next();
      },
      (refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) return next(refusal);
        rateLimited.inc({ limit: 'address' });
        tell(response, refusal);
        next(
          new DomainError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) }),
        );
      },
    );
  };
}
