import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { Feedback, NewsItems, ServiceQueries } from '#app/catalogue';
import { FEEDBACK_REASONS, LIMITS, STARS, type FeedbackState } from '#app/contracts';
import { PublicCentres } from '#app/crm';
import {
  Clock,
  DomainError,
  PUBLIC_COPY,
  contentTag,
  isSameOrigin,
  type Page,
  type RequestContext,
  type Settings,
} from '#app/platform';
import { atomFeed, siteMap, siteMapIndex } from './public-site/xml.js';

/** The pages of a centre that are always there. */
const PAGES = ['', '/servizi', '/notizie', '/enti-aderenti', '/contatti', '/accessibilita', '/privacy'];
/** A sitemap holds 50,000 addresses at most (sitemaps.org); a centre has far fewer. */
const MOST_PAGES = 50;
const FEED_ENTRIES = 20;
const FORM_BYTES = 8 * 1024;

type Handler = (request: Request<{ slug: string; code: string }>, response: Response) => Promise<void>;

/**
 * What stands beside the pages of the public site: sitemaps, the feed of the news, and where the plain feedback form
 * goes. Every address is that of the settings, whatever Host was sent.
 */
export function mountPublicSite(app: NestExpressApplication, settings: Settings): void {
  const http = app.getHttpAdapter().getInstance();
  const address = (path: string) => settings.PUBLIC_URL + path;
  const contextOf = (request: Request): RequestContext => ({
    credential: { kind: 'network' },
    permissions: [],
    now: app.get(Clock, { strict: false }).now(),
    requestId: request.requestId ?? '',
    locale: 'it',
    actor: null,
  });

  http.get(
    '/sitemap.xml',
    answering(async (request, response) => {
      const centres = app.get(PublicCentres, { strict: false });
      const items = await everyPage((cursor) => centres.list(contextOf(request), { cursor }));
      sendXml(response, 'application/xml', siteMapIndex(items.map(({ slug }) => address(`/${slug}/sitemap.xml`))));
    }),
  );

  http.get(
    '/:slug/sitemap.xml',
    answering(async (request, response) => {
      const { slug } = request.params;
      const ctx = contextOf(request);
      const limit = LIMITS.pageSize;
      const [services, news] = await Promise.all([
        everyPage((cursor) => app.get(ServiceQueries, { strict: false }).published(ctx, slug, { limit, cursor })),
        everyPage((cursor) => app.get(NewsItems, { strict: false }).published(ctx, slug, { limit, cursor })),
      ]);
      sendXml(
        response,
        'application/xml',
        siteMap([
          ...PAGES.map((page) => ({ address: address(`/${slug}${page}`) })),
          ...services.map(({ code, publishedAt }) => ({
            address: address(`/${slug}/servizi/${code}`),
            changedAt: publishedAt,
          })),
          ...news.map(({ code, updatedAt }) => ({
            address: address(`/${slug}/notizie/${code}`),
            changedAt: updatedAt,
          })),
        ]),
      );
    }),
  );

  http.get(
    '/:slug/notizie.atom',
    answering(async (request, response) => {
      const { slug } = request.params;
      const ctx = contextOf(request);
      const [centre, news] = await Promise.all([
        app.get(PublicCentres, { strict: false }).get(ctx, slug),
        app.get(NewsItems, { strict: false }).published(ctx, slug, { limit: FEED_ENTRIES }),
      ]);
      sendXml(
        response,
        'application/atom+xml',
        atomFeed({
          title: `Notizie - ${centre.name}`,
          author: centre.name,
          page: address(`/${slug}/notizie`),
          feed: address(`/${slug}/notizie.atom`),
          now: ctx.now,
          entries: news.items.map((item) => ({ ...item, address: address(`/${slug}/notizie/${item.code}`) })),
        }),
      );
    }),
  );

  http.post(
    '/:slug/servizi/:code/opinione',
    express.urlencoded({ extended: false, limit: FORM_BYTES, parameterLimit: 10 }),
    answering(async (request, response) => {
      const { slug, code } = request.params;
      if (!isSameOrigin(request, settings.PUBLIC_URL)) throw new DomainError('cross_site_request');
      const state = await giveFeedback(app.get(Feedback, { strict: false }), contextOf(request), request);
      const page = `/${encodeURIComponent(slug)}/servizi/${encodeURIComponent(code)}`;
      response.redirect(303, `${page}?opinione=${state}#opinione`);
    }),
  );
}

/** What a browser without scripts sends. @returns how it ended, for the page to say */
async function giveFeedback(
  feedback: Feedback,
  ctx: RequestContext,
  request: Request<{ slug: string; code: string }>,
): Promise<FeedbackState> {
  const form = (request.body ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim().replaceAll('\0', '') : '');
  const stars = STARS.find((known) => String(known) === text('stars'));
  const comment = text('comment');
  if (!stars || [...comment].length > LIMITS.feedback) return 'errore';
  try {
    await feedback.give(ctx, request.params.slug, request.params.code, request.ip ?? '', {
      stars,
      reason: FEEDBACK_REASONS.find((known) => known === text('reason')),
      comment,
      website: text('website'),
    });
    return 'grazie';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'too_many_requests') return 'troppe';
    throw error;
  }
}

const answering = (handler: Handler) => (request: Request, response: Response, next: NextFunction) => {
  handler(request as Request<{ slug: string; code: string }>, response).catch(next);
};

function sendXml(response: Response, type: string, xml: string): void {
  response
    .set({ ETag: contentTag(xml), 'Cache-Control': PUBLIC_COPY })
    .type(`${type}; charset=utf-8`)
    .send(xml);
}

async function everyPage<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items: more, nextCursor } = await read(cursor);
    items.push(...more);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return items;
}
