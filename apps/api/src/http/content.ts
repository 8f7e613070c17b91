import express, { type RequestHandler } from 'express';
import { LIMITS } from '#app/contracts';
import { DomainError } from '#app/platform';

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** A request with content says what it is: JSON, or multipart where files are taken. */
const contentType: RequestHandler = (request, _response, next) => {
  const hasContent =
    Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  const accepted = request.path === '/api/v1/files' ? ['multipart/form-data'] : JSON_TYPES;
  if (hasContent && request.path.startsWith('/api/') && !request.is(accepted)) {
    next(new DomainError('unsupported_media_type'));
    return;
  }
  next();
};

/** Reads the content of requests, where it is of a kind that its route takes. */
export const content: RequestHandler[] = [contentType, express.json({ type: JSON_TYPES, limit: LIMITS.jsonBytes })];
