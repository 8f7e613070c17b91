import type { DomainEvent } from '#app/platform';

/** A step was written into the history of an adhesion: the other side may want to hear of it. */
export function adhesionActivity(eventId: string): DomainEvent {
  return { name: 'adhesion.activity', consumers: ['adhesion-notices'], payload: { eventId } };
}
