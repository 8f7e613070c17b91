import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a step was made, or instead of whom a request was assigned: a name of the day, as the actor's. */
export class TicketingForWhom1760000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket_event ADD COLUMN for_name text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket_event DROP COLUMN for_name');
  }
}
