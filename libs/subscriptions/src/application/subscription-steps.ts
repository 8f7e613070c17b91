import { Injectable } from '@nestjs/common';
import {
  LIVE_SUBSCRIPTION_STATUSES,
  OPEN_SUBSCRIPTION_STATUSES,
  subscriptionMachine,
  type RequirementKind,
  type SubscriptionNeed,
} from '#app/contracts';
import { BodyStandings } from '#app/crm';
import { addDays, italianDay } from '#app/kernel';
import {
  DomainError,
  TenantDatabase,
  invalid,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { MorePapers, SubscriptionTransition } from '../api/subscriptions.dto.js';
import { checkRequirements, toConfirm } from '../domain/requirements.js';
import { ON_PENDING_QUANTITY, handOf, subscriptionCommandsOf, takesPart } from '../domain/subscription-rules.js';
import { Subscription } from '../persistence/subscription.entity.js';
import { TERMS, type Terms } from './offered-service.js';
import { SubscriptionHistory } from './subscription-history.js';
import { checkQuantity } from './subscription-requesting.js';

const TERMS_OF_VERSION = `SELECT ${TERMS} FROM service_version v WHERE v.id = $1`;
/** How far from today an activation may lie: what came on paper is entered late, what is planned early. */
const DAYS_AROUND = 366;

/** What both sides do with a subscription after it was asked for. */
@Injectable()
export class SubscriptionSteps {
  constructor(
    private readonly database: TenantDatabase,
    private readonly standings: BodyStandings,
    private readonly history: SubscriptionHistory,
  ) {}

  /**
   * Gives a command of the state machine.
   * @throws DomainError not_found, stale_version, state_conflict (with what is allowed), validation_failed,
   * requirements_not_met where the body lacks what it had when it asked
   */
  async transition(ctx: RequestContext, id: string, version: number, input: SubscriptionTransition): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const subscription = await this.read(tx, id, version);
      const { command, quantity, documents } = input;
      const allowed = subscriptionCommandsOf(subscription, handOf(tx.actor, subscription.bodyId));
      if (!allowed.includes(command)) throw stateConflict(allowed);
      const today = italianDay(tx.now);
      // The last day has passed: the sweep that says so is late.
      if (command === 'revoke_end' && subscription.endsOn! < today) throw stateConflict([]);
      const terms = await this.termsOf(tx, subscription);
      check(input, subscription, terms, today);
      const confirmed = command === 'approve' ? await this.confirmed(tx, subscription, terms, input.reason) : [];
      const { to } = subscriptionMachine.transition(command);
      const effectiveOn = command === 'approve' ? (input.effectiveOn ?? today) : input.effectiveOn;
      const step = { ...subscription };
      step.version = await tx.update(Subscription, subscription, {
        status: to,
        lastEventAt: tx.now,
        ...(command === 'approve' && { activeFrom: effectiveOn }),
        ...(command === 'request_quantity' && { requestedQuantity: quantity }),
        ...(command === 'accept_quantity' && { quantity: subscription.requestedQuantity, requestedQuantity: null }),
        ...(['refuse_quantity', 'drop_quantity', 'request_end'].includes(command) && { requestedQuantity: null }),
        ...(command === 'request_end' && { endsOn: effectiveOn }),
        ...(command === 'revoke_end' && { endsOn: null }),
      });
      await this.history.record(tx, subscription, command, subscription.status, to, {
        reason: input.reason,
        quantity: (ON_PENDING_QUANTITY.includes(command) ? subscription.requestedQuantity : quantity) ?? undefined,
        effectiveOn,
        confirmed,
        documents,
      });
      if (command === 'request_quantity' && terms.approval === 'automatic')
        await this.acceptQuantity(tx, step, quantity!);
    });
  }

  /** Papers that come after the request, such as the form that was signed. @throws DomainError as a step */
  async addDocuments(ctx: RequestContext, id: string, version: number, { documents, note }: MorePapers): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const subscription = await this.read(tx, id, version);
      if (!mayAddDocuments(subscription, handOf(tx.actor, subscription.bodyId))) throw stateConflict([]);
      if (!documents.length) throw invalid('documents', 'required');
      await tx.update(Subscription, subscription, { lastEventAt: tx.now });
      const { status } = subscription;
      await this.history.record(tx, subscription, 'add_documents', status, status, { documents, reason: note });
    });
  }

  private async acceptQuantity(tx: Transaction, subscription: Subscription, quantity: number): Promise<void> {
    await tx.update(Subscription, subscription, { quantity, requestedQuantity: null });
    await this.history.record(tx, subscription, 'accept_quantity', 'active', 'active', { quantity, bySystem: true });
  }

  private async read(tx: Transaction, id: string, version: number): Promise<Subscription> {
    const subscription = await tx.get(Subscription, { tenantId: tx.tenantId, id });
    if (subscription.version !== version) throw staleVersion();
    return subscription;
  }

  private async termsOf(tx: Transaction, { serviceVersionId }: Subscription): Promise<Terms> {
    const [terms] = await tx.query<Terms>(TERMS_OF_VERSION, [serviceVersionId]);
    return terms!;
  }

  /** What the centre vouches for, in words of its own. */
  private async confirmed(
    tx: Transaction,
    { bodyId }: Subscription,
    { requirements }: Terms,
    note: string | undefined,
  ): Promise<RequirementKind[]> {
    const checked = checkRequirements(requirements, await this.standings.of(tx, bodyId));
    if (checked.state === 'unmet') throw new DomainError('requirements_not_met');
    if (checked.state === 'to_confirm' && !note) throw invalid('reason', 'required');
    return toConfirm(checked);
  }
}

/** Papers belong to what is asked for or in use. */
export function mayAddDocuments(
  { status }: Pick<Subscription, 'status'>,
  hand: Parameters<typeof takesPart>[0],
): boolean {
  return takesPart(hand) && (OPEN_SUBSCRIPTION_STATUSES as readonly string[]).includes(status);
}

/** What was consumed is counted by the centre, while the service is in use. */
export function mayRecordUse({ status }: Pick<Subscription, 'status'>, hand: Parameters<typeof takesPart>[0]): boolean {
  const live = (LIVE_SUBSCRIPTION_STATUSES as readonly string[]).includes(status);
  return hand.side === 'centre' && takesPart(hand) && live;
}

function check(input: SubscriptionTransition, subscription: Subscription, terms: Terms, today: string): void {
  const { command, reason, quantity, effectiveOn } = input;
  const { requires = [] } = subscriptionMachine.transition(command);
  const given: Record<SubscriptionNeed, boolean> = {
    reason: Boolean(reason),
    quantity: quantity !== undefined,
    effectiveOn: effectiveOn !== undefined,
  };
  for (const need of requires) if (!given[need]) throw invalid(need, 'required');
  if (quantity !== undefined) {
    if (command !== 'request_quantity') throw invalid('quantity', 'not_allowed');
    checkQuantity(terms, quantity);
    if (quantity === subscription.quantity) throw invalid('quantity', 'in_use');
  }
  if (effectiveOn === undefined) return;
  if (command === 'approve') {
    if (effectiveOn < addDays(today, -DAYS_AROUND) || effectiveOn > addDays(today, DAYS_AROUND))
      throw invalid('effectiveOn', 'out_of_range');
  } else if (command === 'request_end') {
    if (effectiveOn < today) throw invalid('effectiveOn', 'in_the_past');
    if (effectiveOn < subscription.activeFrom!) throw invalid('effectiveOn', 'out_of_range');
  } else throw invalid('effectiveOn', 'not_allowed');
}
