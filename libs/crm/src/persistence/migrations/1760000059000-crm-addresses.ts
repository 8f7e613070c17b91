import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, centreOrServedBody, oneOf, tenantTable } from '#app/platform';

const table = [
  `CREATE TABLE body_address (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', ['registered', 'operating', 'postal', 'other'])},
    street text NOT NULL CHECK (length(street) BETWEEN 1 AND 300),
    postcode text CHECK (postcode ~ '^[0-9]{5}$'),
    place text CHECK (length(place) BETWEEN 1 AND 100),
    province text CHECK (province ~ '^[A-Z]{2}$'),
    starts_on date,
    ends_on date,
    note text CHECK (length(note) BETWEEN 1 AND 300),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK (ends_on >= starts_on),
    CONSTRAINT body_address_one_seat EXCLUDE USING gist (tenant_id WITH =, body_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
      WHERE (kind = 'registered')
  )`,
  `CREATE INDEX body_address_body ON body_address (tenant_id, body_id, kind)`,
];

/** What stood in the one address becomes the seat. Nobody did this: it is no entry of the register, so its trigger comes after. */
const carryOver = [
  `INSERT INTO body_address (tenant_id, body_id, id, kind, street, created_at, version)
    SELECT tenant_id, id, gen_random_uuid(), 'registered', left(trim(address), 300), created_at, 1 FROM body WHERE trim(address) <> ''`,
  'ALTER TABLE body DROP address',
];

const goBack = [
  'ALTER TABLE body ADD address text',
  // The change of a row by nobody is no entry of the register either.
  'ALTER TABLE body DISABLE TRIGGER audit',
  `UPDATE body b SET address = a.line FROM (
      SELECT DISTINCT ON (tenant_id, body_id) tenant_id, body_id, concat_ws(', ', street, NULLIF(concat_ws(' ', postcode, place), '')) AS line
      FROM body_address WHERE kind = 'registered' ORDER BY tenant_id, body_id, starts_on DESC NULLS LAST) a
    WHERE a.tenant_id = b.tenant_id AND a.body_id = b.id`,
  'ALTER TABLE body ENABLE TRIGGER audit',
  'DROP TABLE body_address',
];

/** Addresses of bodies, each of a kind and with its days. */
export class CrmAddresses1760000059000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const policies = tenantTable('body_address', {
      visible: centreOrServedBody(['delegated_ids']),
      writable: accessIn('centre', 'system'),
    });
    for (const statement of [...table, ...carryOver, ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of goBack) await runner.query(statement);
  }
}
