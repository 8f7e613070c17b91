import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FEEDBACK_REASONS, LIMITS } from '#app/contracts';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const insiders = accessIn('centre', 'system');

const statements = [
  `CREATE TABLE service_feedback (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
    reason text ${oneOf('reason', FEEDBACK_REASONS)},
    comment text NOT NULL CHECK (length(comment) <= ${LIMITS.feedback}),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id)
  )`,
  `CREATE INDEX service_feedback_list ON service_feedback (tenant_id, created_at DESC, id DESC)`,
  ...tenantTable('service_feedback', { visible: insiders, grants: 'SELECT, INSERT, DELETE' }),
];

/** What visitors say of the page of a service. Nobody is named: there is no account, and no address is kept. */
export class CatalogueFeedback1760000032200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_feedback');
  }
}
