import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = 'dpo, dpo_email, dpo_phone';

/** What the register of processing says of the centre, and of its processors outside the European Economic Area. */
export class CrmProcessingRegister1760000057200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tenant ADD dpo text, ADD dpo_email text, ADD dpo_phone text');
    await runner.query(`GRANT UPDATE (${COLUMNS}) ON tenant TO cdc_app`);
    await runner.query(`CREATE INDEX processor_appointment_body ON processor_appointment (tenant_id, body_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX processor_appointment_body');
    await runner.query('ALTER TABLE tenant DROP dpo, DROP dpo_email, DROP dpo_phone');
  }
}
