import type { RequestContext } from '#app/platform';

/** The hash of the token by which a request came. */
export function tokenHashOf({ credential }: RequestContext): Buffer {
  if (credential.kind !== 'session') throw new Error('This route needs a session');
  return credential.tokenHash;
}
