import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { LIMITS } from '#app/contracts';
import { DomainError, ProcessLogger, SETTINGS, rateLimit, sendProblem, type Settings } from '#app/platform';
import { ApiModule } from './api.module.js';
import { API_PREFIX, mountDocumentation } from './openapi.js';
import { isRenderCall, mountPortal } from './portal.js';
import { mountWellKnown } from './well-known.js';

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];
const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** Takes over the caller's id of the request, where it gives a sensible one. */
const requestId: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id'];
  request.requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', request.requestId);
  next();
};

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

/** Probes know the status without the version of the API. */
const statusAlias: RequestHandler = (request, _response, next) => {
  if (request.url === '/status') request.url = '/api/v1/status';
  next();
};

const security = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  frameguard: { action: 'sameorigin' },
});

/** The API and the portal as one HTTP application, not yet listening. */
export async function createApi(): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, {
    bodyParser: false,
    logger: new ProcessLogger(),
  });
  const settings = app.get<Settings>(SETTINGS);
  const logger = new Logger('Http');
  app.set('trust proxy', settings.TRUST_PROXY);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(requestId, statusAlias, security, compression());
  app.use(rateLimit(settings.RATE_LIMIT, (request) => request.path.startsWith('/assets/') || isRenderCall(request)));
  app.use(contentType, express.json({ type: JSON_TYPES, limit: LIMITS.jsonBytes }));
  mountWellKnown(app, settings);
  await mountPortal(app, settings);
  app.setGlobalPrefix(API_PREFIX);
  mountDocumentation(app);
  // What fails before a route is reached is a problem like any other.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    sendProblem(error, request, response, logger),
  );
  app.enableShutdownHooks();
  return app;
}
