import { Logger } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { ROLE_DEFINITIONS, type JobStatus } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { Clock } from '../config/clock.js';
import { systemContext, type Actor, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-errors.js';
import { isUnavailable } from '../errors/unavailable.js';
import { reasonOf } from '../observability/reason.js';
import { Consumer, type Delivery, type OutboxConsumer } from '../outbox/consumer.js';
import { JOB_HANDLER, type JobFigures, type JobHandler, type JobStep, type RunningJob } from './job-handler.js';
import { jobDue } from './long-work.service.js';

/** Who looks on hears of progress at most this often. */
const TOLD_EVERY_MS = 1_000;
/** How often an error that says nothing of itself is tried again before the work has failed. */
const MOST_ATTEMPTS = 5;

interface Claimed extends RunningJob {
  kind: string;
  run: number;
}

const CLAIM = `UPDATE job SET status = 'running', started_at = COALESCE(started_at, $2), run = run + 1
  WHERE id = $1 AND status IN ('queued', 'running') RETURNING id, kind, input, state, run, created_by AS "createdBy"`;
const ADVANCE = `UPDATE job SET progress_done = $3, progress_total = $4, state = $5
  WHERE id = $1 AND run = $2 AND status = 'running'`;
const END = `UPDATE job SET status = $3, result = $4, error = $5, finished_at = $6, state = NULL
  WHERE id = $1 AND run = $2 AND status = 'running'`;

const ACTOR = `SELECT m.tenant_id AS "tenantId", m.person_id AS "personId", m.display_name AS "displayName", m.role,
    ARRAY(SELECT b.body_id FROM membership_body b WHERE b.membership_id = m.id) AS "bodyIds"
  FROM membership m WHERE m.id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)`;
type ActorRow = Pick<Actor, 'tenantId' | 'personId' | 'displayName' | 'role' | 'bodyIds'>;

class TurnOver extends Error {}
class Cancelled extends Error {}
/** Another worker has the work now: this one was taken for lost. */
class Superseded extends Error {}

/** Does long work, a turn at a time: each delivery of the outbox is one turn. */
@Consumer('jobs')
export class Jobs implements OutboxConsumer {
  /** Of a turn, in milliseconds: then other work has its own, and a worker that stops waits no longer than this. */
  turnMs = 10_000;
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async consume(ctx: RequestContext, delivery: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const job = await this.claim(ctx, String(delivery.payload.jobId));
    if (!job) return this.database.run(ctx, done);
    const handler = this.handlerOf(job.kind);
    const actor = await this.actorOf(ctx, job);
    const end = async (status: JobStatus, result: JobFigures | null, error: string | null) => {
      await this.database.run(this.named(ctx, job, actor), async (tx) => {
        const values = [job.id, job.run, status, result && JSON.stringify(result), error, tx.now];
        if ((await tx.execute(END, values)) !== 1) throw new Superseded();
        if (status !== 'succeeded') await tx.execute('DELETE FROM job_file WHERE job_id = $1', [job.id]);
        await handler?.ended?.(tx, job, status);
        tx.changed('job', job.id, { membershipId: job.createdBy });
        await done(tx);
      });
    };
    try {
      if (!handler) throw new Error(`Nobody handles ${job.kind}`);
      // Who has left meanwhile asks for nothing any more.
      if (!actor) throw new DomainError('permission_denied');
      const figures = await handler.work(this.named(ctx, job, actor), job, this.stepsOf(ctx, job, actor));
      await end('succeeded', figures, null);
    } catch (error) {
      if (error instanceof Superseded) return;
      if (error instanceof Cancelled) return end('cancelled', null, null);
      if (error instanceof TurnOver)
        return this.database.run(ctx, async (tx) => {
          await tx.emit(jobDue(job.id));
          await done(tx);
        });
      const known = error instanceof DomainError && error.status < 500;
      if (!known && (isUnavailable(error) || delivery.attempts < MOST_ATTEMPTS)) throw error;
      this.logger.error(`${job.kind} ${job.id} failed: ${reasonOf(error)}`);
      await end('failed', null, known ? error.code : 'internal_error');
    }
  }

  /** Takes the work over from whoever had it before. @returns null where it has ended */
  private async claim(ctx: RequestContext, id: string): Promise<Claimed | null> {
    return this.database.run(ctx, async (tx) => {
      const [job] = await tx.query<Claimed>(CLAIM, [id, tx.now]);
      if (job) tx.changed('job', id, { membershipId: job.createdBy });
      return job ?? null;
    });
  }

  private stepsOf(ctx: RequestContext, job: Claimed, actor: Actor): JobStep {
    const begun = performance.now();
    let told = 0;
    return async (work) => {
      await this.database.run(this.named(ctx, job, actor), async (tx) => {
        const [row] = await tx.query<{ cancel_requested: boolean }>('SELECT cancel_requested FROM job WHERE id = $1', [
          job.id,
        ]);
        if (row?.cancel_requested) throw new Cancelled();
        const { done, total, state = null } = await work(tx);
        const values = [job.id, job.run, done, total, state && JSON.stringify(state)];
        if ((await tx.execute(ADVANCE, values)) !== 1) throw new Superseded();
        if (performance.now() - told < TOLD_EVERY_MS) return;
        told = performance.now();
        tx.changed('job', job.id, { membershipId: job.createdBy });
      });
      if (performance.now() - begun > this.turnMs) throw new TurnOver();
    };
  }

  /** What the work does is done in the name of who asked for it, and entered in the register as theirs. */
  private named(ctx: RequestContext, job: Claimed, actor: Actor | null): RequestContext {
    const { credential, requestId } = ctx;
    if (credential.kind !== 'system') throw new Error('Long work is done at the level of the system');
    return { ...systemContext(credential.tenantId, this.clock.now(), requestId, job.createdBy), actor };
  }

  /** Who asked, as they are now; null where their membership has ended. */
  private async actorOf(ctx: RequestContext, { createdBy }: Claimed): Promise<Actor | null> {
    const [row] = await this.database.read<ActorRow>(ctx, ACTOR, [createdBy, italianDay(ctx.now)]);
    if (!row) return null;
    const { access } = ROLE_DEFINITIONS[row.role];
    const nothing = { delegations: [], sessionId: '', networkId: null, strong: false, scopes: null };
    return { ...row, ...nothing, access, membershipId: createdBy };
  }

  private handlerOf(kind: string): JobHandler | undefined {
    return this.discovery
      .getProviders()
      .find(
        ({ metatype, instance }) => metatype && instance && this.reflector.get(JOB_HANDLER, metatype as never) === kind,
      )?.instance as JobHandler | undefined;
  }
}
