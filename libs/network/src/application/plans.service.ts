import { Injectable } from '@nestjs/common';
import { networkPlanMachine, type NetworkPlanCommand, type ParticipationActor } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  peerContext,
  staleVersion,
  stateConflict,
  systemContext,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NetworkPlanChanges, NetworkPlanDecision, NewNetworkPlan } from '../api/plans.dto.js';
import { networkNews } from '../events/network-news.js';
import { NetworkPlan, NetworkPlanDocument, NetworkPlanEvent } from '../persistence/plan.entity.js';
import { decides } from '../persistence/reach.js';
import { SHOWN } from './plan-queries.js';

/** The network that the centre takes part in, and whether it is the network's own. */
const NETWORK = `SELECT n.id, n.home_tenant_id = $1 AS home FROM network_participation p JOIN network n ON n.id = p.network_id
  WHERE p.tenant_id = $1 AND p.status = 'member'`;
/** Of those that the reader decides on. */
const DECIDED = `SELECT p.tenant_id AS "tenantId" FROM network_plan p JOIN tenant t ON t.id = p.tenant_id
  WHERE t.slug = $1 AND p.id = $2 AND ${decides}`;

/** Plans of reorganisation: a centre proposes its own to the network's data bank, the network's people decide. */
@Injectable()
export class Plans {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * What is entered in the network's own tenant stands in the data bank at once; the rest waits for a decision.
   * @throws DomainError state_conflict outside the network, not_found of a document, validation_failed
   */
  async create(ctx: RequestContext, key: string | undefined, input: NewNetworkPlan): Promise<string> {
    const { documentIds = [], ...values } = input;
    checkUrl(input.url);
    await this.checkShown(ctx, documentIds);
    return this.database.run(ctx, (tx) => {
      const id = newId();
      return this.idempotency.once(tx, key, input, id, async () => {
        const [network] = await tx.query<{ id: string; home: boolean | null }>(NETWORK, [tx.tenantId]);
        if (!network) throw stateConflict([]);
        await tx.insert(NetworkPlan, {
          ...values,
          id,
          networkId: network.id,
          summary: values.summary ?? '',
          actOrgan: values.actOrgan ?? '',
          actNumber: values.actNumber ?? '',
          actOn: values.actOn ?? null,
          url: values.url ?? '',
          status: network.home ? networkPlanMachine.transition('accept').to : networkPlanMachine.definition.initial,
          createdBy: tx.actor.membershipId,
          createdAt: tx.now,
          changedAt: tx.now,
          version: 1,
        });
        await attach(tx, id, documentIds);
        await record(tx, id, 'propose', 'centre', tx.actor.displayName, '', !network.home);
        if (network.home) await record(tx, id, 'accept', 'network', tx.actor.displayName, '', false);
      });
    });
  }

  /**
   * What was accepted is changed by the network's own people alone: others withdraw it first.
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed
   */
  async change(ctx: RequestContext, id: string, version: number, changes: NetworkPlanChanges): Promise<void> {
    const { documentIds, ...values } = changes;
    checkUrl(changes.url);
    if (documentIds) await this.checkShown(ctx, documentIds);
    await this.database.run(ctx, async (tx) => {
      const plan = await tx.get(NetworkPlan, { tenantId: tx.tenantId, id }, true);
      if (plan.version !== version) throw staleVersion();
      const [network] = await tx.query<{ home: boolean | null }>(NETWORK, [tx.tenantId]);
      if (plan.status === 'accepted' && !network?.home)
        throw stateConflict(networkPlanMachine.allowed(plan.status, 'centre'));
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      await tx.update(NetworkPlan, plan, { ...given, changedAt: tx.now });
      if (documentIds) {
        await tx.execute('DELETE FROM network_plan_document WHERE plan_id = $1', [id]);
        await attach(tx, id, documentIds);
      }
    });
  }

  /** What its centre does: withdraws it, or proposes it again, to the network of today. @throws DomainError not_found, state_conflict */
  async step(ctx: RequestContext, id: string, command: NetworkPlanCommand): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [network] = await tx.query<{ id: string; home: boolean | null }>(NETWORK, [tx.tenantId]);
      if (command === 'propose' && !network) throw stateConflict([]);
      await this.go(tx, id, command, 'centre', tx.actor.displayName, '', { networkId: network?.id });
      if (command === 'propose' && network?.home) await this.go(tx, id, 'accept', 'network', tx.actor.displayName, '');
    });
  }

  /**
   * The network's people, who were shown it, decide on what they read; the system writes it in its tenant.
   * @throws DomainError not_found, stale_version, state_conflict, validation_failed where the reason is missing
   */
  async decide(
    ctx: RequestContext,
    slug: string,
    id: string,
    version: number,
    decision: NetworkPlanDecision,
  ): Promise<void> {
    const peer = peerContext(ctx);
    const [plan] = await this.database.read<{ tenantId: string }>(peer, DECIDED, [slug, id]);
    if (!plan) throw notFound();
    const { displayName } = peer.actor!;
    await this.database.run(systemContext(plan.tenantId, ctx.now, ctx.requestId), (tx) =>
      this.go(tx, id, decision.command, 'network', displayName, decision.reason ?? '', { version }),
    );
  }

  private async go(
    tx: Transaction,
    id: string,
    command: NetworkPlanCommand,
    side: ParticipationActor,
    actorName: string,
    reason: string,
    { version, networkId }: { version?: number; networkId?: string | undefined } = {},
  ): Promise<void> {
    const plan = await tx.get(NetworkPlan, { tenantId: tx.tenantId, id }, true);
    if (version !== undefined && plan.version !== version) throw staleVersion();
    if (!networkPlanMachine.accepts(plan.status, command, side))
      throw stateConflict(networkPlanMachine.allowed(plan.status, side));
    const { to, requires } = networkPlanMachine.transition(command);
    if (requires?.includes('reason') && !reason) throw invalid('reason', 'required');
    await tx.update(NetworkPlan, plan, {
      status: to,
      changedAt: tx.now,
      ...(command === 'propose' && networkId && { networkId }),
    });
    await record(tx, id, command, side, actorName, reason, true);
  }

  /** Attached is only what the network sees already: a plan shows nothing by itself. */
  private async checkShown(ctx: RequestContext, ids: readonly string[]): Promise<void> {
    if (!ids.length) return;
    const peer = peerContext(ctx);
    await this.database.verify(peer);
    const shown = await this.database.read<{ id: string }>(peer, SHOWN, [peer.actor!.tenantId, ids]);
    if (new Set(ids).size !== shown.length) throw notFoundField('documentIds');
  }
}

async function attach(tx: Transaction, planId: string, documentIds: readonly string[]): Promise<void> {
  for (const [index, documentId] of [...new Set(documentIds)].entries())
    await tx.insert(NetworkPlanDocument, { planId, documentId, position: index + 1 });
}

async function record(
  tx: Transaction,
  planId: string,
  command: NetworkPlanCommand,
  side: ParticipationActor,
  actorName: string,
  reason: string,
  told: boolean,
): Promise<void> {
  const id = newId();
  const { to: toStatus } = networkPlanMachine.transition(command);
  await tx.insert(NetworkPlanEvent, { id, planId, command, toStatus, side, actorName, reason, at: tx.now });
  if (told) await tx.emit(networkNews({ news: 'plan', eventId: id }));
}

function checkUrl(url: string | undefined): void {
  if (url && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url)) throw invalid('url', 'invalid_format');
}
