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
];

const kinds = (allowed: readonly string[]) =>
  ['notice', 'notice_preference'].flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** A body hears that the centre proposes its appointment as data processor. */
export class CrmAppointmentNotices1760000057000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of kinds([...NOTICES, 'appointment.proposed'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DELETE FROM notice WHERE kind = 'appointment.proposed'`,
      `DELETE FROM notice_preference WHERE kind = 'appointment.proposed'`,
      ...kinds(NOTICES),
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
