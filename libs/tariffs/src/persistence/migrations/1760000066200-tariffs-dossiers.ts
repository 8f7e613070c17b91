import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const visible = accessIn('centre', 'system');

const statements = [
  `CREATE TABLE dossier (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    plan_number integer NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    proposal text NOT NULL CHECK (length(proposal) <= 10000),
    status text NOT NULL ${oneOf('status', ['draft', 'voted', 'frozen'])},
    scenarios jsonb NOT NULL CHECK (jsonb_typeof(scenarios) = 'array'),
    meeting_on date,
    meeting_place text CHECK (length(meeting_place) BETWEEN 1 AND 200),
    minutes text CHECK (length(minutes) BETWEEN 1 AND 10000),
    minutes_file_id uuid,
    present integer CHECK (present BETWEEN 1 AND 10000),
    in_favour integer CHECK (in_favour >= 0),
    against integer CHECK (against >= 0),
    abstained integer CHECK (abstained >= 0),
    job_id uuid,
    pdf_file_id uuid,
    pdf_sha256 text CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    drawn_at timestamptz,
    frozen_at timestamptz,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, plan_id, plan_number),
    FOREIGN KEY (tenant_id, plan_id, plan_number) REFERENCES tariff_plan_version (tenant_id, plan_id, number),
    FOREIGN KEY (tenant_id, minutes_file_id) REFERENCES stored_file (tenant_id, id),
    FOREIGN KEY (tenant_id, pdf_file_id) REFERENCES stored_file (tenant_id, id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id) ON DELETE SET NULL (job_id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id),
    CHECK (num_nonnulls(meeting_on, present, in_favour, against, abstained) IN (0, 5)),
    CHECK (present = in_favour + against + abstained),
    CHECK (status <> 'voted' OR meeting_on IS NOT NULL),
    CHECK (num_nonnulls(pdf_file_id, pdf_sha256, drawn_at) IN (0, 3)),
    CHECK ((status = 'frozen') = (frozen_at IS NOT NULL)),
    CHECK (status <> 'frozen' OR pdf_sha256 IS NOT NULL)
  )`,
  `CREATE INDEX dossier_of_job ON dossier (tenant_id, job_id) WHERE job_id IS NOT NULL`,
  `CREATE INDEX dossier_latest ON dossier (tenant_id, created_at DESC, id DESC)`,
  ...tenantTable('dossier', { visible, grants: 'SELECT, INSERT, UPDATE' }),
];

/** What is laid before the strategic table with a plan, and what the table decided. */
export class TariffsDossiers1760000066200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dossier');
  }
}
