import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import type { AccessLink, PostBody, Session } from '../api/types.js';

export const requestSignInLink = (email: string): Promise<void> =>
  unwrap(api.POST('/api/v1/auth/sign-in-links', { body: { email } }));

export const requestPasswordReset = (email: string): Promise<void> =>
  unwrap(api.POST('/api/v1/auth/password-resets', { body: { email } }));

/** What a link of a mail is good for; looking at it does not use it up. */
export const inspectLink = (token: string): Promise<AccessLink> =>
  unwrap(api.POST('/api/v1/auth/links/inspect', { body: { token } }));

export const redeemLink = (body: PostBody<'/api/v1/session/by-link'>): Promise<Session> =>
  unwrap(api.POST('/api/v1/session/by-link', { body }));

/** The link was used, replaced or forgotten too long; or a mail program broke it. */
export function isEnded({ status }: Problem): boolean {
  return status === 410 || status === 422;
}
