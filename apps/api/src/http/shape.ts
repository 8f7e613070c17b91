import type { RequestHandler } from 'express';
import { DomainError } from '#app/platform';
import { REQUEST_LIMITS } from './limits.js';

/** Refuses requests whose outside is not as ours are, before anything looks inside. */
export const shape: RequestHandler = (request, _response, next) => {
  // A whole address instead of a path is for proxies, and a link to a path of two slashes leads to another host.
  if (!/^\/(?![/\\])/.test(request.url)) return next(new DomainError('malformed_request'));
  if (request.url.length > REQUEST_LIMITS.address) return next(new DomainError('address_too_long'));
  if (request.rawHeaders.length / 2 > REQUEST_LIMITS.headers) return next(new DomainError('headers_too_large'));
  if (!request.headers.host && request.httpVersion === '1.1') return next(new DomainError('malformed_request'));
  next();
};
