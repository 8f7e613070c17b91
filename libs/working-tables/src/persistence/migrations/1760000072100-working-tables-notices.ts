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
  'deadline.reminder',
];
const TABLES = ['notice', 'notice_preference'];

const kinds = (allowed: readonly string[]) =>
  TABLES.flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** The notices of meetings of working tables: called, moved, called off, minutes handed out. */
export class WorkingTablesNotices1760000072100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of kinds([...BEFORE, 'meeting.called'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DELETE FROM ${table} WHERE kind = 'meeting.called'`);
    for (const statement of kinds(BEFORE)) await runner.query(statement);
  }
}
