import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of requests by their subjects. */
export class TicketingBySubject1760000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ticket_by_subject ON ticket (tenant_id, subject COLLATE "it-x-icu", id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ticket_by_subject');
  }
}
