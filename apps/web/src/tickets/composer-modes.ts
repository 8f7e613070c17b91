import type { Ticket } from '../api/types.js';
import type { Actor } from '../area/session.js';

/** What writing here can mean. */
export const MODES = ['message', 'ask', 'solve', 'internal'] as const;
export type Mode = (typeof MODES)[number];

/** A solved or closed request takes no more words for the other side: it is reopened first. */
export function modesFor(ticket: Ticket, { side, can }: Actor): Mode[] {
  const settled = ticket.status === 'solved' || ticket.status === 'closed';
  if (side === 'body') return can('tickets.take_part') && !settled ? ['message'] : [];
  if (!can('tickets.work')) return [];
  const modes: Mode[] = settled ? [] : ['message'];
  if (ticket.commands.includes('ask')) modes.push('ask');
  if (ticket.commands.includes('solve')) modes.push('solve');
  return [...modes, 'internal'];
}
