import type { Draw, JobStatus } from '#app/contracts';
import {
  HandlesJob,
  TenantDatabase,
  type JobFigures,
  type JobHandler,
  type JobStep,
  type RequestContext,
  type RunningJob,
  type Transaction,
} from '#app/platform';
import { draw, summaryOf, swingsOf } from '../../domain/simulation/index.js';
import { DRAWS } from '../application/draw-runs.service.js';
import { SimulationSettings } from '../application/simulation-settings.js';
import { SimulationRun } from '../persistence/simulation.entity.js';

/** A step takes half a second or so: so many dues, in draws of at most so many. */
const DUES_A_STEP = 10_000;
const DRAWS_A_STEP = 50;

const INSERT = `INSERT INTO simulation_draw (tenant_id, run_id, number, bodies, revenue, cost)
  SELECT $1, $2, number, bodies, revenue, cost
  FROM unnest($3::int[], $4::int[], $5::numeric[], $6::numeric[]) AS t (number, bodies, revenue, cost)`;
const DRAWN = `SELECT bodies, revenue::text, cost::text FROM simulation_draw WHERE run_id = $1 ORDER BY number`;

/** Draws some at a time: each draw has its own random numbers, so that another worker goes on where this one stopped. */
@HandlesJob(DRAWS)
export class RandomDraws implements JobHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly settings: SimulationSettings,
  ) {}

  async work(ctx: RequestContext, job: RunningJob, step: JobStep): Promise<JobFigures> {
    const found = await this.database.run(ctx, async (tx) => {
      const [run] = await tx.query<{ id: string }>('SELECT id FROM simulation_run WHERE id = $1', [job.id]);
      if (!run) return undefined;
      const { simulationId, draws, seed, ranges } = await tx.get(SimulationRun, { id: job.id });
      const stored = await this.settings.stored(tx, simulationId);
      return stored && { ...stored, draws, seed, scenarioSeed: stored.seed, ranges };
    });
    // The simulation was thrown away meanwhile: there is nothing to say of it.
    if (!found) return { draws: 0 };
    const { setting, parameters, draws, seed, scenarioSeed, ranges } = found;
    const atOnce = Math.max(1, Math.min(DRAWS_A_STEP, Math.floor(DUES_A_STEP / Math.max(1, setting.bodies.length))));
    for (let at = Number(job.state?.next ?? 0); at < draws; at += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, draws - at) }, (_, offset) => at + offset);
      const drawn = numbers.map((number) => draw(setting, parameters, ranges, seed, number));
      await step(async (tx) => {
        await this.keep(tx, job.id, numbers, drawn);
        const next = at + numbers.length;
        return { done: next, total: draws, state: { next } };
      });
    }
    const swings = swingsOf(setting, parameters, ranges, scenarioSeed);
    await step(async (tx) => {
      const summary = summaryOf(await tx.query<Draw>(DRAWN, [job.id]));
      await tx.execute(`UPDATE simulation_run SET summary = $2, swings = $3, ended_as = 'succeeded' WHERE id = $1`, [
        job.id,
        JSON.stringify(summary),
        JSON.stringify(swings),
      ]);
      return { done: draws, total: draws, state: { next: draws } };
    });
    return { draws };
  }

  async ended(tx: Transaction, job: RunningJob, status: JobStatus): Promise<void> {
    if (status === 'succeeded') return;
    await tx.execute('UPDATE simulation_run SET ended_as = $2 WHERE id = $1', [job.id, status]);
  }

  private keep(tx: Transaction, runId: string, numbers: readonly number[], drawn: readonly Draw[]): Promise<number> {
    return tx.execute(INSERT, [
      tx.tenantId,
      runId,
      numbers,
      drawn.map(({ bodies }) => bodies),
      drawn.map(({ revenue }) => revenue),
      drawn.map(({ cost }) => cost),
    ]);
  }
}
