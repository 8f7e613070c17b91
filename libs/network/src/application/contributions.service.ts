import { Injectable } from '@nestjs/common';
import {
  contributionMachine,
  type ContributionCommand,
  type ContributionStatus,
  type GroupActor,
} from '#app/contracts';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  peerContext,
  stateConflict,
  systemContext,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { ContributionStep, NewContribution } from '../api/groups.dto.js';
import { networkNews } from '../events/network-news.js';
import { NetworkGroupDocument } from '../persistence/network.entity.js';

/** A group that another centre leads, and that the reader's has joined. */
const JOINED = `SELECT g.tenant_id AS "leadId" FROM network_group g JOIN tenant t ON t.id = g.tenant_id
  WHERE t.slug = $1 AND g.id = $2 AND $3 = ANY (g.joined) AND g.tenant_id <> $3`;
/** A document that a group was shown, as its lead sees it. */
const SHOWN = `SELECT c.tenant_id AS "tenantId" FROM network_group_document c JOIN tenant t ON t.id = c.tenant_id
  WHERE c.group_id = $1 AND c.group_tenant_id = $2 AND t.slug = $3 AND c.document_id = $4`;
const DOCUMENT = `SELECT id FROM document WHERE id = $1 AND shown_version IS NOT NULL AND trashed_at IS NULL AND NOT confidential`;
const OWN = `SELECT status FROM network_group_document WHERE group_id = $1 AND document_id = $2 FOR UPDATE`;
const CHANGE = `UPDATE network_group_document SET status = $3, reason = $4, changed_at = $5 WHERE group_id = $1 AND document_id = $2`;

/** Documents that centres of a group show the others: each of its own, in its own tenant. */
@Injectable()
export class Contributions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Shows the centres of a group, and nobody else, a document of the own centre.
   * @throws DomainError not_found, also of the document; duplicate where it is there already
   */
  async add(
    ctx: RequestContext,
    key: string | undefined,
    slug: string,
    groupId: string,
    { documentId }: NewContribution,
  ): Promise<void> {
    const peer = peerContext(ctx);
    const leadId = await this.joined(peer, slug, groupId);
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { slug, groupId, documentId }, documentId, async () => {
        if (!(await tx.query(DOCUMENT, [documentId])).length) throw notFoundField('documentId');
        await tx.insert(NetworkGroupDocument, {
          groupTenantId: leadId,
          groupId,
          documentId,
          status: contributionMachine.definition.initial,
          reason: '',
          addedBy: tx.actor.membershipId,
          addedAt: tx.now,
          changedAt: tx.now,
        });
        await tx.emit(networkNews({ news: 'contribution', groupId, documentId, command: 'show' }));
      }),
    );
  }

  /**
   * Its own centre takes a document back, or shows it again; the lead takes it out of the group, or in again. The row is of
   * the centre whose document it is: for the lead, who was shown it, the system writes it there.
   * @throws DomainError not_found, also of the centre; state_conflict, validation_failed where the reason is missing
   */
  async step(
    ctx: RequestContext,
    slug: string,
    groupId: string,
    { centre, documentId, command, reason = '' }: ContributionStep,
  ): Promise<void> {
    const peer = peerContext(ctx);
    if (command === 'withdraw' || command === 'show') {
      await this.joined(peer, slug, groupId);
      await this.database.run(ctx, (tx) => this.move(tx, groupId, documentId, command, 'member', ''));
      return;
    }
    await this.database.verify(peer);
    const leadId = peer.actor!.tenantId;
    const [shown] = await this.database.read<{ tenantId: string }>(peer, SHOWN, [groupId, leadId, centre, documentId]);
    if (!shown) throw notFound();
    await this.database.run(systemContext(shown.tenantId, ctx.now, ctx.requestId), (tx) =>
      this.move(tx, groupId, documentId, command, 'lead', reason),
    );
  }

  private async joined(peer: RequestContext, slug: string, groupId: string): Promise<string> {
    await this.database.verify(peer);
    const { tenantId } = peer.actor!;
    const [group] = await this.database.read<{ leadId: string }>(peer, JOINED, [slug, groupId, tenantId]);
    if (!group) throw notFound();
    return group.leadId;
  }

  private async move(
    tx: Transaction,
    groupId: string,
    documentId: string,
    command: ContributionCommand,
    side: GroupActor,
    reason: string,
  ): Promise<void> {
    const [own] = await tx.query<{ status: ContributionStatus }>(OWN, [groupId, documentId]);
    if (!own) throw notFound();
    if (!contributionMachine.accepts(own.status, command, side))
      throw stateConflict(contributionMachine.allowed(own.status, side));
    const { to, requires } = contributionMachine.transition(command);
    if (requires?.includes('reason') && !reason) throw invalid('reason', 'required');
    await tx.execute(CHANGE, [groupId, documentId, to, reason, tx.now]);
    if (side === 'lead') await tx.emit(networkNews({ news: 'contribution', groupId, documentId, command }));
  }
}
