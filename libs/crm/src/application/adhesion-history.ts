import { Injectable } from '@nestjs/common';
import type { AdhesionActivity, AdhesionStatus, PaperSignature } from '#app/contracts';
import { newId } from '#app/kernel';
import { StoredFiles, delegationOf, type Transaction } from '#app/platform';
import type { Act, AdhesionDocument as Paper } from '../api/adhesions.dto.js';
import { powerFor } from '../domain/adhesion-rules.js';
import { adhesionActivity } from '../events/adhesion-activity.js';
import { AdhesionDocument, AdhesionEvent, type Adhesion } from '../persistence/adhesion.entity.js';

/** What a step brings with it. */
export interface StepDetails {
  act?: Act;
  documents?: readonly Paper[];
  /** What was found in each of them, by the id of the file. */
  signatures?: ReadonlyMap<string, PaperSignature>;
  effectiveOn?: string;
  reason?: string;
  protocolNumber?: string;
  repertoireNumber?: string;
  /** Whom the actor stood in for. */
  forName?: string;
  /** It follows by itself from what somebody did elsewhere. */
  bySystem?: boolean;
}

/** The history of an adhesion: one row for each step, with its act and its papers. */
@Injectable()
export class AdhesionHistory {
  constructor(private readonly files: StoredFiles) {}

  async record(
    tx: Transaction,
    adhesion: Pick<Adhesion, 'id' | 'bodyId'>,
    command: AdhesionActivity,
    fromStatus: AdhesionStatus | null,
    toStatus: AdhesionStatus,
    details: StepDetails = {},
  ): Promise<void> {
    const id = await this.write(tx, adhesion, command, fromStatus, toStatus, details);
    await tx.emit(adhesionActivity(id));
  }

  /** With a merger of bodies: nobody is asked anything, so nobody is told of each thing that passes. */
  async succeed(
    tx: Transaction,
    adhesion: Pick<Adhesion, 'id' | 'bodyId'>,
    fromStatus: AdhesionStatus | null,
    toStatus: AdhesionStatus,
    reason: string,
  ): Promise<void> {
    await this.write(tx, adhesion, 'succeed', fromStatus, toStatus, { reason });
  }

  /** With the joining of two records of one body, which has the same thing in another row: nobody is told. */
  async close(
    tx: Transaction,
    adhesion: Pick<Adhesion, 'id' | 'bodyId'>,
    fromStatus: AdhesionStatus,
    toStatus: AdhesionStatus,
    reason: string,
  ): Promise<void> {
    await this.write(tx, adhesion, 'expire', fromStatus, toStatus, { reason });
  }

  private async write(
    tx: Transaction,
    adhesion: Pick<Adhesion, 'id' | 'bodyId'>,
    command: AdhesionActivity,
    fromStatus: AdhesionStatus | null,
    toStatus: AdhesionStatus,
    details: StepDetails,
  ): Promise<string> {
    const {
      act,
      documents = [],
      effectiveOn,
      reason,
      protocolNumber,
      repertoireNumber,
      forName,
      signatures,
      bySystem,
    } = details;
    const actor = bySystem ? null : tx.ctx.actor;
    const { id: adhesionId, bodyId } = adhesion;
    const id = newId();
    await tx.insert(AdhesionEvent, {
      id,
      bodyId,
      adhesionId,
      command,
      fromStatus,
      toStatus,
      actorSide: actor ? (actor.access === 'body' ? 'body' : 'centre') : 'system',
      actorId: actor?.membershipId ?? null,
      actorName: actor?.displayName ?? null,
      forName: forName ?? null,
      delegationId: (actor && delegationOf(actor, bodyId, powerFor(command))?.id) ?? null,
      at: tx.now,
      reason: reason || null,
      actOrgan: act?.organ ?? null,
      actNumber: act?.number ?? null,
      actDate: act?.date ?? null,
      protocolNumber: protocolNumber || null,
      repertoireNumber: repertoireNumber || null,
      effectiveOn: effectiveOn ?? null,
    });
    const fileIds = documents.map(({ fileId }) => fileId);
    await this.files.attach(tx, fileIds, bodyId, false, 'documents', undefined, true);
    for (const { fileId, kind } of documents) {
      const signature = signatures?.get(fileId) ?? null;
      await tx.insert(AdhesionDocument, { eventId: id, fileId, bodyId, kind, signature });
    }
    tx.changed('adhesion', adhesionId, { bodyId });
    return id;
  }
}
