import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found of signatures in a paper of an adhesion; of older papers it was not looked for. */
export class CrmSignedPapers1760000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE adhesion_document ADD signature text
      CONSTRAINT adhesion_document_signature_check CHECK (signature IN ('digital', 'none', 'unreadable'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE adhesion_document DROP signature');
  }
}
