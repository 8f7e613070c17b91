import { Injectable } from '@nestjs/common';
import type { DrawRanges, DrawSummary, RunEnd, Swing } from '#app/contracts';
import { ListQuery, TenantDatabase, notFound, toPage, type Page, type RequestContext, type Sort } from '#app/platform';
import type { DrawRunDetail, DrawView } from '../api/draw-runs.dto.js';
import { runSummaryOf } from './simulation-queries.js';

const RUN = `SELECT id, simulation_id AS "simulationId", draws, seed, ranges, swings, summary, created_at AS "createdAt", ended_as AS "endedAs"
  FROM simulation_run WHERE id = $1`;
const DRAWS = `SELECT number, bodies, revenue::text, cost::text, (revenue - cost)::text AS balance FROM simulation_draw`;
const BY_NUMBER: Sort = { columns: [{ sql: 'number', type: 'bigint' }], direction: 'ASC' };

interface RunRow {
  id: string;
  simulationId: string;
  draws: number;
  seed: number;
  ranges: DrawRanges;
  swings: Swing[] | null;
  summary: DrawSummary | null;
  createdAt: Date;
  endedAs: RunEnd | null;
}

/** Runs of random draws, and what was drawn. */
@Injectable()
export class DrawRunQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<DrawRunDetail> {
    const [row] = await this.database.read<RunRow>(ctx, RUN, [id]);
    if (!row) throw notFound();
    const { simulationId, seed, ranges, swings, summary } = row;
    return { ...runSummaryOf(row), simulationId, seed, ranges, swings: swings ?? [], summary };
  }

  /** What has been drawn so far, in the order of the draws; their numbers count from nought. */
  async draws(ctx: RequestContext, id: string, limit: number, cursor: string | undefined): Promise<Page<DrawView>> {
    const [sql, params] = new ListQuery(DRAWS).where('run_id = ?', id).page('number', BY_NUMBER, limit, cursor);
    const [rows, [run]] = await this.database.readAll<[DrawView, { id: string }]>(ctx, [
      [sql, params],
      [RUN, [id]],
    ]);
    if (!run) throw notFound();
    return toPage(
      rows,
      limit,
      'number',
      ({ number }) => [number],
      (row) => row,
    );
  }
}
