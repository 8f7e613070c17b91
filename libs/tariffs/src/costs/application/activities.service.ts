import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  TenantDatabase,
  fieldError,
  notFound,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type { ActivityChanges, ActivityQuery, ActivityView, NewActivity } from '../api/cost-models.dto.js';
import { Activity } from '../persistence/cost-model.entity.js';

const BY_NAME: Sort = {
  columns: [
    { sql: 'a.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const SELECT = `SELECT a.id, a.name, a.description, a.ended_on::text AS "endedOn", a.version,
    (SELECT count(*)::int FROM cost_object o WHERE o.tenant_id = a.tenant_id AND o.activity_id = a.id) AS models
  FROM activity a`;
const CURRENT = { yes: '(a.ended_on IS NULL OR a.ended_on > ?::date)', no: 'a.ended_on <= ?::date' } as const;

/** What a centre does that is no service of its catalogue. */
@Injectable()
export class Activities {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  async list(ctx: RequestContext, query: ActivityQuery): Promise<Page<ActivityView>> {
    const { limit = LIMITS.defaultPageSize, current, cursor } = query;
    const list = new ListQuery(SELECT);
    if (current) list.where(CURRENT[current], italianDay(ctx.now));
    const rows = await this.database.read<ActivityView>(ctx, ...list.page('name', BY_NAME, limit, cursor));
    return toPage(
      rows,
      limit,
      'name',
      ({ name, id }) => [name, id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<ActivityView> {
    const [row] = await this.database.read<ActivityView>(ctx, `${SELECT} WHERE a.id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** @throws DomainError duplicate on the name */
  async create(ctx: RequestContext, key: string | undefined, input: NewActivity): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        await refuseName(tx, input.name, id);
        await tx.insert(Activity, { id, ...input, endedOn: null, createdAt: tx.now, version: 1 });
        tx.changed('costs', id, { centreOnly: true });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, duplicate on the name */
  async change(ctx: RequestContext, id: string, version: number, changes: ActivityChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const activity = await tx.get(Activity, { tenantId: tx.tenantId, id }, true);
      if (activity.version !== version) throw staleVersion();
      if (changes.name) await refuseName(tx, changes.name, id);
      await tx.update(Activity, activity, { ...changes });
      tx.changed('costs', id, { centreOnly: true });
    });
  }
}

async function refuseName(tx: Transaction, name: string, id: string): Promise<void> {
  const [other] = await tx.query('SELECT 1 FROM activity WHERE name = $1 AND id <> $2', [name, id]);
  if (other) throw new DomainError('duplicate', { errors: [fieldError('name', 'in_use')] });
}
