import { planMachine, type PlanActor, type PlanCommand, type PlanStatus } from '#app/contracts';
import { holds, type Actor } from '#app/platform';

/** Who proposed a plan last, and who could approve it: people by their ids, whatever memberships they have. */
export interface ApprovalFacts {
  proposer: string | null;
  approvers: readonly string[];
}

/** Who prepares does not approve, unless nobody else could. */
export function mayApprovePlan(me: string, { proposer, approvers }: ApprovalFacts): boolean {
  return approvers.includes(me) && (proposer !== me || approvers.every((approver) => approver === me));
}

/** As whom this person acts on a plan. */
export function planActorsOf(actor: Pick<Actor, 'role' | 'scopes' | 'personId'>, facts: ApprovalFacts): PlanActor[] {
  return [
    ...(holds(actor, 'tariffs.edit') ? (['author'] as const) : []),
    ...(holds(actor, 'tariffs.approve') && mayApprovePlan(actor.personId, facts) ? (['approver'] as const) : []),
  ];
}

/** The steps that people give; a simulation and another version bring the others with them. */
export const PLAN_STEPS = ['propose', 'send_back', 'approve', 'drop'] as const satisfies readonly PlanCommand[];
export type PlanStep = (typeof PLAN_STEPS)[number];

export function planStepsOf(status: PlanStatus, actors: readonly PlanActor[]): PlanStep[] {
  return PLAN_STEPS.filter((step) => actors.some((actor) => planMachine.accepts(status, step, actor)));
}

/** Whether the terms, the period and the agreements may still be written. */
export const isOpen = (status: PlanStatus): boolean => status === 'draft' || status === 'simulated';
