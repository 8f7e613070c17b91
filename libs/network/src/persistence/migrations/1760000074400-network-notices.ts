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
  'meeting.called',
];
const TABLES = ['notice', 'notice_preference'];

const kinds = (allowed: readonly string[]) =>
  TABLES.flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/**
 * The notices of what centres do together: requests and decisions, invitations, comments, copies, what is new in a group; and
 * the tenant in which a network's own people keep their documents, and are told things.
 */
export class NetworkNotices1760000074400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of kinds([...BEFORE, 'network.step'])) await runner.query(statement);
    await runner.query('ALTER TABLE network ADD COLUMN home_tenant_id uuid REFERENCES tenant (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE network DROP COLUMN home_tenant_id');
    for (const table of TABLES) await runner.query(`DELETE FROM ${table} WHERE kind = 'network.step'`);
    for (const statement of kinds(BEFORE)) await runner.query(statement);
  }
}
