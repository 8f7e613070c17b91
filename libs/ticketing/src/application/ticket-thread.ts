import { Injectable } from '@nestjs/common';
import type { MessageKind } from '#app/contracts';
import { newId } from '#app/kernel';
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
  constructor(private readonly files: StoredFiles) {}

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
    step: Pick<TicketEvent, 'command' | 'fromStatus' | 'toStatus' | 'reason'>,
  ): Promise<void> {
    const { actor } = tx;
    await tx.insert(TicketEvent, {
      ...step,
      id: newId(),
      bodyId: ticket.bodyId,
      ticketId: ticket.id,
      actorId: actor.membershipId,
      actorName: actor.displayName,
      at: tx.now,
    });
  }
}
