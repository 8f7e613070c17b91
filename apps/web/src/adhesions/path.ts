import { ENDED_ADHESION_STATUSES, type AdhesionStatus } from '#app/contracts';

const ACCESSION = ['requested', 'resolution_received', 'signed', 'countersigned', 'active'] as const;
const WITHDRAWAL = ['withdrawing', 'withdrawn'] as const;

export interface PathStep {
  status: AdhesionStatus;
  state: 'done' | 'now' | 'todo';
  at?: string;
}

interface Happened {
  toStatus: AdhesionStatus;
  at: string;
}

/**
 * The way of an adhesion as a row of states: those behind with their day, the present one, those ahead. What was
 * sent back or revoked does not count as reached; an adhesion that ended early shows only what it went through.
 */
export function pathOf(status: AdhesionStatus, events: readonly Happened[]): PathStep[] {
  const reached = reachedAt(events);
  const ended = ENDED_ADHESION_STATUSES.some((one) => one === status);
  const wasActive = status === 'active' || status === 'withdrawing' || reached.has('active') || events.length === 0;
  const statuses: AdhesionStatus[] =
    ended && !wasActive
      ? [...ACCESSION.filter((one) => reached.has(one)), status]
      : status === 'expired'
        ? [...ACCESSION, 'expired']
        : status === 'withdrawing' || status === 'withdrawn'
          ? [...ACCESSION, ...WITHDRAWAL]
          : [...ACCESSION];
  const now = statuses.indexOf(status);
  return statuses.map((one, index) => ({
    status: one,
    state: index < now ? 'done' : index === now ? 'now' : 'todo',
    ...(index <= now && reached.has(one) && { at: reached.get(one) }),
  }));
}

/** The newest day on which each state was reached, without what was undone afterwards. */
function reachedAt(events: readonly Happened[]): Map<AdhesionStatus, string> {
  const order: readonly AdhesionStatus[] = [...ACCESSION, ...WITHDRAWAL, 'expired'];
  const reached = new Map<AdhesionStatus, string>();
  for (const { toStatus, at } of [...events].sort((one, other) => one.at.localeCompare(other.at))) {
    for (const later of order.slice(order.indexOf(toStatus) + 1)) reached.delete(later);
    // Coming back to a state that was reached before keeps its first day.
    if (!reached.has(toStatus)) reached.set(toStatus, at);
  }
  return reached;
}
