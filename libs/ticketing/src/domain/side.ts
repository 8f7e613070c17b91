import { ticketMachine, type TicketCommand, type TicketSide, type TicketStatus } from '#app/contracts';
import { holds, mayActFor, type Actor } from '#app/platform';

/** On which side of a request a person stands. */
export function sideOf(actor: Actor): TicketSide {
  return actor.access === 'body' ? 'body' : 'centre';
}

/** What this person may do with a request in this state: what the machine allows their side, if they may act at all. */
export function commandsOf(
  { status, bodyId }: { status: TicketStatus; bodyId: string },
  actor: Actor,
): TicketCommand[] {
  if (!mayActFor(actor, bodyId, 'requests')) return [];
  const acts = holds(actor, 'tickets.work') || holds(actor, 'tickets.take_part');
  return acts ? ticketMachine.allowed(status, sideOf(actor)) : [];
}
