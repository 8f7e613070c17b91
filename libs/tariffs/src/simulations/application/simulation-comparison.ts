import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { isUuid } from '#app/kernel';
import {
  ListQuery,
  TenantDatabase,
  invalid,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import type { ComparedDue, ComparisonQuery } from '../api/comparison.dto.js';

/** Beside more than these nobody can read anything. */
const MOST = 4;

const BY_NAME: Sort = {
  columns: [
    { sql: 'b.name COLLATE "it-x-icu"', type: 'text' },
    { sql: 'b.id', type: 'uuid' },
  ],
  direction: 'ASC',
};
const LIST = `SELECT b.id AS "bodyId", b.name AS "bodyName", b.type AS "bodyType",
    ARRAY(SELECT COALESCE((SELECT CASE WHEN d.outcome <> 'out' THEN d.due::text END FROM simulation_due d WHERE d.simulation_id = w.id AND d.body_id = b.id), '')
      FROM unnest(?::uuid[]) WITH ORDINALITY AS w (id, place) ORDER BY w.place) AS dues
  FROM body b`;
const SIMULATED =
  'EXISTS (SELECT FROM simulation_due d WHERE d.tenant_id = b.tenant_id AND d.body_id = b.id AND d.simulation_id = ANY (?))';
const NAMES = 'SELECT id, name FROM simulation WHERE plan_id = $1 AND id = ANY ($2)';

/** Scenarios of one plan side by side, body by body. */
@Injectable()
export class SimulationComparison {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found where one of them is not of this plan, validation_failed: see {@link idsOf} */
  async list(ctx: RequestContext, planId: string, query: ComparisonQuery): Promise<Page<ComparedDue>> {
    const { limit = LIMITS.defaultPageSize, cursor } = query;
    const ids = idsOf(query.ids);
    const [sql, params] = new ListQuery(LIST, ids).where(SIMULATED, ids).page('name', BY_NAME, limit, cursor);
    const [rows, found] = await this.database.readAll<[ComparedDue, { id: string }]>(ctx, [
      [sql, params],
      [NAMES, [planId, ids]],
    ]);
    if (found.length !== ids.length) throw notFound();
    return toPage(
      rows,
      limit,
      'name',
      ({ bodyName, bodyId }) => [bodyName, bodyId],
      (row) => row,
    );
  }

  /** What the simulations are called, in their order. @throws DomainError as {@link list} */
  async names(ctx: RequestContext, planId: string, written: string): Promise<string[]> {
    const ids = idsOf(written);
    const found = await this.database.read<{ id: string; name: string }>(ctx, NAMES, [planId, ids]);
    if (found.length !== ids.length) throw notFound();
    return ids.map((id) => found.find((one) => one.id === id)!.name);
  }
}

/** @throws DomainError validation_failed where it is not two to four different ids */
function idsOf(written: string): string[] {
  const ids = written.split(',').map((id) => id.trim());
  if (!ids.every(isUuid)) throw invalid('ids', 'invalid_format');
  if (ids.length < 2 || ids.length > MOST || new Set(ids).size !== ids.length) throw invalid('ids', 'out_of_range');
  return ids;
}
