import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number that the protocol register gives to a step is written once it is known; the policy lets the system alone. */
export class CrmProtocolNumbers1760000057300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE (protocol_number) ON adhesion_event TO cdc_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (protocol_number) ON adhesion_event FROM cdc_app');
  }
}
