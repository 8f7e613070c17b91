import { planMachine } from '#app/contracts';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { TariffPlan, TariffPlanEvent } from '../../plans/persistence/plan.entity.js';

/** The first simulation of a draft is a step in the life of the plan; of others it is none. */
export async function markSimulated(tx: Transaction, planId: string): Promise<void> {
  const plan = await tx.get(TariffPlan, { id: planId }, true);
  const { status: fromStatus } = plan;
  if (!planMachine.accepts(fromStatus, 'simulate', 'author')) return;
  const { to: toStatus } = planMachine.transition('simulate');
  await tx.update(TariffPlan, plan, { status: toStatus, lastEventAt: tx.now });
  await tx.insert(TariffPlanEvent, {
    id: newId(),
    planId,
    number: plan.currentVersion,
    command: 'simulate',
    fromStatus,
    toStatus,
    actorId: tx.actor.membershipId,
    at: tx.now,
    reason: null,
    actOrgan: null,
    actNumber: null,
    actDate: null,
  });
}
