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

const BEFORE = [
  'ticket.question',
  'ticket.solved',
  'ticket.progress',
  'ticket.opened',
  'ticket.assigned',
  'ticket.reply',
  'adhesion.reminder',
  'adhesion.step',
  'subscription.step',
  'absence.substitute',
  'membership.review',
  'service.review',
];
const NOTICE_TABLES = ['notice', 'notice_preference'];

const kinds = (allowed: string[]) =>
  NOTICE_TABLES.flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check ${oneOf('kind', allowed)}`,
  ]);

/** What the centre has to do: tasks by hand, and those that come of what went wrong. */
export class CrmTasks1760000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...task, ...kinds([...BEFORE, 'task.assigned'])]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const removed = NOTICE_TABLES.map((table) => `DELETE FROM ${table} WHERE kind = 'task.assigned'`);
    for (const statement of [...removed, ...kinds(BEFORE), 'DROP TABLE task']) await runner.query(statement);
  }
}
