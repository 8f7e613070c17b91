import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that a mail carries, kept by what ordered it. */
export class NotificationsMailFiles1760000060100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE mail ADD file_ids uuid[] NOT NULL DEFAULT '{}' CONSTRAINT mail_files CHECK (cardinality(file_ids) <= 10)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail DROP file_ids');
  }
}
