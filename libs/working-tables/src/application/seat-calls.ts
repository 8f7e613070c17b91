import type { Transaction } from '#app/platform';
import { OF_THE_DAY, meetingNews } from './meeting-door.js';

const CALLED = `SELECT m.id AS "meetingId", p."membershipId", p.address FROM table_meeting m JOIN table_seat s ON ${OF_THE_DAY}
  CROSS JOIN LATERAL (VALUES (s.membership_id, CASE WHEN s.membership_id IS NULL THEN s.holder_email END), (s.alternate_id, NULL))
    p ("membershipId", address)
  WHERE s.id = $1 AND m.status = 'called' AND m.starts_at > $2 AND (p."membershipId" IS NOT NULL OR p.address IS NOT NULL)`;
const FORGET = `DELETE FROM table_answer a USING table_meeting m
  WHERE a.seat_id = $1 AND m.tenant_id = a.tenant_id AND m.id = a.meeting_id AND m.status = 'called'`;

interface Called {
  meetingId: string;
  membershipId: string | null;
  address: string | null;
}
const same = (one: Called) => (other: Called) =>
  one.meetingId === other.meetingId && one.membershipId === other.membershipId && one.address === other.address;

/** Who is called to meetings that are to come, by one seat: asked before the seat changes. */
export const calledBy = (tx: Transaction, seatId: string): Promise<Called[]> =>
  tx.query<Called>(CALLED, [seatId, tx.now]);

/**
 * After a seat changed: who sits there now is called to the meetings that were called before, and out of the calendars of who
 * left these go, where they use the portal. Of another holder nobody knows yet whether they come.
 * @param before what {@link calledBy} said
 */
export async function tellSeat(
  tx: Transaction,
  seatId: string,
  before: readonly Called[],
  after: readonly Called[],
): Promise<void> {
  const joined = after.filter((one) => !before.some(same(one)));
  const left = before.filter((one) => !after.some(same(one)));
  if (joined.length || left.length) await tx.execute(FORGET, [seatId]);
  for (const { meetingId, membershipId } of joined)
    await tx.emit(meetingNews(meetingId, 'joined', { seatId, membershipId }));
  for (const { meetingId, membershipId } of left)
    if (membershipId) await tx.emit(meetingNews(meetingId, 'left', { membershipId }));
}
