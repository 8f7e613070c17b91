import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, oneOf, tenantTable } from '#app/platform';

const task = [
  `CREATE TABLE task (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', ['manual', 'pec_failed', 'pec_silent'])},
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    note text NOT NULL CHECK (length(note) <= 1000),
    due_on date NOT NULL,
    body_id uuid,
    path text CHECK (path LIKE '/%'),
    assignee_id uuid,
    created_by uuid,
    done_by uuid,
    done_at timestamptz,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, done_by) REFERENCES membership (tenant_id, id),
    CHECK ((done_by IS NULL) = (done_at IS NULL)),
    CHECK (kind <> 'manual' OR created_by IS NOT NULL)
  )`,
  `CREATE INDEX task_due ON task (tenant_id, due_on, id) WHERE done_at IS NULL`,
  `CREATE INDEX task_body ON task (tenant_id, body_id)`,
  ...tenantTable('task', { visible: accessIn('centre', 'system'), grants: 'SELECT, INSERT, UPDATE' }),
];

const NOTICE_TABLES = ['notice', 'notice_preference'];

/** Lists grow in several migrations: this one adds its kind to whatever the check allows by now. */
const allowKind = (table: string, kind: string) => `DO $$
  DECLARE kinds text;
  BEGIN
    SELECT string_agg(DISTINCT quote_literal(m[1]), ', ') INTO kinds FROM pg_constraint c,
      regexp_matches(pg_get_constraintdef(c.oid) || '''${kind}''', '''([a-z_.]+)''', 'g') m
    WHERE c.conrelid = '${table}'::regclass AND c.conname = '${table}_kind_check';
    ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check;
    EXECUTE 'ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check CHECK (kind IN (' || kinds || '))';
  END $$`;

/** What the centre has to do: tasks by hand, and those that come of what went wrong. */
export class CrmTasks1760000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...task, ...NOTICE_TABLES.map((table) => allowKind(table, 'task.assigned'))])
      await runner.query(statement);
  }

  /** The kind may stay allowed: nothing writes it. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of NOTICE_TABLES) await runner.query(`DELETE FROM ${table} WHERE kind = 'task.assigned'`);
    await runner.query('DROP TABLE task');
  }
}
