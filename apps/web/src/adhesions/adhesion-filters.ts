import { ADHESION_STATUSES, ENDED_ADHESION_STATUSES } from '#app/contracts';
import { oneOf, someOf } from '../lib/search.js';
import type { AdhesionQuery } from './queries.js';

export const REMINDERS = ['none', 'reminded', 'silent'] as const;
/** The first where the address says none. */
export const SORTS = ['body', '-body', 'status', '-status', 'lastEventAt', '-lastEventAt'] as const;
const TURNS = ['body', 'centre'] as const;

/** The words of the address as the API's question; what the address says wrong is not asked. */
export function adhesionQuery(params: URLSearchParams): AdhesionQuery {
  const status = someOf(ADHESION_STATUSES, params.get('stato'));
  return {
    q: params.get('q')?.trim() || undefined,
    status: status.length > 0 ? status : undefined,
    conventionId: params.get('convenzione') || undefined,
    bodyId: params.get('ente') || undefined,
    reminder: oneOf(REMINDERS, params.get('solleciti')),
    term: oneOf(['extended'] as const, params.get('termine')),
    turn: oneOf(TURNS, params.get('turno')),
    sort: oneOf(SORTS, params.get('ordine')) ?? SORTS[0],
    cursor: params.get('cursor') || undefined,
  };
}

const common = [
  { name: 'active', query: { stato: 'active' } },
  { name: 'leaving', query: { stato: 'withdrawing' } },
  { name: 'ended', query: { stato: ENDED_ADHESION_STATUSES.join(',') } },
  { name: 'all', query: {} },
] as const;

/** The questions that each side asks most. */
export const VIEWS = {
  centre: [{ name: 'mine', query: { turno: 'centre' } }, { name: 'theirs', query: { turno: 'body' } }, ...common],
  body: [{ name: 'mine', query: { turno: 'body' } }, ...common],
} as const;
