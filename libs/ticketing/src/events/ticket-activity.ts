import type { TicketCommand } from '#app/contracts';
import type { DomainEvent } from '#app/platform';

export type Activity = 'open' | 'reply' | 'assign' | TicketCommand;

/** Something happened to a request that people may want to hear of. */
export function ticketActivity(
  activity: Activity,
  ticketId: string,
  actorId: string,
  messageId: string | null,
): DomainEvent {
  return {
    name: 'ticket.activity',
    consumers: ['ticket-notifications'],
    payload: { activity, ticketId, actorId, messageId },
  };
}
