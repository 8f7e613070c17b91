import {
  LIMITS,
  TENANT_ROLES,
  can,
  planMachine,
  type PlanActivity,
  type PlanActor,
  type PlanCommand,
} from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import type { PlanAct } from '../api/plans.dto.js';
import { approvalActivity, isTold } from '../../approvals/approval-activity.js';
import type { ApprovalFacts } from '../domain/approval.js';
import { TariffPlan, TariffPlanEvent } from '../persistence/plan.entity.js';

const APPROVING_ROLES = TENANT_ROLES.filter((role) => can(role, 'tariffs.approve'));

/** Who proposed the plan last, and all who may approve on a day. */
const FACTS = `SELECT
    (SELECT m.person_id FROM tariff_plan_event e JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id
      WHERE e.plan_id = $1 AND e.command = 'propose' ORDER BY e.at DESC, e.id DESC LIMIT 1) AS proposer,
    COALESCE((SELECT array_agg(DISTINCT m.person_id::text) FROM membership m WHERE m.role = ANY ($2) AND m.accepted_at IS NOT NULL
      AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)), '{}') AS approvers`;

/** The statement that answers with {@link ApprovalFacts}, for the centre. */
export const approvalFacts = (planId: string, now: Date): [sql: string, params: unknown[]] => [
  FACTS,
  [planId, APPROVING_ROLES, italianDay(now)],
];

export async function approvalFactsOf(tx: Transaction, planId: string): Promise<ApprovalFacts> {
  const [facts] = await tx.query<ApprovalFacts>(...approvalFacts(planId, tx.now));
  return facts!;
}

export const EVENTS = `SELECT e.command, e.number, e.at, m.display_name AS "actorName", e.reason,
    CASE WHEN e.act_organ IS NOT NULL THEN json_build_object('organ', e.act_organ, 'number', e.act_number, 'date', e.act_date) END AS act
  FROM tariff_plan_event e LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id
  WHERE e.plan_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT ${LIMITS.planEvents}`;

interface StepDetails {
  actor: PlanActor;
  reason?: string;
  act?: PlanAct;
}

/** Gives a command of the machine, and keeps that it was given. @returns the plan as it is then */
export async function movePlan(
  tx: Transaction,
  plan: TariffPlan,
  command: PlanCommand,
  { actor, reason, act }: StepDetails,
): Promise<TariffPlan> {
  const { to } = planMachine.transition(command);
  const approval = command === 'approve' && act;
  const changes = {
    status: to,
    lastEventAt: tx.now,
    ...(approval && { actOrgan: act.organ, actNumber: act.number, actDate: act.date }),
  };
  const version = await tx.update(TariffPlan, plan, changes);
  await recordPlan(tx, plan, command, { from: plan.status, to, actor, reason, act });
  return { ...plan, ...changes, version };
}

/** Adds a line to the history of a plan. */
export async function recordPlan(
  tx: Transaction,
  { id: planId, currentVersion }: Pick<TariffPlan, 'id' | 'currentVersion'>,
  command: PlanActivity,
  details: StepDetails & { from: TariffPlan['status'] | null; to: TariffPlan['status'] },
): Promise<void> {
  const { from, to, actor, reason, act } = details;
  const id = newId();
  await tx.insert(TariffPlanEvent, {
    id,
    planId,
    number: currentVersion,
    command,
    fromStatus: from,
    toStatus: to,
    actorId: actor === 'system' ? null : tx.actor.membershipId,
    at: tx.now,
    reason: reason || null,
    actOrgan: act?.organ ?? null,
    actNumber: act?.number ?? null,
    actDate: act?.date ?? null,
  });
  if (isTold(command)) await tx.emit(approvalActivity('tariff_plan', id));
  tx.changed('tariff', planId, { centreOnly: true });
}
