import { Injectable } from '@nestjs/common';
import {
  SIGNED_FILE_TYPES,
  type RequirementKind,
  type SubscriptionActivity,
  type SubscriptionActor,
  type SubscriptionStatus,
} from '#app/contracts';
import { newId } from '#app/kernel';
import { StoredFiles, delegationOf, invalid, type Transaction } from '#app/platform';
import type { SubscriptionPaper } from '../api/subscriptions.dto.js';
import { subscriptionActivity } from '../events/subscription-activity.js';
import { SubscriptionDocument, SubscriptionEvent, type Subscription } from '../persistence/subscription.entity.js';

export interface StepDetails {
  reason?: string;
  quantity?: number;
  effectiveOn?: string;
  confirmed?: RequirementKind[];
  documents?: readonly SubscriptionPaper[];
  /** What the service decides by its own rule is nobody's step. */
  bySystem?: boolean;
}

/** The history of a subscription: one row for each step, with its papers. */
@Injectable()
export class SubscriptionHistory {
  constructor(private readonly files: StoredFiles) {}

  /** @throws DomainError validation_failed, not_found on papers that cannot be attached */
  async record(
    tx: Transaction,
    subscription: Pick<Subscription, 'id' | 'bodyId'>,
    command: SubscriptionActivity,
    fromStatus: SubscriptionStatus | null,
    toStatus: SubscriptionStatus,
    details: StepDetails = {},
  ): Promise<void> {
    const id = await this.write(tx, subscription, command, fromStatus, toStatus, details);
    await tx.emit(subscriptionActivity(id));
  }

  /** With a merger of bodies: nobody is asked anything, so nobody is told of each thing that passes. */
  async succeed(
    tx: Transaction,
    subscription: Pick<Subscription, 'id' | 'bodyId'>,
    fromStatus: SubscriptionStatus | null,
    toStatus: SubscriptionStatus,
    details: StepDetails,
  ): Promise<void> {
    await this.write(tx, subscription, 'succeed', fromStatus, toStatus, details);
  }

  /** With the joining of two records of one body, which has the same service in another row: nobody is told. */
  async close(
    tx: Transaction,
    subscription: Pick<Subscription, 'id' | 'bodyId'>,
    fromStatus: SubscriptionStatus,
    toStatus: 'ended' | 'withdrawn',
    reason: string,
  ): Promise<void> {
    await this.write(tx, subscription, toStatus === 'ended' ? 'end' : 'withdraw', fromStatus, toStatus, { reason });
  }

  private async write(
    tx: Transaction,
    subscription: Pick<Subscription, 'id' | 'bodyId'>,
    command: SubscriptionActivity,
    fromStatus: SubscriptionStatus | null,
    toStatus: SubscriptionStatus,
    details: StepDetails,
  ): Promise<string> {
    const { reason, quantity, effectiveOn, confirmed = [], documents = [], bySystem = false } = details;
    const actor = bySystem ? null : tx.ctx.actor;
    const actorSide: SubscriptionActor = actor ? (actor.access === 'body' ? 'body' : 'centre') : 'system';
    const { id: subscriptionId, bodyId } = subscription;
    const id = newId();
    await tx.insert(SubscriptionEvent, {
      id,
      bodyId,
      subscriptionId,
      command,
      fromStatus,
      toStatus,
      actorSide,
      actorId: actor?.membershipId ?? null,
      actorName: actor?.displayName ?? null,
      delegationId: (actor && delegationOf(actor, bodyId, 'requests')?.id) ?? null,
      at: tx.now,
      reason: reason || null,
      quantity: quantity ?? null,
      effectiveOn: effectiveOn ?? null,
      confirmed,
    });
    await this.attach(tx, id, bodyId, documents);
    tx.changed('subscription', subscriptionId, { bodyId });
    return id;
  }

  private async attach(tx: Transaction, eventId: string, bodyId: string, documents: readonly SubscriptionPaper[]) {
    const fileIds = documents.map(({ fileId }) => fileId);
    if (new Set(fileIds).size !== fileIds.length) throw invalid('documents', 'in_use');
    await this.files.attach(tx, fileIds, bodyId, false, 'documents', undefined, true);
    await this.checkSigned(tx, documents);
    for (const { fileId, kind, name } of documents) {
      if ((kind === 'requested_document') !== Boolean(name))
        throw invalid('documents', name ? 'not_allowed' : 'required');
      await tx.insert(SubscriptionDocument, { eventId, fileId, bodyId, kind, name: name || null });
    }
  }

  /** A file that cannot hold a signature is not taken for a signed one. */
  private async checkSigned(tx: Transaction, documents: readonly SubscriptionPaper[]): Promise<void> {
    const signed = documents.filter(({ kind }) => kind === 'signed_file').map(({ fileId }) => fileId);
    if (!signed.length) return;
    const others = await tx.query('SELECT 1 FROM stored_file WHERE id = ANY ($1) AND media_type <> ALL ($2)', [
      signed,
      SIGNED_FILE_TYPES,
    ]);
    if (others.length) throw invalid('documents', 'wrong_type');
  }
}
