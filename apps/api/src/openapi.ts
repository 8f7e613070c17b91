import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import swaggerUi from 'swagger-ui-express';
import { HEADER_COMPONENTS, PROBLEM_COMPONENTS, PUBLIC_COPY, Problem, contentTag } from '#app/platform';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
/** Before the path of every route. */
export const API_PREFIX = 'api/v1';

const SUMMARY = 'Piattaforma aperta dei centri servizi provinciali per i comuni';

/** The OpenAPI document, from the controllers and their DTOs. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Casa dei Comuni')
    .setDescription(
      'API of the service centres: catalogue, adhering bodies, requests for assistance.\n\n' +
        'Programs sign in with `POST /auth/login` and send the token as `Authorization: Bearer`. Errors are RFC 9457 problem+json with a stable `code`. ' +
        'Beside the answers that each operation lists, every request may be answered 405, 408, 414 or 431, and one with content that is not asked for 413 or 415.',
    )
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/it/')
    .setContact('Casa dei Comuni', 'https://casadeicomuni.example.org', 'api@casadeicomuni.example.org')
    .setTermsOfService('https://casadeicomuni.example.org/termini')
    .addServer('/')
    .addBearerAuth()
    .addCookieAuth('cdc_session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  Object.assign(document.info, { 'x-api-id': 'casa-dei-comuni', 'x-summary': SUMMARY, summary: SUMMARY });
  document.components = { ...document.components, headers: HEADER_COMPONENTS as never, responses: PROBLEM_COMPONENTS };
  referToProblems(document);
  return document;
}

/** Decorators cannot refer to a response component: they leave its address as the description. */
function referToProblems(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as {
      responses?: Record<string, { description?: string; $ref?: string }>;
    }[]) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (response.description?.startsWith('#/components/'))
          operation.responses![status] = { $ref: response.description };
      }
    }
  }
}

/** `/api/openapi.json` and Swagger UI at `/api/docs`. */
export function mountDocumentation(app: NestExpressApplication): void {
  let text: string | undefined;
  const http = app.getHttpAdapter().getInstance();
  http.get('/api/openapi.json', (_request: Request, response: Response) => {
    text ??= JSON.stringify(buildDocument(app));
    response
      .set({ ETag: contentTag(text), 'Cache-Control': PUBLIC_COPY })
      .type('json')
      .send(text);
  });
  const options = { swaggerOptions: { url: '/api/openapi.json' }, customSiteTitle: 'Casa dei Comuni – API' };
  const page = swaggerUi.generateHTML(undefined, options);
  // Its page has inline styles: exactly these are allowed, on this page only.
  const hashes = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, css]) =>
      `'sha256-${createHash('sha256')
        .update(css ?? '')
        .digest('base64')}'`,
  );
  const allowStyles = (_request: Request, response: Response, next: NextFunction) => {
    const policy = String(response.getHeader('Content-Security-Policy'));
    response.setHeader(
      'Content-Security-Policy',
      policy.replace("style-src 'self'", `style-src 'self' 'unsafe-hashes' ${hashes.join(' ')}`),
    );
    response.setHeader('Cache-Control', PUBLIC_COPY);
    next();
  };
  http.use(
    '/api/docs',
    allowStyles,
    swaggerUi.serveFiles(undefined, options),
    (_request: Request, response: Response) => response.send(page),
  );
}
