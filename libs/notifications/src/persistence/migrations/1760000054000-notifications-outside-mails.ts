import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails to addresses of no membership, such as a body's own: whoever ordered one is told what became of it. */
export class NotificationsOutsideMails1760000054000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE mail ALTER COLUMN membership_id DROP NOT NULL,
      ADD COLUMN followed_by text`);
    await runner.query(`CREATE INDEX mail_address ON mail (tenant_id, address) WHERE membership_id IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM mail WHERE membership_id IS NULL');
    await runner.query('DROP INDEX mail_address');
    await runner.query(`ALTER TABLE mail ALTER COLUMN membership_id SET NOT NULL,
      DROP COLUMN followed_by`);
  }
}
