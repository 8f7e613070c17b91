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
];
const KINDS = [...BEFORE, 'service.review'];

const kinds = (allowed: string[]) =>
  ['notice', 'notice_preference'].flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** Notices on sheets that wait for an approval, or got it. */
export class CatalogueReviewNotices1760000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of kinds(KINDS)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const removed = ['notice', 'notice_preference'].map(
      (table) => `DELETE FROM ${table} WHERE kind = 'service.review'`,
    );
    for (const statement of [...removed, ...kinds(BEFORE)]) await runner.query(statement);
  }
}
