import type { Logger } from '@nestjs/common';
import type { RequestHandler } from 'express';
import type { ProblemCode } from '#app/contracts';
import { DomainError, sendProblem } from '#app/platform';
import { PART_OF_FILE } from './content.js';
import type { HttpTimes } from './limits.js';

/** Ends what takes too long: content that trickles in (408), work that does not end (503). An answer that has begun may go on. */
export function timeLimits(times: HttpTimes, logger: Logger): RequestHandler {
  return (request, response, next) => {
    const isUpload = Boolean(request.is(['multipart/form-data', PART_OF_FILE]));
    const refuse = (code: ProblemCode) => {
      if (response.headersSent) return;
      response.setHeader('Connection', 'close');
      sendProblem(new DomainError(code, { retryAfter: 5 }), request, response, logger);
    };
    const timers = [
      setTimeout(() => refuse('unavailable'), isUpload ? times.upload + times.work : times.work),
      ...(request.complete || isUpload
        ? []
        : [setTimeout(() => void (request.complete || refuse('request_timeout')), times.body)]),
    ];
    for (const timer of timers) timer.unref();
    response.once('close', () => timers.forEach(clearTimeout));
    next();
  };
}
