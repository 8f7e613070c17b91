import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Settings } from '#app/platform';

const YEAR_MS = 365 * 24 * 3_600_000;

/** RFC 9116, and what search engines may read. */
export function mountWellKnown(app: NestExpressApplication, settings: Settings): void {
  const http = app.getHttpAdapter().getInstance();
  http.get('/.well-known/security.txt', (_request: Request, response: Response) => {
    const expires = new Date(Date.now() + YEAR_MS).toISOString();
    response
      .type('text/plain')
      .send(
        [
          'Contact: mailto:sicurezza@casadeicomuni.example.org',
          `Expires: ${expires}`,
          'Preferred-Languages: it, en',
          `Canonical: ${settings.PUBLIC_URL}/.well-known/security.txt`,
          '',
        ].join('\n'),
      );
  });
  http.get('/robots.txt', (_request: Request, response: Response) => {
    response
      .type('text/plain')
      .send(
        `User-agent: *\nDisallow: /api/\nDisallow: /*/area\nDisallow: /demo/\n\nSitemap: ${settings.PUBLIC_URL}/sitemap.xml\n`,
      );
  });
}
