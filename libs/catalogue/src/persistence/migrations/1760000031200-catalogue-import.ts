import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn } from '#app/platform';

const system = accessIn('system');

/** A draft that nobody touched since an import made it is taken back with its history, by long work alone. */
export class CatalogueImport1760000031200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON service_event TO cdc_app');
    await runner.query(
      `CREATE POLICY taking_back ON service_event AS RESTRICTIVE FOR DELETE TO cdc_app USING (${system})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY taking_back ON service_event');
    await runner.query('REVOKE DELETE ON service_event FROM cdc_app');
  }
}
