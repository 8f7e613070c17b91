import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, ctxMembership, ctxTenant, ctxTenantOfPartners } from '#app/platform';

const system = accessIn('system');
const own = `membership_id = ${ctxMembership}`;

/** Its policies for INSERT and DELETE stay: only the system tells and forgets. */
const noticesOf = (tenant: string, reader: string) => [
  `ALTER POLICY tenant ON notice USING (tenant_id = ${tenant}) WITH CHECK (tenant_id = ${tenant})`,
  `ALTER POLICY reach ON notice USING (${system} OR ${reader}) WITH CHECK (${system} OR ${reader})`,
];

/** People from outside are told of what they were invited to. */
export class NotificationsPartners1760000073020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const reader = `(${accessIn('body', 'centre', 'partner')} AND ${own})`;
    for (const statement of noticesOf(ctxTenantOfPartners, reader)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const reader = `(${accessIn('body', 'centre')} AND ${own})`;
    for (const statement of noticesOf(ctxTenant, reader)) await runner.query(statement);
  }
}
