import { Injectable } from '@nestjs/common';
import { planMachine } from '#app/contracts';
import { addDays, italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { TariffInForce, TariffPlan, TariffPlanVersion } from '../persistence/plan.entity.js';
import { movePlan } from './plan-history.js';

/** Plans in force of the same convention on days of this one, and not of before it was superseded. */
const BEFORE = `SELECT id FROM tariff_plan WHERE convention_id = $1 AND id <> $2 AND status = 'in_force'
  AND period_from <= $4 AND period_to >= $3 ORDER BY period_from, id`;
const CUT = 'UPDATE tariff_in_force SET valid_to = $2 WHERE plan_id = $1 AND valid_to > $2 AND valid_from <= $2';
const TAKE_BACK = 'DELETE FROM tariff_in_force WHERE plan_id = $1 AND valid_from > $2';

/** An approved plan on its first day, and one whose last day is over. */
@Injectable()
export class ComingIntoForce {
  /** Does what the day asks for, under the plan's lock: of two that come at once the second finds it done. */
  async tend(tx: Transaction, planId: string): Promise<void> {
    const plan = await tx.get(TariffPlan, { tenantId: tx.tenantId, id: planId }, true);
    const today = italianDay(tx.now);
    let now = plan;
    if (planMachine.accepts(now.status, 'enter_into_force', 'system') && now.periodFrom <= today)
      now = await this.enter(tx, now);
    if (planMachine.accepts(now.status, 'supersede', 'system') && now.periodTo < today)
      await movePlan(tx, now, 'supersede', { actor: 'system' });
  }

  /** Its tariffs hold from its first day; what held until then ends the day before. */
  private async enter(tx: Transaction, plan: TariffPlan): Promise<TariffPlan> {
    const { id, conventionId, periodFrom, periodTo, currentVersion } = plan;
    const eve = addDays(periodFrom, -1);
    const before = await tx.query<{ id: string }>(BEFORE, [conventionId, id, periodFrom, periodTo]);
    for (const other of before) {
      await tx.execute(TAKE_BACK, [other.id, eve]);
      await tx.execute(CUT, [other.id, eve]);
      const superseded = await tx.get(TariffPlan, { tenantId: tx.tenantId, id: other.id }, true);
      await movePlan(tx, superseded, 'supersede', { actor: 'system' });
    }
    const { terms } = await tx.get(TariffPlanVersion, { tenantId: tx.tenantId, planId: id, number: currentVersion });
    for (const { id: tariffId, serviceId } of terms.tariffs)
      await tx.insert(TariffInForce, {
        id: newId(),
        conventionId,
        planId: id,
        tariffId,
        serviceId,
        validFrom: periodFrom,
        validTo: periodTo,
      });
    return movePlan(tx, plan, 'enter_into_force', { actor: 'system' });
  }
}
