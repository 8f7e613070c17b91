import { Logger } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { SpanKind, during, httpDuration, routeOf, secondsSince, startSpan, type Settings } from '#app/platform';
import { isRenderCall } from '../portal.js';

/** As nginx logs it: the caller was gone before there was an answer. */
const GONE = 499;

/** Open for hours: the streams that are open are counted, their length says nothing. */
const STREAM = '/api/v1/events';

/** What is asked so often, and goes so well, that nobody reads of it. */
const QUIET = /^(\/assets\/\*|.*\/status(\/\w+)?)$/;

/**
 * Tells of each request, once it is over: a line in the log, a measure, a span. They name the
 * pattern of its route; query strings hold what people search for and are told nowhere.
 *
 * A caller's `traceparent` is taken only from a proxy of ours, which has to set or drop it: else
 * anybody could write into our traces. Its X-Request-Id is only a name, and is taken from anybody.
 */
export function observe({ TRUST_PROXY }: Settings): RequestHandler {
  const logger = new Logger('Access');
  return (request, response, next) => {
    const activity = { requestId: request.requestId! };
    const { method, socket } = request;
    const begun = performance.now();
    const sentBefore = socket.bytesWritten;
    const given = request.headers.traceparent;
    const parent = typeof given === 'string' && (TRUST_PROXY > 0 || isRenderCall(request)) ? given : null;
    const options = { kind: SpanKind.SERVER, attributes: { 'http.request.method': method }, parent };
    during(activity, () =>
      startSpan(method, options, (span) => {
        response.once('close', () => {
          const route = routeOf(request);
          const status = response.headersSent ? response.statusCode : GONE;
          const seconds = secondsSince(begun);
          span?.updateName(`${method} ${route}`);
          span?.setAttributes({
            'http.route': route,
            'http.response.status_code': status,
            'cdc.request_id': activity.requestId,
          });
          span?.end();
          if (route !== STREAM) httpDuration.observe({ method, route, status }, seconds);
          if (status < 400 && QUIET.test(route)) return;
          const bytes = socket.bytesWritten - sentBefore;
          const traceId = span?.spanContext().traceId;
          const ms = Math.round(seconds * 10_000) / 10;
          const message = `${method} ${route} ${status}`;
          during(activity, () => logger.log({ message, method, route, status, ms, bytes, traceId }));
        });
        next();
      }),
    );
  };
}
