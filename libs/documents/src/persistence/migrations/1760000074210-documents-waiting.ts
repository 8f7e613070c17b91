import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for somebody is little among all documents of a centre: found without looking through them. */
export class DocumentsWaiting1760000074210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX document_in_review ON document (tenant_id, changed_at DESC, id DESC) WHERE status = 'in_review' AND trashed_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX document_asks_receipt ON document (tenant_id, changed_at DESC, id DESC) WHERE asks_receipt AND trashed_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX document_asks_receipt, document_in_review');
  }
}
