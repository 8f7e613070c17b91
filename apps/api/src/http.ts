import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProcessLogger, SETTINGS, rateLimit, sendProblem, type Settings } from '#app/platform';
import { ApiModule } from './api.module.js';
import { content } from './http/content.js';
import { requestId } from './http/request-id.js';
import { securityHeaders } from './http/security-headers.js';
import { API_PREFIX, mountDocumentation } from './openapi.js';
import { isRenderCall, mountPortal } from './portal.js';
import { mountWellKnown } from './well-known.js';

/** Probes know the status without the version of the API. */
const statusAlias: RequestHandler = (request, _response, next) => {
  if (request.url === '/status') request.url = '/api/v1/status';
  next();
};

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
  app.use(requestId, statusAlias);
  app.use(securityHeaders());
  app.use(compression());
  app.use(rateLimit(settings.RATE_LIMIT, (request) => request.path.startsWith('/assets/') || isRenderCall(request)));
  app.use(...content);
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
