import { Injectable } from '@nestjs/common';
import { ENDED_JOB_STATUSES, type JobStatus, type ProblemCode } from '#app/contracts';
import { newId } from '#app/kernel';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { DomainEvent, Transaction } from '../database/transaction.js';
import { notFound, stateConflict } from '../errors/domain-errors.js';
import type { JobFigures, JobInput } from './job-handler.js';
import type { Job } from './jobs.dto.js';

type Times = 'createdAt' | 'startedAt' | 'finishedAt';
type JobRow = Omit<Job, 'figures' | Times> & { result: JobFigures | null } & Record<Times, Date | null>;

/** Its files are those of who asked for it: others see the job, and no archive. */
const ARCHIVE = `CASE WHEN j.status = 'succeeded' AND EXISTS (SELECT FROM job_file f
    WHERE f.tenant_id = j.tenant_id AND f.job_id = j.id) THEN j.archive_name END`;
const JOB = `SELECT j.id, j.kind, j.status, j.progress_done AS done, j.progress_total AS total, j.cancel_requested AS "cancelRequested",
    j.result, j.error, ${ARCHIVE} AS archive, j.created_at AS "createdAt", j.started_at AS "startedAt", j.finished_at AS "finishedAt"
  FROM job j WHERE j.id = $1`;

export interface JobOptions {
  id?: string;
  /** How the ZIP is called that its files are had in. */
  archiveName?: string;
}

/** A turn of long work is due. */
export const jobDue = (jobId: string): DomainEvent => ({ name: 'job.due', consumers: ['jobs'], payload: { jobId } });

/** Work that takes longer than an answer may: asked for here, done by the workers, looked at by its id. */
@Injectable()
export class LongWork {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Asks for long work inside the transaction that needs it.
   * @param kind of the handler that does it
   * @returns its id
   */
  async start(
    tx: Transaction,
    kind: string,
    input: JobInput,
    { id = newId(), archiveName }: JobOptions = {},
  ): Promise<string> {
    await tx.execute(
      `INSERT INTO job (tenant_id, id, kind, status, input, archive_name, created_by, created_at)
       VALUES ($1, $2, $3, 'queued', $4, $5, $6, $7)`,
      [tx.tenantId, id, kind, JSON.stringify(input), archiveName ?? null, tx.actor.membershipId, tx.now],
    );
    await tx.emit(jobDue(id));
    return id;
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<Job> {
    const [row] = await this.database.read<JobRow>(ctx, JOB, [id]);
    if (!row) throw notFound();
    const { result, createdAt, startedAt, finishedAt, ...job } = row;
    return {
      ...job,
      error: job.error as ProblemCode | null,
      figures: Object.entries(result ?? {}).map(([name, value]) => ({ name, value })),
      createdAt: createdAt!.toISOString(),
      startedAt: startedAt?.toISOString() ?? null,
      finishedAt: finishedAt?.toISOString() ?? null,
    };
  }

  /**
   * Asks work to end after its present piece; what it did stays.
   * @throws DomainError not_found, state_conflict where it has ended
   */
  async cancel(ctx: RequestContext, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [job] = await tx.query<{ status: JobStatus; created_by: string }>(
        'SELECT status, created_by FROM job WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!job) throw notFound();
      if (ENDED_JOB_STATUSES.includes(job.status)) throw stateConflict([]);
      await tx.execute('UPDATE job SET cancel_requested = true WHERE id = $1', [id]);
      tx.changed('job', id, { membershipId: job.created_by });
    });
  }
}
