import { Injectable } from '@nestjs/common';
import { deadlineMachine, type DeadlineActor, type EvidenceKind } from '#app/contracts';
import { italianDay } from '#app/kernel';
import {
  StoredFiles,
  TenantDatabase,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { DeadlineStep, DeadlinesStep } from '../api/deadlines.dto.js';
import type { StepOutcome } from '../api/obligations.dto.js';
import { Deadline } from '../persistence/deadline.entity.js';
import { takeStep, type StepFacts, type Stepping } from './deadline-history.js';

interface Locked extends Stepping {
  accepted: EvidenceKind[];
}

const LOCKED = `SELECT d.id, d.body_id AS "bodyId", d.status, d.due_on::text AS "dueOn", o.evidence AS accepted
  FROM deadline d JOIN obligation o ON o.tenant_id = d.tenant_id AND o.id = d.obligation_id
  WHERE d.id = ANY ($1) ORDER BY d.id FOR UPDATE OF d`;
const EARLIEST = '2000-01-01';
const LINK = /^https?:\/\/[^\s/]+\.[^\s]+$/;

/** What bodies, and the centre for them, say of a deadline: done, with what shows it; not owed; opened again. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found also of a file, stale_version, state_conflict, validation_failed on what the step lacks */
  async step(ctx: RequestContext, id: string, version: number, step: DeadlineStep): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { version: present } = await tx.get(Deadline, { tenantId: tx.tenantId, id }, true);
      if (present !== version) throw staleVersion();
      const actor = actorOf(tx);
      const [deadline] = await tx.query<Locked>(LOCKED, [[id]]);
      if (!deadlineMachine.accepts(deadline!.status, step.command, actor))
        throw stateConflict(deadlineMachine.allowed(deadline!.status, actor));
      await this.take(tx, [deadline!], actor, step);
    });
  }

  /**
   * The same for many: those whose state does not allow it stay as they are.
   * @throws DomainError not_found where one does not exist or is somebody else's, validation_failed
   */
  async steps(ctx: RequestContext, { ids, ...step }: DeadlinesStep): Promise<StepOutcome> {
    if (step.evidence === 'file') throw invalid('evidence', 'not_allowed');
    const different = [...new Set(ids)];
    return this.database.run(ctx, async (tx) => {
      const found = await tx.query<Locked>(LOCKED, [different]);
      if (found.length !== different.length) throw notFoundField('ids');
      const actor = actorOf(tx);
      const ready = found.filter(({ status }) => deadlineMachine.accepts(status, step.command, actor));
      await this.take(tx, ready, actor, step);
      return { changed: ready.length, unchanged: found.length - ready.length };
    });
  }

  private async take(
    tx: Transaction,
    deadlines: readonly Locked[],
    actor: DeadlineActor,
    step: DeadlineStep,
  ): Promise<void> {
    const today = italianDay(tx.now);
    const { command, note = null } = step;
    if (command !== 'fulfil') {
      if (!note) throw invalid('note', 'required');
      await takeStep(tx, deadlines, command, { actor, note });
      const overdue = deadlines.filter(({ dueOn }) => dueOn < today);
      if (command === 'reopen')
        await takeStep(
          tx,
          overdue.map((one) => ({ ...one, status: 'due' as const })),
          'expire',
          { actor: 'system' },
        );
      return;
    }
    const facts = evidenceOf(step, deadlines, today);
    if (facts.fileId) await this.files.attach(tx, [facts.fileId], deadlines[0]!.bodyId, false, 'fileId');
    await takeStep(tx, deadlines, command, { ...facts, actor, note });
  }
}

const actorOf = (tx: Transaction): DeadlineActor => (tx.actor.access === 'body' ? 'body' : 'centre');

/** What shows that it is done: of one form, with what that form needs and nothing of the others. */
function evidenceOf(
  { evidence, evidenceUrl, fileId, note, doneOn }: DeadlineStep,
  deadlines: readonly Locked[],
  today: string,
): Pick<StepFacts, 'evidence' | 'evidenceUrl' | 'fileId' | 'doneOn'> {
  if (!evidence) throw invalid('evidence', 'required');
  if (deadlines.some(({ accepted }) => !accepted.includes(evidence))) throw invalid('evidence', 'not_allowed');
  if (evidence === 'link' && !evidenceUrl) throw invalid('evidenceUrl', 'required');
  if (evidence === 'link' && !LINK.test(evidenceUrl!)) throw invalid('evidenceUrl', 'invalid_format');
  if (evidence === 'file' && !fileId) throw invalid('fileId', 'required');
  if (evidence === 'declaration' && !note) throw invalid('note', 'required');
  if (evidence !== 'link' && evidenceUrl) throw invalid('evidenceUrl', 'not_allowed');
  if (evidence !== 'file' && fileId) throw invalid('fileId', 'not_allowed');
  if (doneOn && (doneOn > today || doneOn < EARLIEST)) throw invalid('doneOn', 'out_of_range');
  return { evidence, evidenceUrl: evidenceUrl ?? null, fileId: fileId ?? null, doneOn: doneOn ?? today };
}
