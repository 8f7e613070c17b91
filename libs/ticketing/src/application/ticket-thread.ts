import { Injectable } from '@nestjs/common';
import type { MessageKind } from '#app/contracts';
import { newId } from '#app/kernel';
import { Absences } from '#app/identity';
import { StoredFiles, type Transaction } from '#app/platform';
import { sideOf } from '../domain/side.js';
import { TicketAttachment, TicketEvent, TicketMessage, type Ticket } from '../persistence/ticket.entity.js';

interface NewMessage {
  kind: MessageKind;
  text: string;
  fileIds?: string[];
}

/** What is written under a request: messages with their files, and the history. */
@Injectable()
export class TicketThread {
  constructor(
    private readonly files: StoredFiles,
    private readonly absences: Absences,
  ) {}

  /** @returns the id of the message */
  async write(tx: Transaction, ticket: Pick<Ticket, 'id' | 'bodyId'>, message: NewMessage): Promise<string> {
    const { actor } = tx;
    const { kind, text, fileIds = [] } = message;
    const internal = kind === 'internal';
    const id = newId();
    await tx.insert(TicketMessage, {
      id,
      bodyId: ticket.bodyId,
      ticketId: ticket.id,
      kind,
      authorId: actor.membershipId,
      authorName: actor.displayName,
      authorSide: sideOf(actor),
      text,
      createdAt: tx.now,
    });
    await this.files.attach(tx, fileIds, ticket.bodyId, internal);
    for (const fileId of new Set(fileIds)) {
      await tx.insert(TicketAttachment, { bodyId: ticket.bodyId, messageId: id, fileId, internal });
    }
    return id;
  }

  async record(
    tx: Transaction,
    ticket: Ticket,
    step: Pick<TicketEvent, 'command' | 'fromStatus' | 'toStatus' | 'reason'> & { forName?: string | null },
  ): Promise<void> {
    const { actor } = tx;
    const { forName = await this.standsInFor(tx, ticket) } = step;
    await tx.insert(TicketEvent, {
      ...step,
      forName,
      id: newId(),
      bodyId: ticket.bodyId,
      ticketId: ticket.id,
      actorId: actor.membershipId,
      actorName: actor.displayName,
      at: tx.now,
    });
  }
  /** Whose request it is on the actor's side, if the actor does that person's work today. */
  private async standsInFor(
    tx: Transaction,
    ticket: Pick<Ticket, 'assigneeId' | 'requesterId'>,
  ): Promise<string | null> {
    const theirs = tx.actor.access === 'body' ? ticket.requesterId : ticket.assigneeId;
    if (!theirs || theirs === tx.actor.membershipId) return null;
    const covered = await this.absences.actingFor(tx);
    return covered.find(({ id }) => id === theirs)?.name ?? null;
  }
}
