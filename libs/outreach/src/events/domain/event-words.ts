const ROME = { timeZone: 'Europe/Rome' } as const;
const DAY = new Intl.DateTimeFormat('it-IT', {
  ...ROME,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const HOUR = new Intl.DateTimeFormat('it-IT', { ...ROME, hour: '2-digit', minute: '2-digit' });

/** When an event is, in Italy: «giovedì 12 marzo 2026, dalle 10:00 alle 12:30». */
export function whenOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const [first, last] = [DAY.format(startsAt), DAY.format(endsAt)];
  const [from, to] = [HOUR.format(startsAt), HOUR.format(endsAt)];
  return first === last ? `${first}, dalle ${from} alle ${to}` : `da ${first}, ore ${from}, a ${last}, ore ${to}`;
}

/** Where it is, for who does not take part yet: the link to take part from afar is told to who is registered. */
export function whereOf({ place, onlineUrl }: { place: string | null; onlineUrl: string | null }): string {
  if (place && onlineUrl) return `${place}, oppure in collegamento`;
  return place ?? 'in collegamento';
}
