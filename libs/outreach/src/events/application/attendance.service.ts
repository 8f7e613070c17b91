import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewParticipant } from '../api/roadshow.dto.js';
import { RoadshowEvent, RoadshowGuest, RoadshowParticipant } from '../persistence/roadshow.entity.js';
import { EventLinks } from './event-links.js';
import { Seating } from './seating.js';

/** What the centre does with the list of who comes: before the event by telephone, on the day at the door. */
@Injectable()
export class Attendance {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly links: EventLinks,
    private readonly seating: Seating,
  ) {}

  /**
   * Puts somebody on the list; whoever is there already has a seat, whether one is free or not.
   * @throws DomainError not_found, state_conflict, validation_failed
   */
  async add(ctx: RequestContext, eventId: string, key: string | undefined, input: NewParticipant): Promise<string> {
    const { bodyId, bodyName, name, position = '', email = null, present } = input;
    if (!bodyId && !bodyName) throw invalid('bodyName', 'required');
    const id = newId();
    return this.database.run(ctx, async (tx) => {
      const event = await this.running(tx, eventId);
      return this.idempotency.once(tx, key, { eventId, ...input }, id, async () => {
        if (!present && event.status === 'held') throw stateConflict([]);
        const guestId = await this.guest(tx, eventId, bodyId, bodyName);
        await tx.insert(RoadshowParticipant, {
          id,
          eventId,
          guestId,
          name,
          position,
          email,
          status: present ? 'registered' : 'waiting',
          registeredAt: tx.now,
          attendedAt: present ? tx.now : null,
        });
        if (!present) await this.seating.fill(tx, event, [id]);
        tx.changed('event', eventId, { centreOnly: true });
      });
    });
  }

  /** Marks who is there, or takes the mark back. @throws DomainError not_found, state_conflict */
  async mark(ctx: RequestContext, eventId: string, id: string, attended: boolean): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const person = await this.person(tx, eventId, id);
      // Who stands at the door has a seat, whatever the list said.
      if (attended)
        await tx.execute(
          `UPDATE roadshow_participant SET status = 'registered', attended_at = COALESCE(attended_at, $2) WHERE id = $1`,
          [person.id, tx.now],
        );
      else await tx.execute('UPDATE roadshow_participant SET attended_at = NULL WHERE id = $1', [person.id]);
      tx.changed('event', eventId, { centreOnly: true });
    });
  }

  /** Takes somebody off the list, as they asked; a seat that is free goes to who waits. @throws DomainError not_found, state_conflict */
  async remove(ctx: RequestContext, eventId: string, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const event = await this.running(tx, eventId);
      const person = await this.person(tx, eventId, id);
      if (person.status === 'withdrawn' || event.status === 'held') throw stateConflict([]);
      await this.seating.withdraw(tx, eventId, [id]);
      await this.seating.fill(tx, event);
      tx.changed('event', eventId, { centreOnly: true });
    });
  }

  /** The event, locked: one that is neither a draft nor called off. */
  private async running(tx: Transaction, id: string): Promise<RoadshowEvent> {
    const event = await tx.get(RoadshowEvent, { tenantId: tx.tenantId, id }, true);
    if (event.status === 'draft' || event.status === 'cancelled' || event.forgottenAt) throw stateConflict([]);
    return event;
  }

  private async person(tx: Transaction, eventId: string, id: string): Promise<RoadshowParticipant> {
    const { status, forgottenAt } = await tx.get(RoadshowEvent, { tenantId: tx.tenantId, id: eventId });
    if (status === 'draft' || status === 'cancelled' || forgottenAt) throw stateConflict([]);
    return tx.get(RoadshowParticipant, { tenantId: tx.tenantId, eventId, id }, true);
  }

  /** Under what body somebody comes: its own row, or one for a name that the centre does not know. */
  private async guest(
    tx: Transaction,
    eventId: string,
    bodyId: string | undefined,
    bodyName: string | undefined,
  ): Promise<string> {
    if (bodyId) {
      const [body] = await tx.query('SELECT id FROM body WHERE id = $1', [bodyId]);
      if (!body) throw notFoundField('bodyId');
    }
    const [known] = await tx.query<{ id: string }>(
      `UPDATE roadshow_guest SET answer = 'coming', answered_at = COALESCE(answered_at, $4)
       WHERE event_id = $1 AND ((NOT open AND body_id = $2) OR (body_id IS NULL AND $2::uuid IS NULL AND NOT open AND body_name = $3)) RETURNING id`,
      [eventId, bodyId ?? null, bodyName ?? null, tx.now],
    );
    if (known) return known.id;
    const id = newId();
    await tx.insert(RoadshowGuest, {
      id,
      eventId,
      bodyId: bodyId ?? null,
      bodyName: bodyId ? null : bodyName!,
      open: false,
      tokenHash: this.links.hashOf('guest', id),
      answer: 'coming',
      note: null,
      createdAt: tx.now,
      invitedAt: null,
      answeredAt: tx.now,
    });
    return id;
  }
}
