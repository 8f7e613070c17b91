import type { Server } from 'node:http';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ProcessLogger, SETTINGS, rateLimit, sendProblem, type Settings } from '#app/platform';
import { ApiModule } from './api.module.js';
import { content } from './http/content.js';
import { HTTP_TIMES, type HttpTimes } from './http/limits.js';
import { methods } from './http/methods.js';
import { observe } from './http/observe.js';
import { requestId } from './http/request-id.js';
import { securityHeaders } from './http/security-headers.js';
import { hardenServer } from './http/server.js';
import { shape } from './http/shape.js';
import { timeLimits } from './http/time-limits.js';
import { API_PREFIX, mountDocumentation } from './openapi.js';
import { isRenderCall, mountPortal } from './portal.js';
import { mountPublicSite } from './public-site.js';
import { mountWellKnown } from './well-known.js';

/** Probes know the status without the version of the API. */
const statusAlias: RequestHandler = (request, _response, next) => {
  if (/^\/status(\/(live|ready))?$/.test(request.url)) request.url = `/api/v1${request.url}`;
  next();
};

/**
 * The API and the portal as one HTTP application, not yet listening.
 * @param times shorter in tests only
 */
export async function createApi(times: HttpTimes = HTTP_TIMES): Promise<NestExpressApplication> {
  const http = express();
  // Whatever looks at a path by its beginning must not be got round with capitals.
  http.enable('case sensitive routing');
  http.disable('x-powered-by');
  http.set('etag', false);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, new ExpressAdapter(http), {
    bodyParser: false,
    logger: new ProcessLogger('api'),
  });
  const settings = app.get<Settings>(SETTINGS);
  const logger = new Logger('Http');
  hardenServer(app.getHttpServer() as Server, times);
  app.set('trust proxy', settings.TRUST_PROXY);
  app.use(requestId, observe(settings));
  app.use(securityHeaders(settings.PUBLIC_URL.startsWith('https:')));
  app.use(rateLimit(settings.RATE_LIMIT, (request) => request.path.startsWith('/assets/') || isRenderCall(request)));
  app.use(shape, statusAlias, methods(http), timeLimits(times, logger));
  app.use(compression());
  app.use(...content);
  mountWellKnown(app, settings);
  mountPublicSite(app, settings);
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
