import { HttpCode, SetMetadata, applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtension, ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { PROBLEM_CODES } from '#app/contracts';
import { Code, Int, NestedList, Text, Texts, Uuid } from './fields.js';

export class FieldProblemDetail {
  @Text({ max: 200, min: 0, description: 'Where the value stands; a name of the caller’s own is cut.' }) field: string;
  @Text({ max: 50 }) code: string;
  @Text({ max: 500 }) detail: string;
  @Text({ optional: true, max: 200, description: 'What people call it.' }) about?: string;
}

/** RFC 9457. */
export class Problem {
  @Text({ max: 100 }) type: string;
  @Text({ max: 300 }) title: string;
  @Int({ min: 400, max: 599 }) status: number;
  @Code(PROBLEM_CODES, 'ProblemCode') code: string;
  @Text({ max: 2_000 }) instance: string;
  @NestedList(() => FieldProblemDetail, { optional: true, maxItems: 200 }) errors?: FieldProblemDetail[];
  @Texts({ optional: true, max: 50, maxItems: 20, description: 'The commands that the present state allows.' })
  allowed?: string[];
  @Uuid({ optional: true, description: 'To be quoted when reporting an internal error.' }) errorId?: string;
}

const PROBLEM_DESCRIPTIONS: Record<number, string> = {
  400: 'Malformed request or parameter',
  401: 'Not signed in',
  403: 'The role does not allow it',
  404: 'Not found, or not visible',
  405: 'The path does not take this method',
  408: 'The request did not arrive whole in time',
  409: 'The state does not allow it, or it exists already',
  410: 'The link was used or has expired',
  412: 'Changed in the meantime',
  413: 'Too large',
  414: 'The address is too long',
  415: 'Unsupported type of content',
  416: 'The range is not in the file',
  422: 'Fields to be corrected',
  423: 'Already being written by another request',
  428: 'If-Match missing',
  429: 'Too many requests',
  431: 'The headers are too large',
  460: 'The part does not match its checksum',
  500: 'Internal error',
  503: 'Temporarily unavailable',
  507: 'No room left for files',
};

const seconds = (maximum: number) => ({ type: 'integer', format: 'int32', minimum: 0, maximum }) as const;

/** Referred to by every answer. */
export const HEADER_COMPONENTS = {
  'RateLimit-Limit': { description: 'Requests allowed in the window', schema: seconds(1_000_000) },
  'RateLimit-Remaining': { description: 'Requests left', schema: seconds(1_000_000) },
  'RateLimit-Reset': { description: 'Seconds until the window ends', schema: seconds(86_400) },
  'Retry-After': { description: 'Seconds to wait', schema: seconds(86_400) },
  ETag: { description: 'The version, for If-Match or If-None-Match', schema: { type: 'string', maxLength: 50 } },
} as const;

type HeaderName = keyof typeof HEADER_COMPONENTS;
const RATE_LIMIT: HeaderName[] = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

function headerRefs(names: HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** The answers that every route may give, by status; the document refers to them. */
export const PROBLEM_COMPONENTS = Object.fromEntries(
  Object.entries(PROBLEM_DESCRIPTIONS).map(([status, description]) => [
    `Problem${status}`,
    {
      description,
      headers: headerRefs(status === '429' || status === '503' ? [...RATE_LIMIT, 'Retry-After'] : RATE_LIMIT),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
);

export interface OperationOptions {
  summary: string;
  /** The schema of the answer. */
  returns?: Type;
  status?: number;
  /** The answer is a file. */
  binary?: boolean;
  /** The answer does not end: server-sent events. */
  eventStream?: boolean;
  /** Problems beyond 400, 401, 403, 429, 500 and 503, which every route may answer. */
  problems?: number[];
  /** The answer carries a version, which becomes its ETag. */
  etag?: boolean;
  /** The same for everybody: whoever keeps a copy asks by its ETag whether it still holds. */
  publicCopy?: boolean;
  /** Where what was created stands: its id follows. */
  location?: string;
  /** A change of something that has a version. */
  ifMatch?: boolean;
  idempotent?: boolean;
  /** The changes that a PATCH takes, as a merge patch. */
  mergePatch?: Type;
  /** Ids in the path. */
  ids?: string[];
}

export const RESOURCE_HEADERS = Symbol('RESOURCE_HEADERS');

/** Which headers follow from the answer itself. */
export interface ResourceHeaders {
  etag: boolean;
  publicCopy: boolean;
  location?: string;
}

/** Says and documents how one route answers: its status, its schema, its problems, its headers. */
export function Operation(options: OperationOptions) {
  const { summary, returns, status = 200, binary, problems = [], ifMatch, idempotent, ids = [] } = options;
  const { etag = false, publicCopy = false, location, mergePatch, eventStream } = options;
  const changing = ifMatch ? [409, 412, 428] : [];
  // A file may be blocked, and a part of it may be asked for.
  const ofFile = binary && ids.length ? [409, 416] : [];
  const statuses = new Set([
    400,
    401,
    403,
    ...(ids.length ? [404] : []),
    ...ofFile,
    ...changing,
    ...problems,
    429,
    500,
    503,
  ]);
  const headers = headerRefs(etag || publicCopy ? [...RATE_LIMIT, 'ETag'] : RATE_LIMIT);
  return applyDecorators(
    SetMetadata(RESOURCE_HEADERS, { etag, publicCopy, location } satisfies ResourceHeaders),
    HttpCode(status),
    ApiOperation({ summary }),
    ApiExtension('x-summary', summary),
    ...(mergePatch ? [ApiConsumes('application/merge-patch+json'), ApiBody({ type: mergePatch })] : []),
    ...ids.map((name) => ApiParam({ name, schema: { type: 'string', format: 'uuid', maxLength: 36 } })),
    ...(ifMatch
      ? [
          ApiHeader({
            name: 'If-Match',
            required: true,
            schema: { type: 'string', maxLength: 20 },
            description: 'The ETag that was read',
          }),
        ]
      : []),
    ...(idempotent
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: false,
            schema: { type: 'string', format: 'uuid', maxLength: 36 },
            description: 'Made by the client, once for each thing to create',
          }),
        ]
      : []),
    binary || eventStream
      ? ApiResponse({
          status,
          description: binary ? 'The file' : 'The events',
          headers,
          content: binary
            ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 20_971_520 } } }
            : { 'text/event-stream': { schema: { type: 'string', maxLength: 2_147_483_647 } } },
        })
      : ApiResponse({
          status,
          description: status === 204 ? 'Done' : 'OK',
          headers,
          ...(returns && { type: returns }),
        }),
    ...(ofFile.length ? [ApiResponse({ status: 206, description: 'The part that was asked for', headers })] : []),
    ...(publicCopy ? [ApiResponse({ status: 304, description: 'The copy still holds', headers })] : []),
    ...[...statuses].map((code) => ApiResponse({ status: code, description: `#/components/responses/Problem${code}` })),
  );
}
