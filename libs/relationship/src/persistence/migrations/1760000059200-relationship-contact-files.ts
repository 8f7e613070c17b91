import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of a contact that was removed go with its words. */
export class RelationshipContactFiles1760000059200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON interaction_file TO cdc_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON interaction_file FROM cdc_app');
  }
}
