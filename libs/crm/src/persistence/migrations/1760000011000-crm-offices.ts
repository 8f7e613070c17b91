import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIGURE_KINDS, LIMITS, OFFICE_KINDS } from '#app/contracts';
import { centreOrOwnBody, oneOf, tenantTable } from '#app/platform';

const statements = [
  `ALTER TABLE body
    ADD vat_number text CHECK (vat_number ~ '^[0-9]{11}$'),
    ADD office_code text CHECK (office_code ~ '^[A-Z0-9]{6}$'),
    ADD phone text,
    ADD email text`,
  `ALTER TABLE body_figure DROP CONSTRAINT IF EXISTS body_figure_kind_check`,
  `ALTER TABLE body_figure ADD CONSTRAINT body_figure_kind_check ${oneOf('kind', FIGURE_KINDS)}`,

  // Who holds an office, with its days: old acts keep the old name.
  `CREATE TABLE body_office (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', OFFICE_KINDS)},
    person_name text NOT NULL CHECK (length(person_name) BETWEEN 1 AND ${LIMITS.name}),
    email text,
    phone text,
    acting boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    act text,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
  )`,
  `CREATE INDEX body_office_body ON body_office (tenant_id, body_id, starts_on DESC, id)`,
  ...tenantTable('body_office', { visible: centreOrOwnBody() }),
];

export class CrmOffices1760000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE body_office');
    for (const column of ['vat_number', 'office_code', 'phone', 'email'])
      await runner.query(`ALTER TABLE body DROP ${column}`);
  }
}
