import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '#app/platform';

const NOTICES = [
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
];

const kinds = (allowed: readonly string[]) =>
  ['notice', 'notice_preference'].flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** A body hears what it is expected to pay. */
export class TariffsDueNotices1760000066300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of kinds([...NOTICES, 'due.expected'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DELETE FROM notice WHERE kind = 'due.expected'`,
      `DELETE FROM notice_preference WHERE kind = 'due.expected'`,
      ...kinds(NOTICES),
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
