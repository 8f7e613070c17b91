import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, definerFunction, oneOf, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');

const tables = [
  `CREATE TABLE mailing (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 150),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
    targets text[] NOT NULL CHECK (cardinality(targets) BETWEEN 1 AND 10),
    body_ids uuid[] NOT NULL CHECK (cardinality(body_ids) <= 1000),
    status text NOT NULL ${oneOf('status', ['draft', 'scheduled', 'sending', 'sent', 'cancelled'])},
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    created_at timestamptz NOT NULL,
    due_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id),
    CHECK (status IN ('draft', 'cancelled') OR due_at IS NOT NULL),
    CHECK (status <> 'sent' OR ended_at IS NOT NULL)
  )`,
  `CREATE INDEX mailing_recent ON mailing (tenant_id, created_at DESC, id DESC)`,
  `CREATE INDEX mailing_due ON mailing (due_at) WHERE status = 'scheduled'`,
  ...tenantTable('mailing', { visible }),

  `CREATE TABLE mailing_recipient (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    mailing_id uuid NOT NULL,
    body_id uuid NOT NULL,
    target text,
    name text NOT NULL,
    address text,
    status text NOT NULL ${oneOf('status', ['queued', 'sent', 'failed', 'no_address', 'cancelled'])},
    mail_id uuid,
    failure text,
    settled_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, mailing_id) REFERENCES mailing (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, mail_id) REFERENCES mail (tenant_id, id) ON DELETE SET NULL (mail_id),
    CHECK (status <> 'failed' OR failure IS NOT NULL),
    CHECK (status = 'no_address' OR (address IS NOT NULL AND target IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX mailing_recipient_once ON mailing_recipient (tenant_id, mailing_id, body_id, COALESCE(address, ''))`,
  `CREATE INDEX mailing_recipient_body ON mailing_recipient (tenant_id, body_id, mailing_id)`,
  `CREATE INDEX mailing_recipient_mail ON mailing_recipient (tenant_id, mail_id)`,
  // What became of each the queue says, hundreds at once: the register tells of the mailing.
  ...tenantTable('mailing_recipient', { visible, grants: 'SELECT, INSERT, UPDATE', audited: false }),
];

const due = [
  `CREATE POLICY relay ON mailing FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON mailing TO cdc_relay`,
  ...definerFunction(
    'cdc_relay',
    'relay.mailings_due(timestamptz)',
    `CREATE FUNCTION relay.mailings_due(p_now timestamptz) RETURNS TABLE (tenant_id uuid, id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT m.tenant_id, m.id FROM public.mailing m WHERE m.status = 'scheduled' AND m.due_at <= p_now ORDER BY m.due_at, m.id LIMIT 1000 $$`,
  ),
];

/** Mailings to bodies, and what became of the mail to each address. */
export class OutreachMailings1760000054100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...due]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION relay.mailings_due(timestamptz)');
    await runner.query('DROP TABLE mailing_recipient, mailing');
  }
}
