import type { ServiceActivity } from '#app/contracts';
import type { DomainEvent } from '#app/platform';

/** The steps of a review that somebody is told of. */
export const TOLD_STEPS = ['submit', 'send_back', 'publish'] as const satisfies ServiceActivity[];
export type ToldStep = (typeof TOLD_STEPS)[number];

export const isTold = (command: ServiceActivity): command is ToldStep =>
  (TOLD_STEPS as readonly ServiceActivity[]).includes(command);

/** A version was handed in, sent back or published: who decides on it, or wrote it, wants to hear of it. */
export function serviceActivity(eventId: string): DomainEvent {
  return { name: 'service.activity', consumers: ['service-notices'], payload: { eventId } };
}
