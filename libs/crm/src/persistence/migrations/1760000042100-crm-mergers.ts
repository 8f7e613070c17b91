import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = [
  'request',
  'remind',
  'suspend',
  'resume',
  'submit_resolution',
  'sign',
  'countersign',
  'activate',
  'send_back',
  'give_up',
  'give_notice',
  'revoke_notice',
  'withdraw',
  'expire',
];

const commands = (codes: readonly string[]) => [
  'ALTER TABLE adhesion_event DROP CONSTRAINT IF EXISTS adhesion_event_command_check',
  `ALTER TABLE adhesion_event ADD CONSTRAINT adhesion_event_command_check
    CHECK (command IN (${codes.map((code) => `'${code}'`).join(', ')}))`,
];

/** An adhesion passes to the successor of merged bodies. */
export class CrmMergers1760000042100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of commands([...BEFORE, 'succeed'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM adhesion_event WHERE command = 'succeed'`);
    for (const statement of commands(BEFORE)) await runner.query(statement);
  }
}
