import { SUBSCRIPTION_STATUSES } from '#app/contracts';
import { someOf } from '../lib/search.js';
import type { SubscriptionQuery } from './queries.js';

/** The words of the address as the API's question; what the address says wrong is not asked. */
export function subscriptionQuery(params: URLSearchParams): SubscriptionQuery {
  const status = someOf(SUBSCRIPTION_STATUSES, params.get('stato'));
  return {
    q: params.get('q')?.trim() || undefined,
    status: status.length > 0 ? status : undefined,
    turn: params.get('turno') === 'centre' ? 'centre' : undefined,
    bodyId: params.get('ente') || undefined,
    serviceId: params.get('servizio') || undefined,
    cursor: params.get('cursor') || undefined,
  };
}

/** The questions that each side asks most. */
export const VIEWS = {
  centre: [
    { name: 'mine', query: { turno: 'centre' } },
    { name: 'active', query: { stato: 'active,ending' } },
    { name: 'over', query: { stato: 'ended,refused,withdrawn' } },
    { name: 'all', query: {} },
  ],
  body: [
    { name: 'active', query: { stato: 'active,ending' } },
    { name: 'asked', query: { stato: 'requested' } },
    { name: 'over', query: { stato: 'ended,refused,withdrawn' } },
    { name: 'all', query: {} },
  ],
} as const;
