import { TICKET_STATUSES } from '#app/contracts';
import type { TicketQuery } from '../api/queries.js';
import { oneOf, someOf } from '../lib/search.js';

/** The first where the address says none. */
export const SORTS = [
  '-updatedAt',
  'updatedAt',
  '-createdAt',
  'createdAt',
  'number',
  '-number',
  'subject',
  '-subject',
  'body',
  '-body',
] as const;
export const OPEN_STATUSES = ['new', 'in_progress', 'waiting_for_body', 'reopened'] as const;
const TURNS = ['centre', 'body'] as const;

/** The words of the address as the API's question; what the address says wrong is not asked. */
export function ticketQuery(params: URLSearchParams): TicketQuery {
  const status = someOf(TICKET_STATUSES, params.get('stato'));
  return {
    q: params.get('q')?.trim() || undefined,
    status: status.length > 0 ? status : undefined,
    serviceId: params.get('servizio') || undefined,
    bodyId: params.get('ente') || undefined,
    assignee: params.get('assegnata') || undefined,
    turn: oneOf(TURNS, params.get('turno')),
    sort: oneOf(SORTS, params.get('ordine')) ?? SORTS[0],
    cursor: params.get('cursor') || undefined,
  };
}

/** The ready-made views of each side: the questions that are asked every day. */
export const VIEWS = {
  centre: [
    { name: 'open', query: { stato: OPEN_STATUSES.join(',') } },
    { name: 'ourTurn', query: { turno: 'centre' } },
    { name: 'mine', query: { assegnata: 'me' } },
    { name: 'unassigned', query: { assegnata: 'none', stato: OPEN_STATUSES.join(',') } },
    { name: 'waiting', query: { stato: 'waiting_for_body' } },
    { name: 'all', query: {} },
  ],
  body: [
    { name: 'all', query: {} },
    { name: 'myTurn', query: { turno: 'body' } },
    { name: 'open', query: { stato: OPEN_STATUSES.join(',') } },
    { name: 'toConfirm', query: { stato: 'solved' } },
    { name: 'closed', query: { stato: 'closed' } },
  ],
} as const;

/** Whether the address shows exactly this view; order and page do not count. */
export function isView(params: URLSearchParams, query: Readonly<Record<string, string>>): boolean {
  const asked = [...params.entries()].filter(([key, value]) => value !== '' && key !== 'ordine' && key !== 'cursor');
  const wanted = Object.entries(query);
  return asked.length === wanted.length && wanted.every(([key, value]) => params.get(key) === value);
}
