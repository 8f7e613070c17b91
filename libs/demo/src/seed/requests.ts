import type { Client } from 'pg';
import type { FileStorage } from '#app/platform';
import { italianDay } from '#app/kernel';
import { outage, threads } from '../data/index.js';
import { conversation, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { Files } from './files.js';
import type { Inbox } from './inbox.js';
import { insertRows, type RowValues } from './rows.js';
import { historyOf } from './thread-history.js';
import { ThreadRows, ThreadTables } from './thread-rows.js';

/** By then the morning of the outage is over: before, it was yesterday's. */
const OUTAGE_OVER = '11:30';

/** The requests of Brescia, as they would stand had they been made through the portal. */
export async function seedRequests(
  client: Client,
  storage: FileStorage,
  centre: SeededCentre,
  inbox: Inbox,
  now: Date,
): Promise<void> {
  const outageDaysAgo = now < italianTime(italianDay(now), OUTAGE_OVER) ? 1 : 0;
  const dated = [...threads, ...outage.map((thread) => ({ ...thread, openedDaysAgo: outageDaysAgo }))]
    .map((thread) => {
      const steps = historyOf(thread);
      // A step without words of its own happens soon after what comes before.
      const gaps = [0, ...steps.map((step) => step.message?.afterHours ?? 0.3)];
      return { thread, steps, moments: conversation(now, thread.openedDaysAgo, thread.openedAt, gaps) };
    })
    .sort((a, b) => a.moments[0]!.getTime() - b.moments[0]!.getTime());
  const tables = new ThreadTables();
  const files = new Files();
  const counters = new Map<number, number>();
  for (const { thread, steps, moments } of dated) {
    const year = Number(italianDay(moments[0]!).slice(0, 4));
    const value = (counters.get(year) ?? 0) + 1;
    counters.set(year, value);
    const number = `${year}-${String(value).padStart(6, '0')}`;
    new ThreadRows(centre, thread, number, files, inbox, tables, now).add(steps, moments);
  }
  await files.write(client, storage, async () => {
    for (const [table, rows] of Object.entries(tables) as [string, RowValues[]][])
      await insertRows(client, table, rows);
  });
  await insertRows(
    client,
    'counter',
    [...counters].map(([year, value]) => ({ tenant_id: centre.tenantId, series: 'ticket', year, value })),
  );
}
