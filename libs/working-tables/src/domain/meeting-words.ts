const ROME = { timeZone: 'Europe/Rome' } as const;
const DAY = { ...ROME, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const HOUR = { ...ROME, hour: '2-digit', minute: '2-digit' } as const;

interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** When a meeting is, in Italy: «giovedì 12 marzo 2026, dalle 10:00 alle 12:30». */
export function whenOf({ startsAt, endsAt }: Times): string {
  const day = new Intl.DateTimeFormat('it-IT', DAY);
  const hour = new Intl.DateTimeFormat('it-IT', HOUR);
  const [first, last] = [day.format(startsAt), day.format(endsAt)];
  const [from, to] = [hour.format(startsAt), hour.format(endsAt)];
  return first === last ? `${first}, dalle ${from} alle ${to}` : `da ${first}, ore ${from}, a ${last}, ore ${to}`;
}

/** Where it is. */
export function whereOf({ place, onlineUrl }: { place: string | null; onlineUrl: string | null }): string {
  if (place && onlineUrl) return `${place}, oppure in collegamento`;
  return place ?? 'in collegamento';
}
