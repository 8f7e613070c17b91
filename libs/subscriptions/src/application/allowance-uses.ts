import { Injectable } from '@nestjs/common';
import type { AllowanceCount } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFound,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewAllowanceUse } from '../api/subscriptions.dto.js';
import { handOf } from '../domain/subscription-rules.js';
import { AllowanceUse, Subscription } from '../persistence/subscription.entity.js';
import { mayRecordUse } from './subscription-steps.js';

const INCLUDED = `SELECT COALESCE(a ->> 'countedBy', 'hand') AS "countedBy" FROM service_version v, jsonb_array_elements(v.allowances) a WHERE v.id = $1 AND a ->> 'code' = $2`;

/** What bodies consume of what their subscriptions include. More than is left may be counted: it was used. */
@Injectable()
export class AllowanceUses {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found, state_conflict, validation_failed on a day outside of the use, or what counts itself */
  async record(ctx: RequestContext, id: string, key: string | undefined, input: NewAllowanceUse): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { id, ...input }, id, async () => {
        const subscription = await this.inUse(tx, id);
        const { allowanceCode, usedOn, quantity, note = '' } = input;
        const included = [subscription.serviceVersionId, allowanceCode];
        const [allowance] = await tx.query<{ countedBy: AllowanceCount }>(INCLUDED, included);
        if (!allowance) throw invalid('allowanceCode', 'not_in_list');
        if (allowance.countedBy !== 'hand') throw invalid('allowanceCode', 'not_allowed');
        if (usedOn < subscription.activeFrom! || usedOn > italianDay(tx.now)) throw invalid('usedOn', 'out_of_range');
        await tx.insert(AllowanceUse, {
          id: newId(),
          bodyId: subscription.bodyId,
          subscriptionId: id,
          allowanceCode,
          usedOn,
          quantity: String(quantity),
          note,
          authorId: tx.actor.membershipId,
          authorName: tx.actor.displayName,
          createdAt: tx.now,
        });
        tx.changed('subscription', id, { bodyId: subscription.bodyId });
      }),
    );
  }

  /** Takes back what was counted wrongly; the register of changes keeps it. @throws DomainError not_found, state_conflict */
  async remove(ctx: RequestContext, id: string, useId: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { bodyId } = await this.inUse(tx, id);
      const where = { tenantId: tx.tenantId, subscriptionId: id, id: useId };
      const { affected } = await (await tx.manager()).delete(AllowanceUse, where);
      if (affected !== 1) throw notFound();
      tx.changed('subscription', id, { bodyId });
    });
  }

  private async inUse(tx: Transaction, id: string): Promise<Subscription> {
    const subscription = await tx.get(Subscription, { tenantId: tx.tenantId, id });
    if (!mayRecordUse(subscription, handOf(tx.actor, subscription.bodyId))) throw stateConflict([]);
    return subscription;
  }
}
