import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What visitors said by their stars, the latest of each last. */
export class CatalogueFeedbackByStars1760000040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX service_feedback_by_stars ON service_feedback (tenant_id, stars, created_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX service_feedback_by_stars');
  }
}
