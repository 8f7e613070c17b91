import { createHash, randomBytes } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { Request } from 'express';

/**
 * The name of the portal's cookie. On https it begins with `__Host-`: a browser then takes it from this
 * very host only, so that no neighbour under the same domain can slip in a session of its own.
 */
export function sessionCookie(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-cdc_session' : 'cdc_session';
}

/**
 * A new token of 256 bits, and the hash under which the database knows it.
 * @param prefix tells a reader what it is, and a scanner of leaked secrets whose
 */
export function newToken(prefix = ''): { token: string; hash: Buffer } {
  const token = prefix + randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export interface PresentedToken {
  token: string;
  /** A browser sends cookies by itself, whoever made the page: they need the check of the origin. */
  fromCookie: boolean;
}

/** The token of a request: a bearer token, else the portal's cookie. */
export function presentedToken(request: Request, publicUrl: string): PresentedToken | undefined {
  const bearer = /^Bearer +([A-Za-z0-9_-]{20,200})$/i.exec(request.headers.authorization ?? '');
  if (bearer) return { token: bearer[1]!, fromCookie: false };
  if (request.headers.authorization) return undefined;
  const cookie = parseCookie(request.headers.cookie ?? '')[sessionCookie(publicUrl)];
  return cookie ? { token: cookie, fromCookie: true } : undefined;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isSafe(request: Request): boolean {
  return SAFE.has(request.method);
}

/**
 * Whether a changing request was made by a page of ours (docs/adr/0004-sessions.md): browsers
 * say so in Sec-Fetch-Site, older ones by Origin. A page cannot forge either.
 */
export function isSameOrigin(request: Request, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  if (!origin) return false;
  return origin === new URL(publicUrl).origin || origin === `${request.protocol}://${host ?? ''}`;
}
