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
  | { news: 'plan'; eventId: string }
  | HandedOn;

/** What one tenant tells another: what a centre showed a group, to its lead; and what somebody there is told, in words. */
export type HandedOn =
  | { news: 'contributed'; groupId: string; from: string; title: string; centre: string }
  | ({ news: 'told'; subject: string; text: string; path: string; label: string } & Record<string, string>);

export const networkNews = (payload: NetworkNews): DomainEvent => ({
  name: 'network.happened',
  consumers: [NETWORK_NOTICES],
  payload,
});
