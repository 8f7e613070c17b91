import { italianDay } from '#app/kernel';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The moment at which the clocks of Italy show this day and time. */
export function italianTime(day: string, time: string): Date {
  const guess = new Date(`${day}T${time}:00Z`);
  const shown = new Date(`${PARTS.format(guess).replace(' ', 'T')}Z`);
  return new Date(guess.getTime() - (shown.getTime() - guess.getTime()));
}

/** The day in Italy so many days before now; negative ones are to come. */
export function dayAgo(now: Date, days: number): string {
  return italianDay(new Date(now.getTime() - days * DAY));
}

function isWeekend(moment: Date): boolean {
  const [day] = PARTS.format(moment).split(' ');
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

/** The same time on the next working day, where this one is a Saturday or Sunday. */
export function onWorkday(moment: Date, step: 1 | -1 = 1): Date {
  let shifted = moment;
  while (isWeekend(shifted)) shifted = new Date(shifted.getTime() + step * DAY);
  return shifted;
}

/**
 * The moments of a conversation that began some days ago at a local time, on working days. A
 * conversation that would reach into the future is moved back whole.
 * @param gaps hours between each message and the one before; the first is 0
 */
export function conversation(now: Date, daysAgo: number, time: string, gaps: readonly number[]): Date[] {
  const [today] = PARTS.format(new Date(now.getTime() - daysAgo * DAY)).split(' ');
  const moments: Date[] = [];
  for (const gap of gaps) {
    const before = moments.at(-1);
    moments.push(
      before ? onWorkday(new Date(before.getTime() + gap * HOUR)) : onWorkday(italianTime(today!, time), -1),
    );
  }
  const over = moments.at(-1)!.getTime() - (now.getTime() - 10 * 60_000);
  return over > 0 ? moments.map((moment) => new Date(moment.getTime() - over)) : moments;
}
