import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

export const DUE = 'relay.tenants_with_meetings(timestamptz, timestamptz)';

/** Seats that begin count, too: from then on who sits there reads the space of the table. */
export const meetingsDue = (beginning: string) =>
  `CREATE FUNCTION relay.tenants_with_meetings(p_now timestamptz, p_until timestamptz) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT m.tenant_id FROM public.table_meeting m WHERE m.status = 'called' AND m.starts_at BETWEEN p_now AND p_until
      UNION
      SELECT s.tenant_id FROM public.table_seat s WHERE ${beginning} $$`;
export const BEGIN_TODAY = `s.starts_on = (p_now AT TIME ZONE 'Europe/Rome')::date`;

const up = [
  `ALTER TABLE table_meeting ADD COLUMN reminded_for integer`,
  ...['table_meeting', 'table_seat'].flatMap((table) => [
    `CREATE POLICY relay ON ${table} FOR SELECT TO cdc_relay USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_relay`,
  ]),
  ...definerFunction('cdc_relay', DUE, meetingsDue(BEGIN_TODAY)),
];

const down = [
  `DROP FUNCTION ${DUE}`,
  ...['table_meeting', 'table_seat'].flatMap((table) => [
    `DROP POLICY relay ON ${table}`,
    `REVOKE SELECT ON ${table} FROM cdc_relay`,
  ]),
  'ALTER TABLE table_meeting DROP COLUMN reminded_for',
];

/** Meetings that are near are told of once more. */
export class WorkingTablesReminders1760000074310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
