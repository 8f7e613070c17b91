import { addDays, italianDay, newId } from '#app/kernel';
import type { TestTenant } from '#app/testing';
import type { House } from '../../support/house.js';

const YEAR = italianDay(new Date()).slice(0, 4);
/** A month of the operator that is confirmed. */
export const CONFIRMED_MONTH = `${YEAR}-01`;
const OPEN_MONTH = `${YEAR}-02-01`;

export interface TimesheetRows {
  personId: string;
  /** A row of the operator in a month that is open. */
  rowId: string;
  periodId: string;
  /** A day from which the operator has no hours yet. */
  newDay: string;
}

let made = 0;

/** What the operator of a centre works by contract, wrote down and confirmed. */
export async function addTimesheet(house: House, tenant: TestTenant): Promise<TimesheetRows> {
  const { owner } = house.database;
  const { membershipId: personId } = tenant.people.operator;
  const number = ++made;
  const [rowId, periodId] = [newId(), newId()];
  const insert = (sql: string, ...params: unknown[]) => owner.query(sql, [tenant.id, personId, ...params]);
  const day = addDays('2001-01-01', number * 2);
  await insert(
    `INSERT INTO contract_hours (tenant_id, membership_id, id, starts_on, weekdays, minutes_per_day, created_at)
     VALUES ($1, $2, $3, $4, '{1,2,3,4,5}', 432, now())`,
    periodId,
    day,
  );
  await insert('DELETE FROM timesheet_confirmed WHERE tenant_id = $1 AND membership_id = $2');
  await insert('DELETE FROM timesheet_event WHERE tenant_id = $1 AND membership_id = $2');
  for (const [month, status] of [
    [`${CONFIRMED_MONTH}-01`, 'confirmed'],
    [OPEN_MONTH, 'open'],
  ])
    await insert(
      `INSERT INTO timesheet_month (tenant_id, membership_id, id, month, status, confirmed_at, version)
       VALUES ($1, $2, $3, $4, $5, CASE $5 WHEN 'confirmed' THEN now() END, 1)
       ON CONFLICT (tenant_id, membership_id, month) DO UPDATE
         SET status = EXCLUDED.status, confirmed_at = EXCLUDED.confirmed_at, version = 1`,
      newId(),
      month,
      status,
    );
  await insert(
    `INSERT INTO timesheet_event (tenant_id, membership_id, id, month, command, from_status, to_status, actor_id, actor_name, minutes, at)
     VALUES ($1, $2, $3, $4, 'confirm', 'open', 'confirmed', $2, $5, 60, now())`,
    newId(),
    `${CONFIRMED_MONTH}-01`,
    'Chi ha lavorato',
  );
  await insert(
    `INSERT INTO timesheet_confirmed (tenant_id, membership_id, id, month, service_id, minutes, request_minutes)
     VALUES ($1, $2, $3, $4, $5, 60, 0)`,
    newId(),
    `${CONFIRMED_MONTH}-01`,
    tenant.serviceId,
  );
  await insert(
    `INSERT INTO timesheet_row (tenant_id, membership_id, id, month, kind, service_id, worked_on, minutes, note, created_at, version)
     VALUES ($1, $2, $3, $7, 'work', $4, $5, 1, $6, now(), 1)`,
    rowId,
    tenant.serviceId,
    addDays(OPEN_MONTH, (number - 1) % 28),
    `Ore di ${tenant.slug}`,
    OPEN_MONTH,
  );
  const activityId = newId();
  await insert(
    `INSERT INTO activity (tenant_id, id, name, description, created_at, version)
     SELECT $1, $3, 'Sportello ' || $4, '', now(), 1 WHERE $2::uuid IS NOT NULL`,
    activityId,
    String(number),
  );
  await insert(
    `INSERT INTO timesheet_row (tenant_id, membership_id, id, month, kind, activity_id, minutes, note, created_at, version)
     VALUES ($1, $2, $3, $4, 'work', $5, 30, '', now(), 1)`,
    newId(),
    OPEN_MONTH,
    activityId,
  );
  await insert(
    `INSERT INTO timesheet_confirmed (tenant_id, membership_id, id, month, activity_id, minutes, request_minutes)
     VALUES ($1, $2, $3, $4, $5, 30, 0)`,
    newId(),
    `${CONFIRMED_MONTH}-01`,
    activityId,
  );
  return { personId, rowId, periodId, newDay: addDays(day, 1) };
}
