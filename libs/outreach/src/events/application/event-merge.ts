import { Injectable } from '@nestjs/common';
import type { RoadshowField } from '#app/contracts';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { whenOf, whereOf } from '../domain/event-words.js';
import { RoadshowEvent, RoadshowGuest } from '../persistence/roadshow.entity.js';
import { EventLinks } from './event-links.js';

type EventFacts = Readonly<Record<RoadshowField, string | null>>;

const GUESTS = `SELECT id, body_id AS "bodyId", token_hash AS "tokenHash" FROM roadshow_guest
  WHERE event_id = $1 AND NOT open AND body_id = ANY ($2)`;
const INVITED =
  'UPDATE roadshow_guest SET invited_at = $3 WHERE event_id = $1 AND id = ANY ($2) AND invited_at IS NULL';

/** What a mailing of an event says of it. */
@Injectable()
export class EventMerge {
  constructor(private readonly links: EventLinks) {}

  /** As a draft shows it: the link is everybody's page, which opens nothing. */
  async shown(tx: Transaction, eventId: string): Promise<EventFacts> {
    const { facts, slug } = await this.about(tx, eventId);
    return { ...facts, link_iscrizione: this.links.page(slug) };
  }

  /** As it is sent: each body gets its own link, and is invited by an invitation. Only in the transactions of the system. */
  async sent(
    tx: Transaction,
    { eventId, eventPart }: { eventId: string; eventPart: string | null },
    bodyIds: readonly string[],
  ): Promise<(bodyId: string) => EventFacts> {
    const { facts, slug } = await this.about(tx, eventId);
    const known = await tx.query<Pick<RoadshowGuest, 'id' | 'bodyId' | 'tokenHash'>>(GUESTS, [eventId, bodyIds]);
    const guests = new Map(known.map((guest) => [guest.bodyId!, guest]));
    if (eventPart === 'invitation') {
      for (const bodyId of bodyIds.filter((one) => !guests.has(one)))
        guests.set(bodyId, await this.invite(tx, eventId, bodyId));
      await tx.execute(INVITED, [eventId, [...guests.values()].map(({ id }) => id), tx.now]);
    }
    const links = new Map<string, string>();
    for (const [bodyId, guest] of guests) links.set(bodyId, await this.links.issue(tx, guest, slug));
    return (bodyId) => ({ ...facts, link_iscrizione: links.get(bodyId) ?? null });
  }

  private async invite(
    tx: Transaction,
    eventId: string,
    bodyId: string,
  ): Promise<Pick<RoadshowGuest, 'id' | 'bodyId' | 'tokenHash'>> {
    const id = newId();
    const guest = { id, bodyId, tokenHash: this.links.hashOf('guest', id) };
    await tx.insert(RoadshowGuest, {
      ...guest,
      eventId,
      bodyName: null,
      open: false,
      answer: 'none',
      note: null,
      createdAt: tx.now,
      invitedAt: tx.now,
      answeredAt: null,
    });
    return guest;
  }

  private async about(tx: Transaction, eventId: string) {
    const event = await tx.get(RoadshowEvent, { tenantId: tx.tenantId, id: eventId });
    const [centre] = await tx.query<{ slug: string }>('SELECT slug FROM tenant WHERE id = $1', [tx.tenantId]);
    const facts = { incontro: event.title, quando: whenOf(event), luogo: whereOf(event) };
    return { facts, slug: centre!.slug };
  }
}
