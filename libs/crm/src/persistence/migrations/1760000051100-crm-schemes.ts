import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, tenantTable } from '#app/platform';

const reach = { visible: accessIn('body', 'centre', 'system'), writable: accessIn('centre', 'system') };

/** Operating protocols stand under a framework agreement. */
const kinds = [
  `ALTER TABLE convention
    ADD kind text NOT NULL DEFAULT 'framework' CONSTRAINT convention_kind_check CHECK (kind IN ('framework', 'protocol')),
    ADD parent_id uuid,
    ADD CONSTRAINT convention_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES convention (tenant_id, id),
    ADD CONSTRAINT convention_protocol CHECK ((kind = 'protocol') = (parent_id IS NOT NULL) AND parent_id <> id)`,
];

/** What a convention says, article by article; an adhesion keeps the version that it was asked for under. */
const schemes = [
  `CREATE TABLE convention_scheme (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    convention_id uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    clauses jsonb NOT NULL CHECK (jsonb_typeof(clauses) = 'array'),
    act_organ text,
    act_number text,
    act_date date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, convention_id, number),
    FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id),
    CHECK (num_nonnulls(act_organ, act_number, act_date) IN (0, 3))
  )`,
  ...tenantTable('convention_scheme', { ...reach, grants: 'SELECT, INSERT' }),
  `ALTER TABLE adhesion
    ADD scheme_id uuid,
    ADD CONSTRAINT adhesion_scheme FOREIGN KEY (tenant_id, scheme_id) REFERENCES convention_scheme (tenant_id, id)`,
];

const documents = [
  `CREATE TABLE convention_document (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    convention_id uuid NOT NULL,
    file_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id)
  )`,
  `CREATE INDEX convention_document_convention ON convention_document (tenant_id, convention_id, created_at, id)`,
  ...tenantTable('convention_document', { ...reach, grants: 'SELECT, INSERT, DELETE' }),
];

export class CrmSchemes1760000051100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...kinds, ...schemes, ...documents]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      'ALTER TABLE adhesion DROP scheme_id',
      'DROP TABLE convention_document, convention_scheme',
      'ALTER TABLE convention DROP CONSTRAINT convention_protocol, DROP parent_id, DROP kind',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
