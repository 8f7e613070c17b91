import { Injectable } from '@nestjs/common';
import { OPEN_SUBSCRIPTION_STATUSES } from '#app/contracts';
import { BodyStandings, bodyServed } from '#app/crm';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  invalid,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { Eligibility, EligibilityQuery, NewSubscription, SubscriptionPaper } from '../api/subscriptions.dto.js';
import { checkRequirements } from '../domain/requirements.js';
import { Subscription } from '../persistence/subscription.entity.js';
import { OFFERED, eligibilityOf, type OfferedService } from './offered-service.js';
import { SubscriptionHistory } from './subscription-history.js';

const OPEN = 'SELECT id FROM subscription WHERE body_id = $1 AND service_id = $2 AND status = ANY ($3)';

/** Asking for a service: a body for itself, or the centre for a body whose form came on paper. */
@Injectable()
export class SubscriptionRequesting {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly standings: BodyStandings,
    private readonly history: SubscriptionHistory,
  ) {}

  /** What the body has and what is missing. @throws DomainError not_found */
  async eligibility(ctx: RequestContext, { serviceId, bodyId }: EligibilityQuery): Promise<Eligibility> {
    const [[service], [open]] = await this.database.readAll<[OfferedService, { id: string }]>(ctx, [
      [OFFERED, [serviceId]],
      [OPEN, [bodyId, serviceId, OPEN_SUBSCRIPTION_STATUSES]],
    ]);
    if (!service) throw notFoundField('serviceId');
    return eligibilityOf(service, await this.standings.read(ctx, bodyId), open?.id ?? null, italianDay(ctx.now));
  }

  /**
   * Where the service approves by itself and the system knows all that it requires, the subscription is active at once.
   * @returns the id of the subscription
   * @throws DomainError not_found, validation_failed, duplicate where the body has one, requirements_not_met
   */
  async request(ctx: RequestContext, key: string | undefined, input: NewSubscription): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const body = await this.standings.of(tx, await bodyServed(tx, input.bodyId));
        if (body.ended) throw notFoundField('bodyId');
        const service = await this.offered(tx, input.serviceId);
        if (!service.subscribable) throw invalid('serviceId', 'not_allowed');
        const open = await tx.query(OPEN, [body.id, service.serviceId, OPEN_SUBSCRIPTION_STATUSES]);
        if (open.length) throw new DomainError('duplicate');
        checkQuantity(service, input.quantity);
        checkPapers(service, input.documents);
        const { state } = checkRequirements(service.requirements, body);
        if (state === 'unmet') throw new DomainError('requirements_not_met');
        const approved = service.approval === 'automatic' && state === 'met';
        const activeFrom = italianDay(tx.now);
        await tx.insert(Subscription, {
          id,
          bodyId: body.id,
          serviceId: service.serviceId,
          serviceVersionId: service.versionId,
          status: approved ? 'active' : 'requested',
          quantity: input.quantity ?? null,
          requestedQuantity: null,
          activeFrom: approved ? activeFrom : null,
          endsOn: null,
          lastEventAt: tx.now,
          createdAt: tx.now,
          version: 1,
        });
        const { quantity, documents, note: reason } = input;
        const subscription = { id, bodyId: body.id };
        await this.history.record(tx, subscription, 'request', null, 'requested', { quantity, documents, reason });
        if (approved)
          await this.history.record(tx, subscription, 'approve', 'requested', 'active', {
            effectiveOn: activeFrom,
            bySystem: true,
          });
      }),
    );
  }

  private async offered(tx: Transaction, serviceId: string): Promise<OfferedService> {
    const [service] = await tx.query<OfferedService>(OFFERED, [serviceId]);
    if (!service) throw notFoundField('serviceId');
    return service;
  }
}

/** @throws DomainError validation_failed on a quantity that the sheet does not count, or too much of it */
export function checkQuantity(
  { quantityUnit, quantityMax }: Pick<OfferedService, 'quantityUnit' | 'quantityMax'>,
  quantity: number | undefined,
): void {
  if (quantityUnit === null && quantity !== undefined) throw invalid('quantity', 'not_allowed');
  if (quantityUnit !== null && quantity === undefined) throw invalid('quantity', 'required');
  if (quantity !== undefined && quantityMax !== null && quantity > quantityMax)
    throw invalid('quantity', 'out_of_range');
}

function checkPapers({ documents: asked }: OfferedService, papers: readonly SubscriptionPaper[] = []): void {
  const names = papers.flatMap(({ name }) => name ?? []);
  if (names.some((name) => !asked.some((document) => document.name === name)))
    throw invalid('documents', 'not_in_list');
  if (asked.some(({ name, required }) => required && !names.includes(name))) throw invalid('documents', 'required');
}
