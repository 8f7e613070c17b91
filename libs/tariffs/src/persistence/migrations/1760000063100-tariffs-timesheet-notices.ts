import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '#app/platform';

const BEFORE = [
  'ticket.question',
  'ticket.solved',
  'ticket.progress',
  'ticket.opened',
  'ticket.assigned',
  'ticket.reply',
  'adhesion.reminder',
  'adhesion.step',
  'subscription.step',
  'absence.substitute',
  'membership.review',
  'service.review',
  'task.assigned',
  'signatory.asked',
  'appointment.proposed',
  'event.answered',
];
const TABLES = ['notice', 'notice_preference'];

const kinds = (allowed: readonly string[]) =>
  TABLES.flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** The notice that hours of last month wait for who worked them. */
export class TariffsTimesheetNotices1760000063100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of kinds([...BEFORE, 'timesheet.reminder'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DELETE FROM ${table} WHERE kind = 'timesheet.reminder'`);
    for (const statement of kinds(BEFORE)) await runner.query(statement);
  }
}
