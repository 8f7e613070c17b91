import { Injectable } from '@nestjs/common';
import { ROLES, can, ticketMachine, type TicketCommand } from '#app/contracts';
import { Absences } from '#app/identity';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  invalid,
  mayActFor,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewMessage, NewTimeEntry, TicketDetail, TicketTransition } from '../api/tickets.dto.js';
import { commandsOf, sideOf } from '../domain/side.js';
import { ticketActivity } from '../events/ticket-activity.js';
import { Ticket, TimeEntry } from '../persistence/ticket.entity.js';
import { TicketQueries } from './ticket-queries.js';
import { TicketThread } from './ticket-thread.js';

const WORKING_ROLES = ROLES.filter((role) => can(role, 'tickets.work'));

interface Step {
  text?: string;
  reason?: string;
  fileIds?: string[];
}

interface Assignment {
  assignee: { id: string; name: string } | null;
  /** The absent person instead of whom it is. */
  forName: string | null;
}

/** What happens to a request after it was opened. */
@Injectable()
export class WorkTicket {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly thread: TicketThread,
    private readonly queries: TicketQueries,
    private readonly absences: Absences,
  ) {}

  /**
   * Gives a command of the state machine.
   * @throws DomainError not_found, stale_version, state_conflict (with what is allowed), validation_failed
   */
  async transition(
    ctx: RequestContext,
    id: string,
    version: number,
    { command, ...step }: TicketTransition,
  ): Promise<TicketDetail> {
    return this.answered(ctx, id, async (tx) => {
      const ticket = await this.read(tx, id);
      if (ticket.version !== version) throw staleVersion();
      await this.apply(tx, ticket, command, step);
    });
  }

  /**
   * Writes under a request. The body's answer to a question also hands the request back to the
   * centre; under a solved or closed request nobody writes: it is reopened.
   * @throws DomainError not_found, state_conflict
   */
  async write(ctx: RequestContext, id: string, key: string | undefined, message: NewMessage): Promise<TicketDetail> {
    return this.answered(ctx, id, (tx) =>
      this.idempotency.once(tx, key, { id, ...message }, id, async () => {
        // Whoever writes names no version: two who write at once are heard one after the other.
        const ticket = await tx.get(Ticket, { tenantId: tx.tenantId, id }, true);
        checkHand(tx, ticket);
        const side = sideOf(tx.actor);
        if (message.kind === 'internal') {
          if (side === 'body') throw invalid('kind', 'not_allowed');
          await this.thread.write(tx, ticket, message);
          tx.changed('ticket', id, { centreOnly: true });
          return;
        }
        if (ticket.status === 'solved' || ticket.status === 'closed') throw stateConflict(commandsOf(ticket, tx.actor));
        if (ticketMachine.accepts(ticket.status, 'answer', side)) return this.apply(tx, ticket, 'answer', message);
        const messageId = await this.thread.write(tx, ticket, message);
        await tx.update(Ticket, ticket, { updatedAt: tx.now });
        tx.changed('ticket', id, { bodyId: ticket.bodyId });
        await tx.emit(ticketActivity('reply', id, tx.actor.membershipId, messageId));
      }),
    );
  }

  /**
   * Hands the request to an operator, to who stands in for them today, or to nobody.
   * @throws DomainError not_found, stale_version, state_conflict
   */
  async assign(ctx: RequestContext, id: string, version: number, assigneeId: string | null): Promise<TicketDetail> {
    return this.answered(ctx, id, async (tx) => {
      const ticket = await this.read(tx, id);
      if (ticket.version !== version) throw staleVersion();
      if (ticket.status === 'closed') throw stateConflict(commandsOf(ticket, tx.actor));
      const { assignee, forName } = await this.assigneeFor(tx, assigneeId);
      if ((assignee?.id ?? null) === ticket.assigneeId) return;
      const assigneeName = assignee?.name ?? null;
      await tx.update(Ticket, ticket, { assigneeId: assignee?.id ?? null, assigneeName, updatedAt: tx.now });
      await this.thread.record(tx, ticket, {
        command: 'assign',
        fromStatus: ticket.status,
        toStatus: ticket.status,
        reason: assigneeName,
        forName,
      });
      tx.changed('ticket', id, { bodyId: ticket.bodyId });
      await tx.emit(ticketActivity('assign', id, tx.actor.membershipId, null));
    });
  }

  /** Records time that was spent. @throws DomainError not_found, validation_failed on a day to come */
  async spend(ctx: RequestContext, id: string, key: string | undefined, entry: NewTimeEntry): Promise<TicketDetail> {
    const { minutes, workedOn, note = '' } = entry;
    return this.answered(ctx, id, (tx) =>
      this.idempotency.once(tx, key, { id, ...entry }, id, async () => {
        if (workedOn > italianDay(tx.now)) throw invalid('workedOn', 'out_of_range');
        const ticket = await this.read(tx, id);
        const { membershipId, displayName: authorName } = tx.actor;
        await tx.insert(TimeEntry, {
          id: newId(),
          bodyId: ticket.bodyId,
          ticketId: id,
          membershipId,
          authorName,
          minutes,
          workedOn,
          note,
          createdAt: tx.now,
        });
        tx.changed('ticket', id, { centreOnly: true });
      }),
    );
  }

  /** Takes back one's own time entry. @throws DomainError not_found */
  async takeBack(ctx: RequestContext, id: string, entryId: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { affected } = await (
        await tx.manager()
      ).delete(TimeEntry, {
        tenantId: tx.tenantId,
        id: entryId,
        ticketId: id,
        membershipId: tx.actor.membershipId,
      });
      if (affected !== 1) throw notFound();
      tx.changed('ticket', id, { centreOnly: true });
    });
  }

  /** The request as it stands after the work, read in the same transaction. */
  private answered(
    ctx: RequestContext,
    id: string,
    work: (tx: Transaction) => Promise<unknown>,
  ): Promise<TicketDetail> {
    return this.database.run(ctx, async (tx) => {
      await work(tx);
      return this.queries.get(ctx, id, tx);
    });
  }

  private async apply(tx: Transaction, ticket: Ticket, command: TicketCommand, step: Step): Promise<void> {
    const { actor, now } = tx;
    checkHand(tx, ticket);
    if (!ticketMachine.accepts(ticket.status, command, sideOf(actor))) throw stateConflict(commandsOf(ticket, actor));
    const { to, requires = [] } = ticketMachine.transition(command);
    for (const need of requires) if (!step[need]) throw invalid(need, 'required');
    const taken = command === 'take' && !ticket.assigneeId;
    await tx.update(Ticket, ticket, {
      status: to,
      updatedAt: now,
      closedAt: to === 'closed' ? now : null,
      ...(taken && { assigneeId: actor.membershipId, assigneeName: actor.displayName }),
    });
    await this.thread.record(tx, ticket, {
      command,
      fromStatus: ticket.status,
      toStatus: to,
      reason: step.reason || null,
    });
    const messageId = step.text
      ? await this.thread.write(tx, ticket, { kind: 'public', text: step.text, fileIds: step.fileIds })
      : null;
    if (!step.text && step.fileIds?.length) throw invalid('text', 'required');
    tx.changed('ticket', ticket.id, { bodyId: ticket.bodyId });
    await tx.emit(ticketActivity(command, ticket.id, actor.membershipId, messageId));
  }

  private read(tx: Transaction, id: string): Promise<Ticket> {
    return tx.get(Ticket, { tenantId: tx.tenantId, id });
  }

  /** The operator; or else, where they are absent, who stands in and can work on requests. */
  private async assigneeFor(tx: Transaction, membershipId: string | null): Promise<Assignment> {
    if (!membershipId) return { assignee: null, forName: null };
    const name = await this.operatorName(tx, membershipId);
    if (!name) throw notFoundField('assigneeId');
    // Who is here today, although absent, may take a request.
    const standIn = membershipId === tx.actor.membershipId ? null : await this.absences.standInFor(tx, membershipId);
    if (standIn && (await this.operatorName(tx, standIn.id))) return { assignee: standIn, forName: name };
    return { assignee: { id: membershipId, name }, forName: null };
  }

  private async operatorName(tx: Transaction, membershipId: string): Promise<string | undefined> {
    const [operator] = await tx.query<{ display_name: string }>(
      `SELECT display_name FROM membership WHERE id = $1 AND role = ANY ($2) AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)`,
      [membershipId, WORKING_ROLES, italianDay(tx.now)],
    );
    return operator?.display_name;
  }
}

/** A delegate that only reads the requests of a body does nothing with them. */
function checkHand(tx: Transaction, { bodyId }: Ticket): void {
  if (!mayActFor(tx.actor, bodyId, 'requests')) throw new DomainError('permission_denied');
}
