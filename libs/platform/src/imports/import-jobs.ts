import type { ImportEffect, ImportOutcome } from '#app/contracts';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, notFound } from '../errors/domain-errors.js';
import { HandlesJob, type JobFigures, type JobHandler, type JobStep, type RunningJob } from '../jobs/job-handler.js';
import { parseRow, type Cells } from './examine.js';
import type { CellError, ImportTarget, Written } from './import-target.js';
import { ImportBatches } from './imports.service.js';

interface WaitingRow {
  id: string;
  cells: Cells;
  written: Written | null;
}

const TARGET = 'SELECT target FROM import_batch WHERE id = $1';
const WAITING = `SELECT id, cells, written FROM import_row WHERE batch_id = $1 AND outcome = 'waiting' ORDER BY number LIMIT 50`;
/** The last first: what a row wrote may stand upon what an earlier one did. */
const APPLIED = `SELECT id, cells, written FROM import_row WHERE batch_id = $1 AND outcome = 'applied' ORDER BY number DESC LIMIT 50`;
const SETTLE =
  'UPDATE import_row SET outcome = $2, effect = COALESCE($3, effect), written = $4, errors = $5 WHERE id = $1';
const COUNTS = `SELECT effect, outcome, count(*)::int AS count FROM import_row WHERE batch_id = $1 GROUP BY effect, outcome`;

interface Count {
  effect: ImportEffect | null;
  outcome: ImportOutcome;
  count: number;
}

const importOf = ({ input }: RunningJob) => String(input.importId);

/** What both ways have in common: one row after the other, each in a step of its own. */
abstract class ImportWork {
  constructor(
    protected readonly database: TenantDatabase,
    protected readonly batches: ImportBatches,
  ) {}

  protected async eachRow(
    ctx: RequestContext,
    job: RunningJob,
    sql: string,
    settled: readonly ImportOutcome[],
    work: (target: ImportTarget, row: WaitingRow, progress: { done: number; total: number }) => Promise<void>,
  ): Promise<Count[]> {
    const batchId = importOf(job);
    const [batch] = await this.database.read<{ target: string }>(ctx, TARGET, [batchId]);
    if (!batch) throw notFound();
    const target = this.batches.target(batch.target);
    const counts = await this.counts(ctx, batchId);
    let done = sum(counts, ({ outcome }) => settled.includes(outcome));
    const waiting = sql === WAITING ? 'waiting' : 'applied';
    const total = done + sum(counts, ({ outcome }) => outcome === waiting);
    for (;;) {
      const rows = await this.database.read<WaitingRow>(ctx, sql, [batchId]);
      if (!rows.length) return this.counts(ctx, batchId);
      for (const row of rows) await work(target, row, { done: ++done, total });
    }
  }

  private counts(ctx: RequestContext, batchId: string): Promise<Count[]> {
    return this.database.read<Count>(ctx, COUNTS, [batchId]);
  }
}

/** Writes the rows of an import that have no mistakes. */
@HandlesJob('imports.apply')
export class ImportApplying extends ImportWork implements JobHandler {
  constructor(database: TenantDatabase, batches: ImportBatches) {
    super(database, batches);
  }

  async work(ctx: RequestContext, job: RunningJob, step: JobStep): Promise<JobFigures> {
    const counts = await this.eachRow(ctx, job, WAITING, ['applied', 'refused'], async (target, row, progress) => {
      const settle = (tx: Transaction, outcome: ImportOutcome, written: Written | null, errors: CellError[]) =>
        tx.execute(SETTLE, [
          row.id,
          outcome,
          written?.effect ?? null,
          written && JSON.stringify(written),
          JSON.stringify(errors),
        ]);
      try {
        await step(async (tx) => {
          const parsed = parseRow(target, row.cells);
          if (Array.isArray(parsed)) await settle(tx, 'refused', null, parsed as CellError[]);
          else await settle(tx, 'applied', await target.apply(tx, parsed), []);
          return progress;
        });
      } catch (error) {
        // What another person did in the meantime stands against this row, and against no other.
        if (!(error instanceof DomainError) || error.status >= 500) throw error;
        const fields = error.details.errors ?? [{ field: target.columns[0]!.key, code: 'not_allowed' as const }];
        const errors = fields.map(({ field, code }) => ({ column: field, code }));
        await step(async (tx) => {
          await settle(tx, 'refused', null, errors);
          return progress;
        });
      }
    });
    const applied = (effect: ImportEffect) => sum(counts, (row) => row.outcome === 'applied' && row.effect === effect);
    return {
      created: applied('create'),
      updated: applied('update'),
      same: applied('same'),
      refused: sum(counts, ({ outcome }) => outcome === 'refused'),
    };
  }

  async ended(tx: Transaction, job: RunningJob): Promise<void> {
    await tx.execute(`UPDATE import_batch SET status = 'applied' WHERE id = $1`, [importOf(job)]);
  }
}

/** Takes back what an import wrote. */
@HandlesJob('imports.undo')
export class ImportUndoing extends ImportWork implements JobHandler {
  constructor(database: TenantDatabase, batches: ImportBatches) {
    super(database, batches);
  }

  async work(ctx: RequestContext, job: RunningJob, step: JobStep): Promise<JobFigures> {
    const counts = await this.eachRow(ctx, job, APPLIED, ['undone', 'kept'], (target, row, progress) =>
      step(async (tx) => {
        const outcome = (await target.undo(tx, row.written!)) ? 'undone' : 'kept';
        await tx.execute('UPDATE import_row SET outcome = $2 WHERE id = $1', [row.id, outcome]);
        return progress;
      }),
    );
    return {
      undone: sum(counts, ({ outcome }) => outcome === 'undone'),
      kept: sum(counts, ({ outcome }) => outcome === 'kept'),
    };
  }

  async ended(tx: Transaction, job: RunningJob, status: string): Promise<void> {
    const next = status === 'succeeded' ? 'undone' : 'applied';
    await tx.execute('UPDATE import_batch SET status = $2 WHERE id = $1', [importOf(job), next]);
  }
}

const sum = (counts: readonly Count[], which: (row: Count) => boolean) =>
  counts.filter(which).reduce((total, { count }) => total + count, 0);
