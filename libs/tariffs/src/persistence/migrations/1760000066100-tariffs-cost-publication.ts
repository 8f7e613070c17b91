import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const centre = accessIn('centre', 'system');

const statements = [
  `CREATE TABLE cost_publication (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    cost_model_id uuid NOT NULL,
    year integer NOT NULL,
    kind text NOT NULL ${oneOf('kind', ['budget', 'actual'])},
    act text NOT NULL CHECK (length(act) BETWEEN 1 AND 250),
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, cost_model_id) REFERENCES cost_model (tenant_id, id),
    FOREIGN KEY (tenant_id, published_by) REFERENCES membership (tenant_id, id)
  )`,
  // Of a year everybody sees one count, and one estimate.
  `CREATE UNIQUE INDEX cost_publication_current ON cost_publication (tenant_id, year, kind) WHERE withdrawn_at IS NULL`,
  `CREATE INDEX cost_publication_latest ON cost_publication (tenant_id, published_at DESC, id DESC)`,
  `CREATE INDEX cost_publication_model ON cost_publication (tenant_id, cost_model_id)`,

  `CREATE TABLE published_cost (
    tenant_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    service_id uuid NOT NULL,
    title text NOT NULL,
    staff numeric(14, 2) NOT NULL,
    purchases numeric(14, 2) NOT NULL,
    overheads numeric(14, 2) NOT NULL,
    income numeric(14, 2) NOT NULL,
    amount numeric(14, 2) NOT NULL,
    quantity numeric(16, 4),
    unit text,
    PRIMARY KEY (tenant_id, publication_id, service_id),
    FOREIGN KEY (tenant_id, publication_id) REFERENCES cost_publication (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    CHECK (staff + purchases + overheads + income = amount),
    CHECK ((quantity IS NULL) = (unit IS NULL))
  )`,
  `CREATE INDEX published_cost_service ON published_cost (tenant_id, service_id)`,

  ...tenantTable('cost_publication', {
    visible: `(${centre} OR (${accessIn('public', 'body')} AND withdrawn_at IS NULL))`,
    writable: centre,
    grants: 'SELECT, INSERT, UPDATE',
  }),
  // As it was published: rows are added and never changed.
  ...tenantTable('published_cost', {
    visible: `(${accessIn('centre', 'system', 'public', 'body')} AND EXISTS (SELECT FROM cost_publication p
      WHERE p.tenant_id = published_cost.tenant_id AND p.id = published_cost.publication_id))`,
    writable: centre,
    grants: 'SELECT, INSERT',
  }),
];

/** What services cost, as art. 32 c. 2 a of d.lgs. 33/2013 has it published. */
export class TariffsCostPublication1760000066100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published_cost, cost_publication');
  }
}
