import type { DomainEvent } from '#app/platform';

/** A step was written into the history of a subscription: the other side may want to hear of it. */
export function subscriptionActivity(eventId: string): DomainEvent {
  return { name: 'subscription.activity', consumers: ['subscription-notices'], payload: { eventId } };
}
