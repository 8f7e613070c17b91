import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from '#app/platform';
import { BEGIN_TODAY, DUE, meetingsDue } from './1760000074310-working-tables-reminders.js';

/** Seats that have begun since they were given, and are not over: whoever gave them on their first day has opened the space. */
const BEGUN = `s.starts_on BETWEEN (s.created_at AT TIME ZONE 'Europe/Rome')::date + 1 AND (p_now AT TIME ZONE 'Europe/Rome')::date
        AND (s.ends_on IS NULL OR s.ends_on >= (p_now AT TIME ZONE 'Europe/Rome')::date)`;

const replaced = (beginning: string) => [
  `DROP FUNCTION ${DUE}`,
  ...definerFunction('cdc_relay', DUE, meetingsDue(beginning)),
];

/** That nobody looked on the day on which a seat began is made up for. */
export class WorkingTablesBeginnings1760000075010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(BEGUN)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(BEGIN_TODAY)) await runner.query(statement);
  }
}
