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
  'timesheet.reminder',
  'due.expected',
  'tariffs.step',
  'document.step',
  'document.digest',
];
const TABLES = ['notice', 'notice_preference'];

const kinds = (allowed: readonly string[]) =>
  TABLES.flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** The notices that a deadline is near, or was missed. */
export class DeadlinesNotices1760000071100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of kinds([...BEFORE, 'deadline.reminder'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DELETE FROM ${table} WHERE kind = 'deadline.reminder'`);
    for (const statement of kinds(BEFORE)) await runner.query(statement);
  }
}
