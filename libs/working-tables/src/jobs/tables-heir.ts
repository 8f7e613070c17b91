import { Heir, type BodyHeir, type Inheritance, type Merger } from '#app/crm';
import { addDays, italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { calledBy, tellCalls } from '../application/seat-calls.js';
import { nameSeats } from '../application/table-space.js';
import { TableSeat } from '../persistence/table.entity.js';

const SEATS = `SELECT s.id, s.table_id AS "tableId", t.title, b.name AS body FROM table_seat s
  JOIN working_table t ON t.tenant_id = s.tenant_id AND t.id = s.table_id
  JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
  WHERE s.body_id = ANY ($1) AND (s.ends_on IS NULL OR s.ends_on >= $2)
  ORDER BY t.title, t.id, s.role, b.name, s.id`;
/** The successor's own: it does not sit there twice. */
const SITS = `SELECT DISTINCT table_id AS id FROM table_seat WHERE body_id = $1 AND (ends_on IS NULL OR ends_on >= $2)`;
const END = 'UPDATE table_seat SET ends_on = GREATEST(starts_on, $2::date) WHERE id = ANY ($1)';
/** What was said for a seat holds for the one that takes its place, where that one counts. */
const KEEP = 'UPDATE table_answer SET seat_id = $2 WHERE seat_id = $1 AND meeting_id = ANY ($3)';
const FORGET = 'DELETE FROM table_answer WHERE seat_id = ANY ($1) AND meeting_id = ANY ($2)';
const TOUCH = 'UPDATE working_table SET version = version + 1 WHERE id = ANY ($1)';

interface Seat {
  id: string;
  tableId: string;
  title: string;
  body: string;
}

/**
 * Where merged bodies sit today their successor sits once, from the day on which the merger is written down: with the
 * people of the seat that counts most there, until the centre names others. Meetings that were held keep their seats; to those
 * that are called the successor's people are, with what they have answered, and the others are no longer.
 */
@Heir()
export class TablesHeir implements BodyHeir {
  async plan(tx: Transaction, merger: Merger): Promise<Inheritance[]> {
    return [...(await this.byTable(tx, merger)).values()].map((seats) => ({
      kind: 'seat',
      label: seats[0]!.title,
      from: [...new Set(seats.map(({ body }) => body))],
      joined: seats.length > 1,
    }));
  }

  async inherit(tx: Transaction, merger: Merger): Promise<void> {
    const today = italianDay(tx.now);
    const tables = await this.byTable(tx, merger);
    const sits = await tx.query<{ id: string }>(SITS, [merger.successorId, today]);
    for (const [tableId, [first, ...rest]] of tables) {
      const seat = await tx.get(TableSeat, { tenantId: tx.tenantId, id: first!.id }, true);
      const ended = [first!, ...rest].map(({ id }) => id);
      const before = await calledBy(tx, ...ended);
      await tx.execute(END, [ended, addDays(today, -1)]);
      const id = newId();
      if (!sits.some(({ id }) => id === tableId)) {
        // One that begins later, or today, is over on its first day: the successor's follows it.
        const startsOn = seat.startsOn < today ? today : addDays(seat.startsOn, 1);
        await tx.insert(TableSeat, {
          ...seat,
          id,
          bodyId: merger.successorId,
          bodyName: merger.successorName,
          startsOn,
          endsOn: seat.endsOn && seat.endsOn < startsOn ? startsOn : seat.endsOn,
          createdAt: tx.now,
        });
      }
      const meetings = (called: readonly { meetingId: string }[]) => called.map(({ meetingId }) => meetingId);
      const [still, next] = [await calledBy(tx, ...ended), await calledBy(tx, id)];
      await tx.execute(KEEP, [first!.id, id, meetings(next)]);
      await tx.execute(FORGET, [ended, meetings(before).filter((one) => !meetings(still).includes(one))]);
      await tellCalls(tx, id, before, [...still, ...next]);
      await nameSeats(tx, tableId);
      tx.changed('table', tableId, { everybody: true });
    }
    await tx.execute(TOUCH, [[...tables.keys()]]);
  }

  /** The seats of predecessors that hold today or later, the one that counts most first. */
  private async byTable(tx: Transaction, { predecessorIds, successorId }: Merger): Promise<Map<string, Seat[]>> {
    const from = predecessorIds.filter((id) => id !== successorId);
    const tables = new Map<string, Seat[]>();
    for (const seat of await tx.query<Seat>(SEATS, [from, italianDay(tx.now)]))
      tables.set(seat.tableId, [...(tables.get(seat.tableId) ?? []), seat]);
    return tables;
  }
}
