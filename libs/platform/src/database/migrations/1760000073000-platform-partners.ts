import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, changeReach, ctxMembership, ctxTenant, ctxTenantOfPartners } from '../policies.js';

const system = accessIn('system');
const insiders = accessIn('body', 'centre', 'system');
const insidersAndPartners = accessIn('body', 'centre', 'partner', 'system');

/** What everybody who works here writes into, whatever they do: the register, events, keys of what was sent twice. */
const bookkeeping = (writers: string, readers: string, ownKey: string) => [
  ...changeReach('audit_entry', {
    visible: `(${accessIn('centre', 'system')} OR (${readers} AND operation = 'READ' AND row_id = ${ctxMembership}))`,
    writable: `(${writers} AND seal_number IS NULL)`,
  }),
  ...changeReach('audit_value', { visible: system, writable: writers }),
  ...changeReach('outbox', { visible: system, writable: writers }),
  ...changeReach('idempotency_key', { visible: `(${system} OR ${ownKey})` }),
];

/** Their own uploads, and what the versions of documents hold that they see: the table's other conditions name levels. */
const files = (tenant: string) =>
  `ALTER POLICY tenant ON stored_file USING (tenant_id = ${tenant}) WITH CHECK (tenant_id = ${tenant})`;

const own = `membership_id = ${ctxMembership}`;

/**
 * The level of people from outside, whom a centre invited. Nothing of a centre admits them but the centre's own row and
 * what they cannot act without; tables that show them something name them (`tenantTable`).
 */
export class PlatformPartners1760000073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...bookkeeping(
        insidersAndPartners,
        accessIn('body', 'partner'),
        `(${accessIn('body', 'centre', 'partner')} AND ${own})`,
      ),
      files(ctxTenantOfPartners),
      `ALTER POLICY reach ON tenant USING (id = ${ctxTenantOfPartners} OR ${accessIn('network')})`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...bookkeeping(insiders, accessIn('body'), own),
      files(ctxTenant),
      `ALTER POLICY reach ON tenant USING (id = ${ctxTenant} OR ${accessIn('network')})`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
