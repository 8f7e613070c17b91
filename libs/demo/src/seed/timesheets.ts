import type { Client } from 'pg';
import { italianDay, newId, openDays } from '#app/kernel';
import { centreSettings } from '../data/index.js';
import { DEMO_HOURS_NOTE, workingPeople } from '../data/timesheets.js';
import { dayAgo, italianTime } from './calendar.js';
import type { SeededCentre } from './centres.js';
import { insertRows, type RowValues } from './rows.js';

const MONTHS = 14;
const HALF_HOUR = 30;

/** What of a month was confirmed: as the product does it, minutes on requests included. */
const TO_CONFIRM = `SELECT o.tenant_id, o.membership_id, o.month::text AS month, o.service_id, o.activity_id,
    sum(o.minutes)::int AS minutes, sum(o.requested)::int AS request_minutes
  FROM (
    SELECT tenant_id, membership_id, month, service_id, activity_id, minutes, 0 AS requested FROM timesheet_row
    WHERE tenant_id = $1 AND kind = 'work'
    UNION ALL
    SELECT e.tenant_id, e.membership_id, date_trunc('month', e.worked_on)::date, t.service_id, NULL, e.minutes, e.minutes
    FROM time_entry e JOIN ticket t ON t.tenant_id = e.tenant_id AND t.id = e.ticket_id WHERE e.tenant_id = $1
  ) o JOIN timesheet_month m ON m.tenant_id = o.tenant_id AND m.membership_id = o.membership_id AND m.month = o.month
  WHERE m.status = 'confirmed' GROUP BY 1, 2, 3, 4, 5`;

const firstDays = (now: Date): string[] => {
  const [year, month] = italianDay(now).split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS }, (_none, index) =>
    new Date(Date.UTC(year, month - 1 - index, 1)).toISOString().slice(0, 10),
  ).reverse();
};
const lastDayOf = (first: string) => {
  const [year, month] = first.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** The hours of who works at the centre over the last months: most confirmed, some missing, the last ones open. */
export async function seedTimesheets(client: Client, centre: SeededCentre, now: Date): Promise<void> {
  const { tenantId, services, members } = centre;
  const found = await client.query<{ id: string; name: string }>('SELECT id, name FROM activity WHERE tenant_id = $1', [
    tenantId,
  ]);
  const activities = new Map(found.rows.map(({ id, name }) => [name, id]));
  const { hours, patron } = centreSettings[centre.key];
  const [today, months] = [italianDay(now), firstDays(now)];
  const begun = { created_at: italianTime(dayAgo(now, MONTHS * 31), '09:00') };
  const contracts: RowValues[] = [];
  const sheets: RowValues[] = [];
  const rows: RowValues[] = [];
  const events: RowValues[] = [];
  for (const { person, minutesPerDay, weekdays, parts, unconfirmed, incomplete } of workingPeople) {
    const { id: membershipId, name } = members.get(person)!;
    const own = { tenant_id: tenantId, membership_id: membershipId };
    contracts.push({
      ...{
        ...own,
        id: newId(),
        starts_on: months[0]!.slice(0, 4) + '-01-01',
        weekdays,
        minutes_per_day: minutesPerDay,
      },
      ...begun,
    });
    for (const [index, month] of months.entries()) {
      const last = lastDayOf(month);
      const present = last >= today;
      const confirmed = !present && index < MONTHS - 1 - unconfirmed;
      const until = present ? today : last;
      const days = openDays(hours, patron, month, until).filter(({ weekday }) => weekdays.includes(weekday)).length;
      const confirmedAt = confirmed ? italianTime(dayAfter(last, 2 + (index % 3)), '11:30') : null;
      sheets.push({
        ...{ ...own, id: newId(), month, status: confirmed ? 'confirmed' : 'open', confirmed_at: confirmedAt },
        ...{ reminded_at: null, version: confirmed ? 2 : 1 },
      });
      const shortened = incomplete && index === MONTHS - 2 - unconfirmed ? 70 : 100;
      for (const [key, part] of Object.entries(parts)) {
        const [serviceId, activityId] = [services.get(key) ?? null, activities.get(key) ?? null];
        const minutes = halfHours((days * minutesPerDay * part * shortened) / 10_000);
        if ((!serviceId && !activityId) || !minutes) continue;
        rows.push({
          ...{ ...own, id: newId(), month, kind: 'work', service_id: serviceId, activity_id: activityId },
          ...{ worked_on: null, minutes, note: DEMO_HOURS_NOTE, created_at: italianTime(until, '08:45'), version: 1 },
        });
      }
      if (confirmed)
        events.push({
          ...{ ...own, id: newId(), month, command: 'confirm', from_status: 'open', to_status: 'confirmed' },
          ...{ actor_id: membershipId, actor_name: name, reason: null, minutes: 0, at: confirmedAt },
        });
    }
  }
  await insertRows(client, 'contract_hours', contracts);
  await insertRows(client, 'timesheet_month', sheets);
  await insertRows(client, 'timesheet_row', rows);
  const lines = (await client.query<RowValues & { minutes: number }>(TO_CONFIRM, [tenantId])).rows;
  await insertRows(
    client,
    'timesheet_confirmed',
    lines.map((line) => ({ ...line, id: newId() })),
  );
  for (const event of events)
    event.minutes = lines
      .filter((line) => line.membership_id === event.membership_id && line.month === event.month)
      .reduce((sum, { minutes }) => sum + minutes, 0);
  await insertRows(client, 'timesheet_event', events);
}

const halfHours = (minutes: number) => Math.floor(minutes / HALF_HOUR) * HALF_HOUR;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
