import { Injectable } from '@nestjs/common';
import type { Transaction } from '#app/platform';
import type { ParticipantNews } from '../domain/event-mails.js';
import type { RoadshowEvent } from '../persistence/roadshow.entity.js';

const TAKEN = `SELECT count(*)::int AS taken FROM roadshow_participant WHERE event_id = $1 AND status = 'registered'`;
const PROMOTED = `UPDATE roadshow_participant SET status = 'registered'
  WHERE id IN (SELECT id FROM roadshow_participant WHERE event_id = $1 AND status = 'waiting' ORDER BY registered_at, id LIMIT $2)
  RETURNING id`;

/** Who has a seat, and who waits for one. The event's row is locked by whoever asks: of two the second counts the first. */
@Injectable()
export class Seating {
  /**
   * Gives free seats to who waits, in their order: one rule for who has just come and for who waited since long.
   * @param fresh who registered in this very transaction, as waiting
   */
  async fill(
    tx: Transaction,
    { id, seats }: Pick<RoadshowEvent, 'id' | 'seats'>,
    fresh: readonly string[] = [],
  ): Promise<void> {
    const [row] = await tx.query<{ taken: number }>(TAKEN, [id]);
    const free = seats === null ? null : Math.max(0, seats - row!.taken);
    const seated = (await tx.query<{ id: string }>(PROMOTED, [id, free])).map((one) => one.id);
    for (const one of seated) await this.tell(tx, id, one, fresh.includes(one) ? 'registered' : 'promoted');
    for (const one of fresh.filter((each) => !seated.includes(each))) await this.tell(tx, id, one, 'waiting');
  }

  /** Takes people off the list, and tells them. */
  async withdraw(tx: Transaction, eventId: string, ids: readonly string[]): Promise<void> {
    if (!ids.length) return;
    await tx.execute(`UPDATE roadshow_participant SET status = 'withdrawn', attended_at = NULL WHERE id = ANY ($1)`, [
      ids,
    ]);
    for (const id of ids) await this.tell(tx, eventId, id, 'withdrawn');
  }

  /** Has one person told of their place, once this transaction commits. */
  async tell(tx: Transaction, eventId: string, participantId: string, news: ParticipantNews): Promise<void> {
    await tx.emit({ name: 'event.news', consumers: ['mailing'], payload: { eventId, participantId, news } });
  }

  /** Has everybody on the list told. */
  async tellAll(tx: Transaction, eventId: string, news: 'moved' | 'cancelled'): Promise<void> {
    await tx.emit({ name: 'event.news', consumers: ['mailing'], payload: { eventId, participantId: null, news } });
  }
}
