import type { AdhesionStatus } from '#app/contracts';

export type DeadlineKind = 'resolution' | 'signature' | 'withdraws' | 'ends';

interface Dated {
  status: AdhesionStatus;
  activeTo: string | null;
  withdrawsOn: string | null;
}

export interface Deadline<Of> {
  of: Of;
  kind: DeadlineKind;
  /** The day of it; without one it waits already. */
  on: string | null;
}

/** An end that is nearer than this is worth a line. */
const AHEAD_DAYS = 366;
const DAY_MS = 86_400_000;

/** What a body has before it: what waits already, then by day. */
export function deadlinesOf<Of extends Dated>(adhesions: readonly Of[], today: string): Deadline<Of>[] {
  const last = new Date(Date.parse(today) + AHEAD_DAYS * DAY_MS).toISOString().slice(0, today.length);
  return adhesions
    .flatMap((of): Deadline<Of>[] => {
      if (of.status === 'requested') return [{ of, kind: 'resolution', on: null }];
      if (of.status === 'resolution_received') return [{ of, kind: 'signature', on: null }];
      if (of.status === 'withdrawing' && of.withdrawsOn) return [{ of, kind: 'withdraws', on: of.withdrawsOn }];
      if (of.status === 'active' && of.activeTo && of.activeTo >= today && of.activeTo <= last)
        return [{ of, kind: 'ends', on: of.activeTo }];
      return [];
    })
    .sort((one, other) => (one.on ?? '').localeCompare(other.on ?? ''));
}
