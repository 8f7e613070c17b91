import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { PUBLIC_COPY, contentTag, currentActivity, traceparent, type Settings } from '#app/platform';

/** What the portal's server build exports (apps/web/src/entry-server.tsx). */
interface PortalServer {
  render(
    request: globalThis.Request,
    options: { fetch: typeof fetch; apiBase: string; publicUrl?: string; manifest: unknown },
  ): Promise<{ status: number; headers: Record<string, string>; html: string }>;
}

const RENDER_HEADER = 'x-portal-render';
/** Known to this process alone: nobody else can claim to be its renderer. */
const RENDER_KEY = randomUUID();

/** Calls that the pages make while they are rendered: they were counted with the page. */
export function isRenderCall(request: Request): boolean {
  return request.headers[RENDER_HEADER] === RENDER_KEY;
}

const renderFetch: typeof fetch = (input, init) => {
  const call = new globalThis.Request(input, init);
  call.headers.set(RENDER_HEADER, RENDER_KEY);
  const requestId = currentActivity()?.requestId;
  if (requestId) call.headers.set('X-Request-Id', requestId);
  const parent = traceparent();
  if (parent) call.headers.set('traceparent', parent);
  return fetch(call);
};

const NOT_PAGES = /^\/(api|assets|status|\.well-known)(\/|$)/;

function portalFolder(): string {
  return join(process.cwd(), 'dist', 'web');
}

/**
 * Serves the portal that `npm run build:web` left in dist/web: its files under /assets, its pages
 * rendered on the server. Without a build there is only the API.
 */
export async function mountPortal(app: NestExpressApplication, settings: Settings): Promise<void> {
  const folder = portalFolder();
  const entry = join(folder, 'server', 'entry-server.js');
  const logger = new Logger('Portal');
  if (!existsSync(entry)) {
    logger.warn('No portal was built (npm run build:web): only the API is served.');
    return;
  }
  const portal = (await import(pathToFileURL(entry).href)) as PortalServer;
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'client', '.vite', 'manifest.json'), 'utf8'));
  const http = app.getHttpAdapter().getInstance();
  http.use(
    '/assets',
    express.static(join(folder, 'client', 'assets'), {
      index: false,
      fallthrough: true,
      // The name of each changes with its content.
      setHeaders: (response: Response) => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  http.use((request: Request, response: Response, next: NextFunction) => {
    if (
      (request.method !== 'GET' && request.method !== 'HEAD') ||
      NOT_PAGES.test(request.path) ||
      !request.accepts('html')
    )
      return next();
    // The pages read the API like any other client, through this process's own port.
    const apiBase = `http://127.0.0.1:${String(request.socket.localPort)}`;
    // The address people know, whatever Host was sent: no link of ours leads elsewhere.
    const page = new globalThis.Request(settings.PUBLIC_URL + request.originalUrl, {
      headers: Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      ),
    });
    portal
      .render(page, { fetch: renderFetch, apiBase, publicUrl: settings.PUBLIC_URL, manifest })
      .then(({ status, headers, html }) => {
        response.status(status).set(headers);
        if (status === 200 && !headers['set-cookie']) {
          response.set({ ETag: contentTag(html), 'Cache-Control': PUBLIC_COPY });
        }
        response.send(html);
      })
      .catch(next);
  });
}
