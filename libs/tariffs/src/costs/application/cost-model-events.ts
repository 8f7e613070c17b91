import { TENANT_ROLES, can, type CostModelActivity, type CostModelStatus } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import type { Statement, Transaction } from '#app/platform';
import type { CostAct } from '../api/cost-models.dto.js';
import { approvalActivity, isTold } from '../../approvals/approval-activity.js';
import { CostModelEvent } from '../persistence/cost-model.entity.js';

const APPROVING_ROLES = TENANT_ROLES.filter((role) => can(role, 'costs.approve'));

const FACTS = `SELECT
    (SELECT m.person_id FROM cost_model_event e JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id
      WHERE e.cost_model_id = $1 AND e.command = 'close' ORDER BY e.at DESC, e.id DESC LIMIT 1) AS closer,
    COALESCE((SELECT array_agg(DISTINCT m.person_id::text) FROM membership m
      WHERE m.role = ANY ($2) AND m.accepted_at IS NOT NULL AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)), '{}') AS approvers`;

/** Answers who closed a model last, and who may approve on a day. */
export const approvalFactsOf = (modelId: string, now: Date): Statement => [
  FACTS,
  [modelId, APPROVING_ROLES, italianDay(now)],
];

interface Happened {
  command: CostModelActivity;
  from: CostModelStatus | null;
  to: CostModelStatus;
  reason?: string;
  act?: CostAct;
  /** What the services cost together, in euros. */
  total?: string;
}

/** Adds a step to the history of a model. */
export async function recordCostEvent(tx: Transaction, modelId: string, happened: Happened): Promise<void> {
  const { command, from, to, reason = null, act, total = null } = happened;
  const id = newId();
  await tx.insert(CostModelEvent, {
    id,
    costModelId: modelId,
    command,
    fromStatus: from,
    toStatus: to,
    reason,
    actOrgan: act?.organ ?? null,
    actNumber: act?.number ?? null,
    actDate: act?.date ?? null,
    total,
    actorId: tx.actor.membershipId,
    actorName: tx.actor.displayName,
    at: tx.now,
  });
  if (isTold(command)) await tx.emit(approvalActivity('cost_model', id));
  tx.changed('costs', modelId, { centreOnly: true });
}
