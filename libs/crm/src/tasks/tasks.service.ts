import { Injectable } from '@nestjs/common';
import { LIMITS, ROLES, can, type TaskKind } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  ListQuery,
  TenantDatabase,
  notFound,
  notFoundField,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import { Body } from '../persistence/body.entity.js';
import { Task } from './task.entity.js';
import type { NewTask, TaskChanges, TaskQuery, TaskView } from './tasks.dto.js';

/** What is due first stands first; what is done, last done first. */
const DUE: Sort = {
  columns: [
    { sql: 'x.due_key', type: 'text' },
    { sql: 'x.id', type: 'uuid' },
  ],
  direction: 'ASC',
};

const SELECT = `SELECT k.id, k.kind, k.title, k.note, k.due_on::text AS "dueOn", k.body_id AS "bodyId", b.name AS "bodyName", k.path,
    k.assignee_id AS "assigneeId", a.display_name AS "assigneeName", c.display_name AS "createdByName",
    d.display_name AS "doneByName", k.done_at AS "doneAt", k.created_at AS "createdAt", k.version
  FROM task k LEFT JOIN body b ON b.tenant_id = k.tenant_id AND b.id = k.body_id
  LEFT JOIN membership a ON a.tenant_id = k.tenant_id AND a.id = k.assignee_id
  LEFT JOIN membership c ON c.tenant_id = k.tenant_id AND c.id = k.created_by
  LEFT JOIN membership d ON d.tenant_id = k.tenant_id AND d.id = k.done_by`;

type TaskRow = Omit<TaskView, 'doneAt' | 'createdAt'> & { doneAt: Date | null; createdAt: Date };

/** A task that comes by itself. */
export interface OpenTask {
  kind: Exclude<TaskKind, 'manual'>;
  title: string;
  dueOn: string;
  bodyId: string | null;
  path: string;
  /** Whoever began what it is about; without the right to tasks any more, nobody has it. */
  assigneeId: string | null;
}

/** What somebody of the centre has to do: written by hand, or by what went wrong. */
@Injectable()
export class Tasks {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  async list(ctx: RequestContext, query: TaskQuery): Promise<Page<TaskView>> {
    const { limit = LIMITS.defaultPageSize, state, assignee, bodyId } = query;
    const list = new ListQuery(`SELECT x.* FROM (${SELECT_KEYED}) x`).whereGiven('x."bodyId" = ?', bodyId);
    if (state === 'open') list.where('x."doneAt" IS NULL');
    if (state === 'done') list.where('x."doneAt" IS NOT NULL');
    if (assignee === 'nobody') list.where('x."assigneeId" IS NULL');
    if (assignee === 'me') list.where(`x."assigneeId" = NULLIF(current_setting('app.membership_id', true), '')::uuid`);
    const [sql, params] = list.page('due', DUE, limit, query.cursor);
    const rows = await this.database.read<TaskRow & { due_key: string }>(ctx, sql, params);
    return toPage(rows, limit, 'due', (row) => [row.due_key, row.id], toView);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<TaskView> {
    const [row] = await this.database.read<TaskRow>(ctx, `${SELECT} WHERE k.id = $1`, [id]);
    if (!row) throw notFound();
    return toView(row);
  }

  /** @throws DomainError not_found on a body or a person, idempotency_key_reused */
  async create(ctx: RequestContext, key: string | undefined, input: NewTask): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) => this.idempotency.once(tx, key, input, id, () => this.add(tx, input, id)));
  }

  /**
   * Notes something to be done in the transaction of what it follows from.
   * @param path where the portal shows what it is about; the body where it is not said
   * @throws DomainError not_found on a body or a person
   */
  async add(tx: Transaction, input: NewTask, id: string = newId(), path?: string): Promise<void> {
    const { membershipId } = tx.actor;
    const { bodyId = null, assigneeId = membershipId } = input;
    if (bodyId) await tx.get(Body, { tenantId: tx.tenantId, id: bodyId });
    if (assigneeId) await this.checkAssignee(tx, assigneeId);
    await tx.insert(Task, {
      id,
      kind: 'manual',
      title: input.title,
      note: input.note ?? '',
      dueOn: input.dueOn,
      bodyId,
      path: path ?? (bodyId && `/enti/${bodyId}`),
      assigneeId,
      createdBy: membershipId,
      doneBy: null,
      doneAt: null,
      createdAt: tx.now,
      version: 1,
    });
    await this.told(tx, id, assigneeId === membershipId ? null : assigneeId);
  }

  /** Opens a task that comes by itself, in a transaction of the system. */
  async open(tx: Transaction, task: OpenTask): Promise<void> {
    const assigneeId = (await this.mayHave(tx, task.assigneeId)) ? task.assigneeId : null;
    const id = newId();
    await tx.insert(Task, {
      id,
      ...task,
      title: [...task.title].slice(0, LIMITS.taskTitle).join(''),
      note: '',
      assigneeId,
      createdBy: null,
      doneBy: null,
      doneAt: null,
      createdAt: tx.now,
      version: 1,
    });
    await this.told(tx, id, assigneeId);
  }

  /** @throws DomainError not_found, stale_version */
  async change(ctx: RequestContext, id: string, version: number, changes: TaskChanges): Promise<void> {
    const { done, assigneeId, ...plain } = changes;
    await this.database.run(ctx, async (tx) => {
      const task = await tx.get(Task, { tenantId: tx.tenantId, id }, true);
      if (task.version !== version) throw staleVersion();
      const given = assigneeId !== undefined && assigneeId !== task.assigneeId;
      if (given && assigneeId) await this.checkAssignee(tx, assigneeId);
      const { membershipId } = tx.actor;
      await tx.update(Task, task, {
        ...plain,
        ...(given && { assigneeId }),
        ...(done === true && !task.doneAt && { doneAt: tx.now, doneBy: membershipId }),
        ...(done === false && { doneAt: null, doneBy: null }),
      });
      await this.told(tx, id, given && assigneeId !== membershipId ? assigneeId : null);
    });
  }

  private async told(tx: Transaction, taskId: string, assigneeId: string | null | undefined): Promise<void> {
    tx.changed('task', taskId, { centreOnly: true });
    if (assigneeId) await tx.emit({ name: 'task.assigned', consumers: ['task-notices'], payload: { taskId } });
  }

  private async checkAssignee(tx: Transaction, id: string): Promise<void> {
    if (!(await this.mayHave(tx, id))) throw notFoundField('assigneeId');
  }

  private async mayHave(tx: Transaction, id: string | null): Promise<boolean> {
    const found = await tx.query(
      'SELECT id FROM membership WHERE id = $1 AND role = ANY ($2) AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)',
      [id, ROLES.filter((role) => can(role, 'tasks.work')), italianDay(tx.now)],
    );
    return found.length > 0;
  }
}

/** Open ones by their day; of those that are done, what was done last. */
const SELECT_KEYED = SELECT.replace(
  'k.version',
  `k.version, CASE WHEN k.done_at IS NULL THEN '0' || k.due_on::text
    ELSE '1' || lpad((9999999999 - extract(epoch FROM k.done_at)::bigint)::text, 10, '0') END AS due_key`,
);

function toView(row: TaskRow): TaskView {
  const { due_key: _key, ...task } = row as TaskRow & { due_key?: string };
  return { ...task, doneAt: row.doneAt?.toISOString() ?? null, createdAt: row.createdAt.toISOString() };
}
