import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the text of a version was recognised in its pictures, and so may hold mistakes. */
export class DocumentsRecognition1760000074130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_text ADD COLUMN recognised boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_text DROP COLUMN recognised');
  }
}
