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
];
const TASKS = ['manual', 'pec_failed', 'pec_silent'];

const kinds = (table: string, allowed: readonly string[]) => [
  `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
];

/** A body's new signatory: a task for the centre, a notice for the body. */
export class CrmSignatories1760000050100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const notices = [...NOTICES, 'signatory.asked'];
    const statements = [
      ...kinds('notice', notices),
      ...kinds('notice_preference', notices),
      ...kinds('task', [...TASKS, 'new_signatory']),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DELETE FROM notice WHERE kind = 'signatory.asked'`,
      `DELETE FROM notice_preference WHERE kind = 'signatory.asked'`,
      `DELETE FROM task WHERE kind = 'new_signatory'`,
      ...kinds('notice', NOTICES),
      ...kinds('notice_preference', NOTICES),
      ...kinds('task', TASKS),
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
