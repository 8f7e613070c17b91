import { Injectable } from '@nestjs/common';
import { LIMITS, type RunEnd, type SimulationParameters, type SimulationResult } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import { like } from './like.js';
import type { DrawRunSummary } from '../api/draw-runs.dto.js';
import type {
  NamedOne,
  SimulatedCostModel,
  SimulatedPlan,
  SimulationDetail,
  SimulationSummary,
} from '../api/simulations.dto.js';

const NEWEST: Sort = {
  columns: [
    { sql: 's.created_at', type: 'timestamptz' },
    { sql: 's.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const COLUMNS = `s.id, s.name, s.number, s.year, s.created_at AS "createdAt", m.display_name AS "authorName", s.result`;
const FROM = `FROM simulation s JOIN membership m ON m.tenant_id = s.tenant_id AND m.id = s.author_id`;
const LIST = `SELECT ${COLUMNS} ${FROM}`;
const PLAN = 'SELECT id FROM tariff_plan WHERE id = $1';
const DETAIL = `SELECT ${COLUMNS}, s.compared_year AS "comparedYear", s.parameters, s.seed, s.served,
    json_build_object('id', p.id, 'title', p.title, 'status', p.status, 'number', p.current_version) AS plan,
    CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'year', c.year, 'kind', c.kind) END AS "costModel"
  ${FROM} JOIN tariff_plan p ON p.tenant_id = s.tenant_id AND p.id = s.plan_id
  LEFT JOIN cost_model c ON c.tenant_id = s.tenant_id AND c.id = s.cost_model_id
  WHERE s.id = $1`;
const RUNS = `SELECT id, draws, created_at AS "createdAt", ended_as AS "endedAs" FROM simulation_run
  WHERE simulation_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20`;
const SERVICES = `SELECT s.id, v.title AS name FROM service s CROSS JOIN LATERAL (
    SELECT v.title FROM service_version v WHERE v.tenant_id = s.tenant_id AND v.service_id = s.id
    ORDER BY v.status = 'published' DESC, v.number DESC LIMIT 1) v
  WHERE s.id = ANY ($1) ORDER BY v.title COLLATE "it-x-icu", s.id`;
const PER_INHABITANT = `SELECT round(due / inhabitants, 4)::text AS value FROM simulation_due
  WHERE simulation_id = $1 AND inhabitants > 0 AND due IS NOT NULL AND outcome <> 'out' ORDER BY due / inhabitants, body_id`;
const BODIES = `SELECT id, name FROM body WHERE id = ANY ($1) ORDER BY name COLLATE "it-x-icu", id`;

interface SummaryRow {
  id: string;
  name: string;
  number: number;
  year: number;
  createdAt: Date;
  authorName: string;
  result: SimulationResult;
}
interface DetailRow extends SummaryRow {
  comparedYear: number | null;
  parameters: SimulationParameters;
  seed: number;
  served: number;
  plan: SimulatedPlan;
  costModel: SimulatedCostModel | null;
}
interface RunRow {
  id: string;
  draws: number;
  createdAt: Date;
  endedAs: RunEnd | null;
}

/** Simulations, as they were made. */
@Injectable()
export class SimulationQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Those of a plan, the newest first. @throws DomainError not_found */
  async list(
    ctx: RequestContext,
    planId: string,
    query: { limit?: number; cursor?: string; q?: string },
  ): Promise<Page<SimulationSummary>> {
    const { limit = LIMITS.defaultPageSize, cursor, q } = query;
    const list = new ListQuery(LIST).where('s.plan_id = ?', planId);
    if (q) list.where('unaccent(s.name) ILIKE unaccent(?)', like(q));
    const [sql, params] = list.page('newest', NEWEST, limit, cursor);
    const [rows, [plan]] = await this.database.readAll<[SummaryRow, { id: string }]>(ctx, [
      [sql, params],
      [PLAN, [planId]],
    ]);
    if (!plan) throw notFound();
    return toPage(rows, limit, 'newest', ({ createdAt, id }) => [createdAt, id], summaryOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<SimulationDetail> {
    const [[row], runs] = await this.database.readAll<[DetailRow, RunRow]>(ctx, [
      [DETAIL, [id]],
      [RUNS, [id]],
    ]);
    if (!row) throw notFound();
    const { comparedYear, parameters, seed, served, plan, costModel, result } = row;
    const [services, bodies, values] = await this.database.readAll<[NamedOne, NamedOne, { value: string }]>(ctx, [
      [SERVICES, [servicesOf(result)]],
      [BODIES, [[...new Set([...parameters.bodyIds, ...result.missing.flatMap(({ bodyId }) => bodyId ?? [])])]]],
      [PER_INHABITANT, [id]],
    ]);
    const of = { plan, costModel, comparedYear, parameters, seed, served, result, services, bodies };
    const perInhabitant = values.map(({ value }) => value);
    return { ...summaryOf(row), ...of, perInhabitant, runs: runs.map(runSummaryOf) };
  }
}

export const runSummaryOf = ({ id, draws, createdAt, endedAs }: RunRow): DrawRunSummary => ({
  id,
  draws,
  createdAt: createdAt.toISOString(),
  endedAs,
});

/** The services that a result speaks of. */
function servicesOf({ services, tariffs }: SimulationResult): string[] {
  return [...new Set([...services, ...tariffs].flatMap(({ serviceId }) => serviceId ?? []))];
}

function summaryOf({ id, name, number, year, createdAt, authorName, result }: SummaryRow): SimulationSummary {
  const { bodies, revenue, cost, balance, coverage, comparison, warnings } = result;
  return {
    id,
    name,
    number,
    year,
    createdAt: createdAt.toISOString(),
    authorName,
    adhering: bodies.adhering,
    revenue,
    cost,
    balance,
    coverage,
    winners: comparison && comparison.outcomes.winner,
    losers: comparison && comparison.outcomes.loser,
    warnings: warnings.length,
  };
}
