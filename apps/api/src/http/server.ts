import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ProblemCode } from '#app/contracts';
import { DomainError, problemBody } from '#app/platform';
import { REQUEST_LIMITS, type HttpTimes } from './limits.js';

const CODE_OF_ERROR: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'payload_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Bounds what a connection may hold up, before it begins to listen; what is no HTTP is answered with a problem too. */
export function hardenServer(server: Server, times: HttpTimes): void {
  Object.assign(server, {
    headersTimeout: times.headers,
    requestTimeout: times.upload,
    keepAliveTimeout: times.keepAlive,
    connectionsCheckingInterval: times.check,
    // One more than is allowed: Node drops the rest without a word, and the middleware must see that there were more.
    maxHeadersCount: REQUEST_LIMITS.headers + 1,
    // Refused by the middleware, with a problem.
    requireHostHeader: false,
  });
  server.on('clientError', answerBrokenRequest);
}

function answerBrokenRequest(error: Error & { code?: string }, socket: Duplex): void {
  const begun = (socket as Duplex & { _httpMessage?: ServerResponse })._httpMessage?.headersSent;
  if (error.code === 'ECONNRESET' || !socket.writable || begun) {
    socket.destroy();
    return;
  }
  const problem = new DomainError(CODE_OF_ERROR[error.code ?? ''] ?? 'malformed_request');
  const body = JSON.stringify(problemBody(problem, 'it', '/'));
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
      'Connection: close',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      "Content-Security-Policy: default-src 'none'",
      'X-Content-Type-Options: nosniff',
      `X-Request-Id: ${randomUUID()}`,
      '',
      body,
    ].join('\r\n'),
  );
}
