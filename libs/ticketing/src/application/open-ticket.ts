import { Injectable } from '@nestjs/common';
import { can } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import { Services } from '#app/catalogue';
import { Adhesions, bodyServed } from '#app/crm';
import {
  Idempotency,
  TenantDatabase,
  delegationOf,
  invalid,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewTicket, TicketDetail } from '../api/tickets.dto.js';
import { ticketActivity } from '../events/ticket-activity.js';
import { Ticket, TimeEntry } from '../persistence/ticket.entity.js';
import { TicketQueries } from './ticket-queries.js';
import { TicketThread } from './ticket-thread.js';

interface Requester {
  requesterId: string | null;
  requesterName: string | null;
}

/** Opens a request: by a person of the body, or by an operator for who telephoned, wrote or came. */
@Injectable()
export class OpenTicket {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly adhesions: Adhesions,
    private readonly services: Services,
    private readonly thread: TicketThread,
    private readonly queries: TicketQueries,
  ) {}

  /**
   * @param key the client's Idempotency-Key
   * @returns the request, read in the same transaction
   * @throws DomainError validation_failed, not_found, adhesion_required, idempotency_key_reused
   */
  async open(ctx: RequestContext, key: string | undefined, input: NewTicket): Promise<TicketDetail> {
    return this.database.run(ctx, async (tx) => {
      const bodyId = await this.bodyOf(tx, input);
      const fresh = newId();
      const id = await this.idempotency.once(tx, key, input, fresh, () => this.create(tx, fresh, bodyId, input));
      return this.queries.get(ctx, id, tx);
    });
  }

  private bodyOf(tx: Transaction, { bodyId, onBehalf }: NewTicket): Promise<string> {
    const { role, access } = tx.actor;
    if (access !== 'body' && !onBehalf) throw invalid('onBehalf', 'required');
    if (access === 'body' && (onBehalf || !can(role, 'tickets.create'))) throw invalid('onBehalf', 'not_allowed');
    return bodyServed(tx, bodyId);
  }

  private async create(tx: Transaction, id: string, bodyId: string, input: NewTicket): Promise<void> {
    const { actor, now } = tx;
    const { serviceId, subject, onBehalf } = input;
    await this.adhesions.requireActive(tx, bodyId);
    await this.services.requirePublished(tx, serviceId);
    // What is asked by delegation is answered to the people of the body itself.
    const delegation = delegationOf(actor, bodyId, 'requests');
    const requester = onBehalf
      ? await this.requester(tx, bodyId, onBehalf.requesterId)
      : delegation
        ? { requesterId: null, requesterName: null }
        : { requesterId: actor.membershipId, requesterName: actor.displayName };
    const year = Number(italianDay(now).slice(0, 4));
    const ticket: Omit<Ticket, 'tenantId'> = {
      id,
      bodyId,
      number: `${year}-${String(await tx.nextNumber('ticket', year)).padStart(6, '0')}`,
      serviceId,
      subject,
      status: 'new',
      channel: onBehalf?.channel ?? 'web',
      callerName: onBehalf?.callerName ?? null,
      ...requester,
      delegationId: delegation?.id ?? null,
      openedById: actor.membershipId,
      openedByName: actor.displayName,
      assigneeId: null,
      assigneeName: null,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
      version: 1,
    };
    await tx.insert(Ticket, ticket);
    await this.thread.record(tx, ticket as Ticket, {
      command: 'open',
      fromStatus: null,
      toStatus: 'new',
      reason: null,
    });
    const messageId = await this.thread.write(tx, ticket, { kind: 'public', text: input.text, fileIds: input.fileIds });
    if (onBehalf?.minutes) {
      await tx.insert(TimeEntry, {
        id: newId(),
        bodyId,
        ticketId: id,
        membershipId: actor.membershipId,
        authorName: actor.displayName,
        minutes: onBehalf.minutes,
        workedOn: italianDay(now),
        note: '',
        createdAt: now,
      });
    }
    tx.changed('ticket', id, { bodyId });
    await tx.emit(ticketActivity('open', id, actor.membershipId, messageId));
  }

  /** Who gets the answers: the named person of the body, else its only one, else nobody in particular. */
  private async requester(tx: Transaction, bodyId: string, requesterId: string | undefined): Promise<Requester> {
    const people = await tx.query<{ id: string; display_name: string }>(
      `SELECT m.id, m.display_name FROM membership_body mb JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id
       WHERE mb.body_id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2) LIMIT 500`,
      [bodyId, italianDay(tx.now)],
    );
    const found = requesterId
      ? people.find((person) => person.id === requesterId)
      : people.length === 1
        ? people[0]
        : undefined;
    if (requesterId && !found) throw notFoundField('onBehalf.requesterId');
    return { requesterId: found?.id ?? null, requesterName: found?.display_name ?? null };
  }
}
