import type { Ticket } from '../api/types.js';
import type { Actor } from '../area/session.js';

/** What writing here can mean. */
export const MODES = ['message', 'ask', 'solve', 'internal'] as const;
export type Mode = (typeof MODES)[number];

/** A closed request takes no more words: it is reopened first. */
export function modesFor(ticket: Ticket, { side, can }: Actor): Mode[] {
  if (side === 'body') return can('tickets.take_part') && ticket.status !== 'closed' ? ['message'] : [];
  if (!can('tickets.work')) return [];
  const modes: Mode[] = ticket.status === 'closed' ? [] : ['message'];
  if (ticket.commands.includes('ask')) modes.push('ask');
  if (ticket.commands.includes('solve')) modes.push('solve');
  return [...modes, 'internal'];
}
