import express, { type RequestHandler } from 'express';
import { LIMITS } from '#app/contracts';
import { DomainError } from '#app/platform';
import { REQUEST_LIMITS } from './limits.js';

/** The parts of a file that arrives in several goes. */
export const PART_OF_FILE = 'application/offset+octet-stream';
const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** A request with content says what it is: JSON, or multipart where files are taken. */
const contentType: RequestHandler = (request, _response, next) => {
  const hasContent =
    Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  const accepted =
    request.path === '/api/v1/files'
      ? ['multipart/form-data']
      : [...JSON_TYPES, ...(request.path.startsWith('/api/v1/uploads/') ? [PART_OF_FILE] : [])];
  if (hasContent && request.path.startsWith('/api/') && !request.is(accepted)) {
    next(new DomainError('unsupported_media_type'));
    return;
  }
  next();
};

/** What looks into content does so by calling itself: it must not be sent to the bottom of a well. */
const contentDepth: RequestHandler = (request, _response, next) =>
  next(isDeeper(request.body, REQUEST_LIMITS.jsonDepth) ? new DomainError('malformed_request') : undefined);

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

/** Reads the content of requests, where it is of a kind that its route takes. */
export const content: RequestHandler[] = [
  contentType,
  express.json({ type: JSON_TYPES, limit: LIMITS.jsonBytes }),
  contentDepth,
];
