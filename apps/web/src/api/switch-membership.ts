import { api } from './browser.js';
import { unwrap } from './client.js';
import type { Session } from './types.js';

/** Goes on in another role of the same person. */
export function switchMembership(membershipId: string): Promise<Session> {
  const headers = { 'content-type': 'application/merge-patch+json' };
  return unwrap(api.PATCH('/api/v1/session', { body: { membershipId }, headers }));
}
