import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = [
  'request',
  'add_documents',
  'approve',
  'refuse',
  'withdraw',
  'request_quantity',
  'accept_quantity',
  'refuse_quantity',
  'drop_quantity',
  'request_end',
  'revoke_end',
  'end',
];

const commands = (codes: readonly string[]) => [
  'ALTER TABLE subscription_event DROP CONSTRAINT IF EXISTS subscription_event_command_check',
  `ALTER TABLE subscription_event ADD CONSTRAINT subscription_event_command_check
    CHECK (command IN (${codes.map((code) => `'${code}'`).join(', ')}))`,
];

/** A subscription passes to the successor of merged bodies. */
export class SubscriptionsMergers1760000042150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of commands([...BEFORE, 'succeed'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM subscription_event WHERE command = 'succeed'`);
    for (const statement of commands(BEFORE)) await runner.query(statement);
  }
}
