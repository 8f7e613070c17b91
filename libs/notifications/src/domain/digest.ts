import { italianDay } from '#app/kernel';
import type { MailContent, MailItem } from './mail-layout.js';

const HOUR_MS = 3_600_000;
/** The digest leaves at 07:30 in Italy. */
const MINUTES_OF_DAY = 7 * 60 + 30;
/** What a mail lists; the rest stands in the portal. */
const MOST_ITEMS = 50;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function minutesOfDay(moment: Date): number {
  const [hours, minutes] = clock.format(moment).split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** 07:30 of an Italian day: one hour or two before the same time in UTC. */
function digestOf(day: string): Date {
  const utc = Date.parse(`${day}T07:30:00Z`);
  const offset = [1, 2].find((hours) => minutesOfDay(new Date(utc - hours * HOUR_MS)) === MINUTES_OF_DAY)!;
  return new Date(utc - offset * HOUR_MS);
}

/** When the next daily digest leaves, after a moment. */
export function nextDigest(after: Date): Date {
  const today = italianDay(after);
  const first = digestOf(today);
  if (first > after) return first;
  // Noon is never within an hour of midnight, whatever the clocks do.
  return digestOf(italianDay(new Date(Date.parse(`${today}T12:00:00Z`) + 24 * HOUR_MS)));
}

/** The digest of a day as a mail. */
export function digestMail(name: string, items: readonly MailItem[], inboxUrl: string): MailContent {
  const [first] = items;
  const more = items.length - MOST_ITEMS;
  return {
    subject: items.length === 1 ? `Riepilogo: ${first!.title}`.slice(0, 200) : `Riepilogo: ${items.length} novità`,
    greeting: `Gentile ${name},`,
    paragraphs: [
      items.length === 1
        ? 'dall’ultimo riepilogo c’è una novità.'
        : `dall’ultimo riepilogo ci sono ${items.length} novità.`,
    ],
    items: items.slice(0, MOST_ITEMS),
    ...(more > 0 && {
      closing: more === 1 ? 'Un’altra si legge nel portale.' : `Altre ${more} si leggono nel portale.`,
    }),
    action: { label: 'Apri le notifiche', url: inboxUrl },
  };
}
