import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, definerFunction, oneOf, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');
const system = accessIn('system');

const STATUSES = ['queued', 'sending', 'sent', 'accepted', 'delivered', 'partly', 'failed'];
const RECEIPTS = [
  'acceptance',
  'non_acceptance',
  'taken_in_charge',
  'delivery',
  'delivery_warning',
  'delivery_failure',
  'virus',
];
const INCOMING = ['certified', 'anomaly', 'ordinary', 'receipt', 'unreadable'];

const tables = [
  `CREATE TABLE pec_account (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    address text NOT NULL,
    login text NOT NULL,
    password bytea NOT NULL,
    smtp_host text NOT NULL,
    smtp_port integer NOT NULL CHECK (smtp_port BETWEEN 1 AND 65535),
    imap_host text NOT NULL,
    imap_port integer NOT NULL CHECK (imap_port BETWEEN 1 AND 65535),
    enabled boolean NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, address),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('pec_account', { visible, grants: 'SELECT, INSERT, UPDATE' }),

  // Moves with every message that is read: of no interest to the register.
  `CREATE TABLE pec_mailbox (
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    uid_validity bigint NOT NULL,
    last_uid bigint NOT NULL,
    fetched_at timestamptz,
    failing_since timestamptz,
    failure text,
    PRIMARY KEY (tenant_id, account_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES pec_account (tenant_id, id),
    CHECK ((failing_since IS NULL) = (failure IS NULL))
  )`,
  ...tenantTable('pec_mailbox', { visible, writable: system, grants: 'SELECT, INSERT, UPDATE', audited: false }),

  `CREATE TABLE pec_message (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    adhesion_id uuid,
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 150),
    text text NOT NULL CHECK (length(text) <= 20000),
    message_id text NOT NULL,
    status text NOT NULL ${oneOf('status', STATUSES)},
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    protocol_number text CHECK (length(protocol_number) BETWEEN 1 AND 60),
    protocol_date date,
    refusal text,
    attempts integer NOT NULL,
    repeats integer NOT NULL,
    retries integer NOT NULL,
    created_at timestamptz NOT NULL,
    sending_since timestamptz,
    sent_at timestamptz,
    accepted_at timestamptz,
    last_event_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, message_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES pec_account (tenant_id, id),
    FOREIGN KEY (tenant_id, adhesion_id) REFERENCES adhesion (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id),
    CHECK ((protocol_number IS NULL) = (protocol_date IS NULL))
  )`,
  `CREATE INDEX pec_message_recent ON pec_message (tenant_id, created_at DESC, id DESC)`,
  `CREATE INDEX pec_message_adhesion ON pec_message (tenant_id, adhesion_id)`,
  ...tenantTable('pec_message', { visible, grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE pec_recipient (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    body_id uuid NOT NULL,
    address text NOT NULL,
    status text NOT NULL ${oneOf('status', ['waiting', 'delivered', 'failed'])},
    settled_at timestamptz,
    silent_since timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, message_id, body_id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES pec_message (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK ((status = 'waiting') = (settled_at IS NULL))
  )`,
  `CREATE INDEX pec_recipient_body ON pec_recipient (tenant_id, body_id, message_id)`,
  `CREATE INDEX pec_recipient_waiting ON pec_recipient (tenant_id, message_id) WHERE status = 'waiting' AND silent_since IS NULL`,
  // What became of a message the receipts say, never a person.
  ...tenantTable('pec_recipient', { visible, grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE pec_attachment (
    tenant_id uuid NOT NULL,
    message_id uuid NOT NULL,
    file_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, message_id, file_id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES pec_message (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id)
  )`,
  ...tenantTable('pec_attachment', { visible, grants: 'SELECT, INSERT' }),

  `CREATE TABLE pec_receipt (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    message_id uuid NOT NULL,
    recipient_id uuid,
    kind text NOT NULL ${oneOf('kind', RECEIPTS)},
    at timestamptz NOT NULL,
    provider text,
    detail text,
    mail_key text NOT NULL,
    file_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, account_id, mail_key),
    FOREIGN KEY (tenant_id, account_id) REFERENCES pec_account (tenant_id, id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES pec_message (tenant_id, id),
    FOREIGN KEY (tenant_id, recipient_id) REFERENCES pec_recipient (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id)
  )`,
  `CREATE INDEX pec_receipt_message ON pec_receipt (tenant_id, message_id, at)`,
  ...tenantTable('pec_receipt', { visible, writable: system, grants: 'SELECT, INSERT' }),

  `CREATE TABLE pec_incoming (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', INCOMING)},
    sender text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    attachments text[] NOT NULL,
    sender_body_id uuid,
    reply_to uuid,
    received_at timestamptz NOT NULL,
    size integer NOT NULL,
    mail_key text NOT NULL,
    file_id uuid,
    protocol_number text CHECK (length(protocol_number) BETWEEN 1 AND 60),
    protocol_date date,
    handled_by uuid,
    handled_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, account_id, mail_key),
    FOREIGN KEY (tenant_id, account_id) REFERENCES pec_account (tenant_id, id),
    FOREIGN KEY (tenant_id, sender_body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, reply_to) REFERENCES pec_message (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id),
    FOREIGN KEY (tenant_id, handled_by) REFERENCES membership (tenant_id, id),
    CHECK ((protocol_number IS NULL) = (protocol_date IS NULL)),
    CHECK ((handled_by IS NULL) = (handled_at IS NULL))
  )`,
  `CREATE INDEX pec_incoming_recent ON pec_incoming (tenant_id, received_at DESC, id DESC)`,
  `CREATE INDEX pec_incoming_body ON pec_incoming (tenant_id, sender_body_id)`,
  ...tenantTable('pec_incoming', { visible, grants: 'SELECT, INSERT, UPDATE' }),
];

const due = [
  `CREATE POLICY relay ON pec_account FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON pec_account TO cdc_relay`,
  ...definerFunction(
    'cdc_relay',
    'relay.tenants_with_pec()',
    `CREATE FUNCTION relay.tenants_with_pec() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT a.tenant_id FROM public.pec_account a $$`,
  ),
];

/** Formal messages by PEC, what the providers say of them, and what bodies write. */
export class PecTables1760000044100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...due]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION relay.tenants_with_pec()');
    await runner.query(
      'DROP TABLE pec_incoming, pec_receipt, pec_attachment, pec_recipient, pec_message, pec_mailbox, pec_account',
    );
  }
}
