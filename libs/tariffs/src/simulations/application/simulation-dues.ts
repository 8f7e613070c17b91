import { Injectable } from '@nestjs/common';
import { LIMITS, dueStepWords, type DueLine } from '#app/contracts';
import {
  ListQuery,
  TenantDatabase,
  bothWays,
  notFound,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
} from '#app/platform';
import { like } from './like.js';
import type {
  SimulationDueDetail,
  SimulationDueOrder,
  SimulationDueQuery,
  SimulationDueView,
} from '../api/simulations.dto.js';

/** Cursors know no numbers below zero. */
const ABOVE_ZERO = 10n ** 15n;
const NAME = 'b.name COLLATE "it-x-icu"';
const DUE = '(COALESCE(d.due, 0) * 100)::bigint';
const DIFFERENCE = `(COALESCE(d.due - d.before, 0) * 100)::bigint + ${ABOVE_ZERO}`;
/** In hundredths of a cent: the dues of small bodies differ by less than a cent an inhabitant. */
const PER_INHABITANT =
  'CASE WHEN d.inhabitants > 0 THEN (COALESCE(d.due, 0) * 10000 / d.inhabitants)::bigint ELSE 0 END';
const ID = { sql: 'd.body_id', type: 'uuid' } as const;
const SORTS: Record<SimulationDueOrder, Sort> = {
  ...bothWays('name', [{ sql: NAME, type: 'text' }, ID]),
  ...bothWays('due', [{ sql: DUE, type: 'bigint' }, ID]),
  ...bothWays('difference', [{ sql: DIFFERENCE, type: 'bigint' }, ID]),
  ...bothWays('perInhabitant', [{ sql: PER_INHABITANT, type: 'bigint' }, ID]),
};
const COLUMNS = `d.body_id AS "bodyId", b.name AS "bodyName", b.type AS "bodyType", d.outcome, d.inhabitants, d.due::text, d.before::text,
    (d.due - d.before)::text AS difference, round(d.due / NULLIF(d.inhabitants, 0), 2)::text AS "perInhabitant",
    d.market_price::text AS "marketPrice", (d.market_price - d.market_due)::text AS saving`;
const FROM = 'FROM simulation_due d JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id';
const LIST = `SELECT ${COLUMNS}, ${DUE}::text AS "byDue", (${DIFFERENCE})::text AS "byDifference", (${PER_INHABITANT})::text AS "byPerInhabitant" ${FROM}`;
const ONE = `SELECT ${COLUMNS}, d.lines ${FROM} WHERE d.simulation_id = $1 AND d.body_id = $2`;
const EXISTS = 'SELECT id FROM simulation WHERE id = $1';

interface Row extends SimulationDueView {
  byDue: string;
  byDifference: string;
  byPerInhabitant: string;
}

/** What a simulation means for each body. */
@Injectable()
export class SimulationDues {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found */
  async list(ctx: RequestContext, simulationId: string, query: SimulationDueQuery): Promise<Page<SimulationDueView>> {
    const { limit = LIMITS.defaultPageSize, cursor, outcome, type, q, sort = 'name' } = query;
    const list = new ListQuery(LIST)
      .where('d.simulation_id = ?', simulationId)
      .whereGiven('d.outcome = ANY (?)', outcome)
      .whereGiven('b.type = ANY (?)', type);
    if (q) list.where('unaccent(b.name) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page(sort, SORTS[sort], limit, cursor);
    const [rows, [simulation]] = await this.database.readAll<[Row, { id: string }]>(ctx, [
      [sql, params],
      [EXISTS, [simulationId]],
    ]);
    if (!simulation) throw notFound();
    return toPage(rows, limit, sort, (row) => [keyOf(row, sort), row.bodyId], viewOf);
  }

  /** With the lines of its reckoning. @throws DomainError not_found */
  async get(ctx: RequestContext, simulationId: string, bodyId: string): Promise<SimulationDueDetail> {
    const [row] = await this.database.read<SimulationDueView & { lines: DueLine[] }>(ctx, ONE, [simulationId, bodyId]);
    if (!row) throw notFound();
    const lines = row.lines.map(({ tariffId, name, amount, steps }) => ({
      tariffId,
      name,
      amount,
      steps: steps.map((step) => {
        const { label, reckoning, sources, amount: cameTo } = dueStepWords(step, ctx.locale);
        return { label, reckoning, sources, amount: cameTo };
      }),
    }));
    return { ...row, lines };
  }
}

function keyOf(row: Row, sort: SimulationDueOrder): string {
  if (sort === 'due' || sort === '-due') return row.byDue;
  if (sort === 'difference' || sort === '-difference') return row.byDifference;
  if (sort === 'perInhabitant' || sort === '-perInhabitant') return row.byPerInhabitant;
  return row.bodyName;
}

const viewOf = ({ byDue: _due, byDifference: _difference, byPerInhabitant: _each, ...view }: Row): SimulationDueView =>
  view;
