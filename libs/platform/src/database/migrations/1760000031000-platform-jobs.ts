import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOB_STATUSES } from '#app/contracts';
import { accessIn, ctxMembership, oneOf, tenantTable } from '../policies.js';

const system = accessIn('system');
const visible = `(${accessIn('centre', 'system')} OR (${accessIn('body')} AND created_by = ${ctxMembership}))`;

/**
 * Long work: what was asked, how far it has come and what came of it. `input`, `state` and `result` hold ids, choices
 * and counts. `run` tells a run of it from the one before, whose worker was lost.
 */
const statements = [
  `CREATE TABLE job (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL ${oneOf('status', JOB_STATUSES)},
    progress_done integer NOT NULL DEFAULT 0,
    progress_total integer,
    input jsonb NOT NULL,
    state jsonb,
    result jsonb,
    error text,
    run integer NOT NULL DEFAULT 0,
    cancel_requested boolean NOT NULL DEFAULT false,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK ((finished_at IS NULL) = (status IN ('queued', 'running'))),
    CHECK ((error IS NULL) = (status <> 'failed'))
  )`,
  ...tenantTable('job', { visible, audited: false }),
  `CREATE POLICY sweeping ON job AS RESTRICTIVE FOR DELETE TO cdc_app USING (${system})`,
];

export class PlatformJobs1760000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job');
  }
}
