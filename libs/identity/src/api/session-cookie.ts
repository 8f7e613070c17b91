import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { DomainError, isSameOrigin, sessionCookie, type Settings } from '#app/platform';
import { SESSION_HOURS } from '../application/sessions.service.js';

/** Gives the browser the session's token, or takes it away. */
export function setSessionCookie(response: Response, settings: Settings, token: string | null): void {
  const cookie = stringifySetCookie({
    name: sessionCookie(settings.PUBLIC_URL),
    value: token ?? '',
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: settings.PUBLIC_URL.startsWith('https:'),
    maxAge: token ? SESSION_HOURS * 3_600 : 0,
  });
  response.setHeader('Set-Cookie', cookie);
}

/** Another site's page must not sign a browser in. A program says nothing of its origin. @throws DomainError cross_site_request */
export function refuseCrossSite(request: Request, settings: Settings): void {
  const fromBrowser = request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined;
  if (fromBrowser && !isSameOrigin(request, settings.PUBLIC_URL)) throw new DomainError('cross_site_request');
}
