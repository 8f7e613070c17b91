import type { DomainEvent } from '#app/platform';

export const NETWORK_NOTICES = 'network-notices';

/**
 * What happened between centres, by the ids of the tenant where it was written. Who is told, and in which tenant, is found
 * out by the consumer, from what still stands then.
 */
export type NetworkNews =
  | { news: 'participation'; eventId: string }
  | { news: 'membership'; groupId: string; centreId: string; command: string }
  | { news: 'contribution'; groupId: string; documentId: string; command: string }
  | { news: 'comment'; commentId: string }
  | { news: 'copy'; documentId: string }
  | { news: 'plan'; eventId: string };

export const networkNews = (payload: NetworkNews): DomainEvent => ({
  name: 'network.happened',
  consumers: [NETWORK_NOTICES],
  payload,
});
