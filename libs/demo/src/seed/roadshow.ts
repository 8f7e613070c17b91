import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { roadshow } from '../data/roadshow.js';
import { dayAgo, italianTime, onWorkday } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows, type RowValues } from './rows.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An event that was held with who was there, and one that takes registrations, its last seat gone. */
export async function seedRoadshow(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { held, open } = roadshow;
  const organiser = centre.members.get('elena-ghitti')!;
  const heldAt = onWorkday(italianTime(dayAgo(now, held.daysAgo), '14:30'), -1);
  const openAt = onWorkday(italianTime(dayAgo(now, -open.daysAhead), '09:30'));
  const event = (startsAt: Date, created: Date, values: RowValues) => ({
    tenant_id: centre.tenantId,
    id: newId(),
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 2 * HOUR),
    created_at: created,
    contact: 'Elena Ghitti, ufficio enti',
    per_body: 2,
    organiser_id: organiser.id,
    organiser_name: organiser.name,
    sequence: 0,
    version: 2,
    ...values,
  });
  const { title, description, place } = held;
  const past = event(heldAt, new Date(heldAt.getTime() - 30 * DAY), {
    ...{ title, description, place, online_url: null, seats: null, status: 'held' },
    reminded_at: new Date(heldAt.getTime() - DAY),
  });
  const coming = event(openAt, new Date(now.getTime() - 9 * DAY), {
    ...{ title: open.title, description: open.description, place: open.place, online_url: open.onlineUrl },
    ...{ seats: open.seats, status: 'open' },
    reminded_at: null,
  });
  await insertRows(client, 'roadshow_event', [past, coming]);
  const guests: RowValues[] = [];
  const people: RowValues[] = [];
  for (const [{ id, created_at: created }, list, seats] of [
    [past, held.guests, Infinity],
    [coming, open.guests, open.seats],
  ] as const) {
    let taken = 0;
    for (const [index, { body, people: guestsOf }] of list.entries()) {
      const guestId = newId();
      const invitedAt = new Date(created.getTime() + HOUR);
      const at = new Date(invitedAt.getTime() + (index + 1) * 5 * HOUR);
      const answered = guestsOf.length > 0;
      guests.push({
        ...{
          tenant_id: centre.tenantId,
          id: guestId,
          event_id: id,
          body_id: centre.bodies.get(body)!,
          body_name: null,
        },
        // Nobody has its link: the first mail to it makes one.
        ...{ open: false, token_hash: `\\x${randomBytes(32).toString('hex')}`, answer: answered ? 'coming' : 'none' },
        ...{ note: null, created_at: invitedAt, invited_at: invitedAt, answered_at: answered ? at : null },
      });
      for (const [name, position, was] of guestsOf)
        people.push({
          ...{ tenant_id: centre.tenantId, id: newId(), event_id: id, guest_id: guestId, name, position },
          email: `${name.toLowerCase().replace(/ /g, '.')}@example.org`,
          status: taken++ < seats ? 'registered' : 'waiting',
          registered_at: at,
          attended_at: was ? new Date(heldAt.getTime() - HOUR / 6) : null,
        });
    }
  }
  await insertRows(client, 'roadshow_guest', guests);
  await insertRows(client, 'roadshow_participant', people);
}
