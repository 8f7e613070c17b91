import { dueRunMachine, type JobStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  HandlesJob,
  type JobFigures,
  type JobHandler,
  type JobStep,
  type RequestContext,
  type RunningJob,
  type Transaction,
} from '#app/platform';
import { centsOf } from '../domain/pricing/index.js';
import { TariffInputs } from '../plans/application/tariff-inputs.js';
import { DueRun, ExpectedDue, type MissingFigure } from './due.entity.js';
import { EXPECTED_DUES } from './due-runs.service.js';
import { expectedDues } from './expected-dues.js';

/** As the costs were frozen when their model was closed. */
const COSTS = `SELECT service_id AS "serviceId", sum(amount)::text AS amount FROM cost_share WHERE cost_model_id = $1 GROUP BY service_id`;

/** Reckons what all bodies will pay, in one piece: all figures are of one moment. */
@HandlesJob(EXPECTED_DUES)
export class ExpectedDues implements JobHandler {
  constructor(private readonly inputs: TariffInputs) {}

  async work(_ctx: RequestContext, job: RunningJob, step: JobStep): Promise<JobFigures> {
    const figures = { dues: 0, missing: 0 };
    await step(async (tx) => {
      const run = await this.runOf(tx, job);
      if (run.status !== 'computing') return { done: 1, total: 1 };
      const { year, terms, planId, conventionId } = run;
      const bodies = await this.inputs.gather(tx, { conventionId, year, terms, planId });
      const { dues, missing } = expectedDues(terms, year, bodies, await this.costsOf(tx, run));
      if (missing.length) await this.fail(tx, run, missing);
      else {
        for (const due of dues)
          await tx.insert(ExpectedDue, { id: newId(), runId: run.id, year, createdAt: tx.now, ...due });
        await tx.update(DueRun, run, { status: dueRunMachine.transition('finish').to, computedAt: tx.now });
      }
      Object.assign(figures, { dues: missing.length ? 0 : dues.length, missing: missing.length });
      tx.changed('due', run.id, { centreOnly: true });
      return { done: bodies.length, total: bodies.length };
    });
    return figures;
  }

  /** A reckoning that was stopped, or failed, is not under way any more. */
  async ended(tx: Transaction, job: RunningJob, status: JobStatus): Promise<void> {
    if (status === 'succeeded') return;
    const run = await this.runOf(tx, job);
    if (run.status === 'computing') await this.fail(tx, run, []);
    tx.changed('due', run.id, { centreOnly: true });
  }

  private runOf(tx: Transaction, { input }: RunningJob): Promise<DueRun> {
    return tx.get(DueRun, { tenantId: tx.tenantId, id: String(input.runId) }, true);
  }

  private async fail(tx: Transaction, run: DueRun, missing: readonly MissingFigure[]): Promise<void> {
    const shown = missing.slice(0, 500);
    await tx.update(DueRun, run, { status: dueRunMachine.transition('fail').to, missing: shown });
  }

  private async costsOf(tx: Transaction, { costModelId }: DueRun): Promise<ReadonlyMap<string, bigint>> {
    const rows = await tx.query<{ serviceId: string; amount: string }>(COSTS, [costModelId]);
    return new Map(rows.map(({ serviceId, amount }) => [serviceId, centsOf(amount)]));
  }
}
