import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');

const statements = [
  `CREATE TABLE protocol_registry (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    url text NOT NULL CHECK (length(url) BETWEEN 1 AND 500),
    login text NOT NULL CHECK (length(login) BETWEEN 1 AND 254),
    secret bytea NOT NULL,
    enabled boolean NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id)
  )`,
  ...tenantTable('protocol_registry', { visible, grants: 'SELECT, INSERT, UPDATE' }),

  `CREATE TABLE protocol_request (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    subject text NOT NULL ${oneOf('subject', ['pec_message', 'pec_incoming', 'adhesion_event'])},
    subject_id uuid NOT NULL,
    status text NOT NULL ${oneOf('status', ['asked', 'given', 'failed'])},
    protocol_number text CHECK (length(protocol_number) BETWEEN 1 AND 60),
    protocol_date date,
    failure text CHECK (length(failure) <= 300),
    attempts integer NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    settled_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, subject, subject_id),
    FOREIGN KEY (tenant_id, asked_by) REFERENCES membership (tenant_id, id),
    CHECK ((status = 'given') = (protocol_number IS NOT NULL)),
    CHECK ((protocol_number IS NULL) = (protocol_date IS NULL)),
    CHECK ((status = 'asked') = (settled_at IS NULL))
  )`,
  ...tenantTable('protocol_request', { visible, grants: 'SELECT, INSERT, UPDATE' }),
];

/** Where a centre's protocol register is asked, and what it was asked. */
export class ProtocolTables1760000057400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE protocol_request, protocol_registry');
  }
}
