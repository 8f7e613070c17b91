import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAIL_STATUSES } from '#app/contracts';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const statements = [
  `CREATE TABLE mail (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    address text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    html text NOT NULL,
    text text NOT NULL,
    status text NOT NULL ${oneOf('status', MAIL_STATUSES)},
    attempts integer NOT NULL,
    repeats integer NOT NULL,
    created_at timestamptz NOT NULL,
    sending_since timestamptz,
    sent_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    CHECK ((status = 'sending') = (sending_since IS NOT NULL)),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('mail', { visible: accessIn('system'), audited: false }),
];

export class NotificationsMails1760000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
  }
}
