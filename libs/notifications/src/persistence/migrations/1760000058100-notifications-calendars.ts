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
];
const TABLES = ['notice', 'notice_preference'];

const kinds = (allowed: readonly string[]) =>
  TABLES.flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** Mails that carry a calendar's entry, and the notice of an answer to an invitation. */
export class NotificationsCalendars1760000058100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail ADD COLUMN calendar text');
    for (const statement of kinds([...BEFORE, 'event.answered'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail DROP COLUMN calendar');
    for (const table of TABLES) await runner.query(`DELETE FROM ${table} WHERE kind = 'event.answered'`);
    for (const statement of kinds(BEFORE)) await runner.query(statement);
  }
}
