import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { contacts, labels, prospects, savedLists } from '../data/index.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRegister, insertRows } from './rows.js';

/** What the centre noted of its bodies, how far those have come that do not adhere, labels and saved lists. */
export async function seedRelationship(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  await seedContacts(client, centre, now);
  await seedProspects(client, centre, now);
  const own = { tenant_id: centre.tenantId, created_at: italianTime(dayAgo(now, 60), '09:30') };
  const tags = new Map(Object.keys(labels).map((name) => [name, newId()]));
  await insertRows(
    client,
    'tag',
    [...tags].map(([name, id]) => ({ ...own, id, name, version: 1 })),
  );
  await insertRows(
    client,
    'body_tag',
    Object.entries(labels).flatMap(([name, bodies]) =>
      bodies.map((body) => ({ ...own, body_id: centre.bodies.get(body), tag_id: tags.get(name) })),
    ),
  );
  await insertRows(
    client,
    'segment',
    savedLists.map(({ name, filters, label }) => ({
      ...own,
      id: newId(),
      name,
      filters: { ...filters, ...(label && { tagId: tags.get(label) }) },
      version: 1,
    })),
  );
}

async function seedContacts(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  await insertRows(
    client,
    'interaction',
    contacts.map(({ body, kind, daysAgo, by, text, ...contact }) => ({
      tenant_id: centre.tenantId,
      body_id: centre.bodies.get(body),
      id: newId(),
      kind,
      happened_on: dayAgo(now, daysAgo),
      with_name: contact.with ?? null,
      text,
      author_id: centre.members.get(by)!.id,
      author_name: centre.members.get(by)!.name,
      created_at: italianTime(dayAgo(now, daysAgo), '16:10'),
      version: 1,
    })),
  );
}

async function seedProspects(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { tenantId, bodies, members } = centre;
  const head = members.get('laura-bonomelli')!;
  const told = prospects.map((prospect) => ({
    ...prospect,
    id: newId(),
    own: { tenant_id: tenantId, body_id: bodies.get(prospect.body)! },
  }));
  await insertRows(
    client,
    'prospect',
    told.map(({ id, own, follower, note, steps }) => ({
      ...own,
      id,
      stage: steps.at(-1)!.stage,
      since: dayAgo(now, steps.at(-1)!.daysAgo),
      follower_id: follower && members.get(follower)!.id,
      note,
      created_at: italianTime(dayAgo(now, steps[0]!.daysAgo), '11:00'),
      version: steps.length,
    })),
  );
  await insertRegister(
    client,
    'prospect_step',
    told.flatMap(({ id, own, follower, steps }) =>
      steps.map(({ stage, daysAgo, reason }) => {
        const actor = follower ? members.get(follower)! : head;
        return {
          ...own,
          prospect_id: id,
          id: newId(),
          stage,
          since: dayAgo(now, daysAgo),
          reason: reason ?? null,
          actor_id: actor.id,
          actor_name: actor.name,
          at: italianTime(dayAgo(now, daysAgo), '11:00'),
        };
      }),
    ),
  );
  await insertRows(
    client,
    'task',
    told.flatMap(({ own, follower, next }) =>
      next
        ? [
            {
              ...own,
              id: newId(),
              kind: 'manual',
              title: next.title,
              note: '',
              due_on: dayAgo(now, -next.inDays),
              path: `/enti/${own.body_id}`,
              assignee_id: follower && members.get(follower)!.id,
              created_by: head.id,
              created_at: italianTime(dayAgo(now, 10), '09:10'),
              version: 1,
            },
          ]
        : [],
    ),
  );
}
