const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as a datetime-local field shows it, in Italy: 2026-03-12T09:15. */
export function toRome(instant: string | Date): string {
  return PARTS.format(new Date(instant)).replace(' ', 'T');
}

/** The moment of what a datetime-local field says, taken as the time in Italy. Of an hour that comes twice, one of the two. */
export function fromRome(local: string): string {
  const asUtc = Date.parse(`${local}Z`);
  let instant = asUtc;
  // What Italy's clocks show at the guess tells how far it is off; twice, for the guess may lie beyond a change of the hour.
  for (let round = 0; round < 2; round++) instant += asUtc - Date.parse(`${toRome(new Date(instant))}Z`);
  return new Date(instant).toISOString();
}
