import type { Membership } from '../api/types.js';

/** The page that a role begins with. */
export function homeOf(membership: Membership): string {
  return membership.centre ? `/${membership.centre.slug}/area` : '/rete/area';
}
