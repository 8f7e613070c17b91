import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import { conventions } from '../data/index.js';
import { AdhesionRows } from './adhesion-rows.js';
import { storiesOfBrescia, storiesOfLecce } from './adhesion-stories.js';
import { dayAgo } from './calendar.js';
import type { SeededCentre } from './centres.js';
import type { Inbox } from './inbox.js';
import { insertRows } from './rows.js';

/** Conventions and adhesions of a centre, each with its history, acts and papers. */
export async function seedAdhesions(
  client: Client,
  storage: FileStorage,
  centre: SeededCentre,
  inbox: Inbox,
  now: Date,
): Promise<void> {
  const own = conventions.filter((convention) => convention.centre === centre.key);
  const ids = new Map(own.map(({ key }) => [key, newId()]));
  await insertRows(
    client,
    'convention',
    own.map(({ key, title, validFrom, validTo, act, noticeDays, extensionDays = 0, renews }) => ({
      tenant_id: centre.tenantId,
      id: ids.get(key),
      title,
      valid_from: validFrom,
      valid_to: validTo ?? extendedTo(now),
      act_organ: act.organ,
      act_number: act.number,
      act_date: act.date,
      notice_days: noticeDays,
      extension_days: extensionDays,
      renews_id: renews ? ids.get(renews) : null,
      created_at: now,
      version: 1,
    })),
  );
  const rows = new AdhesionRows(centre, ids, inbox, now);
  for (const story of centre.key === 'brescia' ? storiesOfBrescia(now) : storiesOfLecce()) rows.add(story);
  await rows.write(client, storage);
}

/** The old convention goes on for those who renew late. */
function extendedTo(now: Date): string {
  return `${dayAgo(now, -180).slice(0, 4)}-12-31`;
}
