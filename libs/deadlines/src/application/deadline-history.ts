import {
  deadlineMachine,
  type CancelCause,
  type DeadlineCommand,
  type DeadlineStatus,
  type EvidenceKind,
} from '#app/contracts';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';

/** A deadline as it was before a step, locked. */
export interface Stepping {
  id: string;
  bodyId: string;
  status: DeadlineStatus;
  /** The day that counts after the step. */
  dueOn: string;
}

export interface StepFacts {
  actor: 'body' | 'centre' | 'system';
  note?: string | null;
  cause?: CancelCause;
  evidence?: EvidenceKind;
  evidenceUrl?: string | null;
  fileId?: string | null;
  doneOn?: string;
}

const STATE = `UPDATE deadline d SET status = $2, due_on = u.due_on, done_on = $4, evidence = $5, version = d.version + 1,
    reminded_for = CASE WHEN d.due_on = u.due_on THEN d.reminded_for END
  FROM unnest($1::uuid[], $3::date[]) u(id, due_on) WHERE d.id = u.id`;
const HISTORY = `INSERT INTO deadline_event (tenant_id, body_id, id, deadline_id, command, from_status, to_status, actor, actor_id, actor_name,
    note, cause, evidence, evidence_url, file_id, done_on, due_on, at)
  SELECT $1, u.body_id, u.event_id, u.id, $6, u.status, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, u.due_on, $17
  FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $18::date[]) u(id, body_id, event_id, status, due_on)`;

/** The one way by which deadlines change their state: with a row of their history each. The caller has asked the machine. */
export async function takeStep(
  tx: Transaction,
  deadlines: readonly Stepping[],
  command: DeadlineCommand,
  { actor, note = null, cause, evidence, evidenceUrl = null, fileId = null, doneOn }: StepFacts,
): Promise<void> {
  if (!deadlines.length) return;
  const { to } = deadlineMachine.transition(command);
  const ids = deadlines.map(({ id }) => id);
  const days = deadlines.map(({ dueOn }) => dueOn);
  const person = actor === 'system' ? null : tx.actor;
  await tx.execute(STATE, [ids, to, days, doneOn ?? null, evidence ?? null]);
  await tx.execute(HISTORY, [
    tx.tenantId,
    ids,
    deadlines.map(({ bodyId }) => bodyId),
    deadlines.map(() => newId()),
    deadlines.map(({ status }) => status),
    command,
    to,
    actor,
    person?.membershipId ?? null,
    person?.displayName ?? null,
    note,
    cause ?? null,
    evidence ?? null,
    evidenceUrl,
    fileId,
    doneOn ?? null,
    tx.now,
    days,
  ]);
  for (const { id, bodyId } of deadlines.slice(0, TOLD_SINGLY)) tx.changed('deadline', id, { bodyId });
  if (deadlines.length > TOLD_SINGLY) tx.changed('deadline', ids[0]!, { everybody: true });
}

/** Of more the event streams say only that deadlines changed. */
const TOLD_SINGLY = 20;
