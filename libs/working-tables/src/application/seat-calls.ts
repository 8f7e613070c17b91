import type { Transaction } from '#app/platform';
import { OF_THE_DAY, meetingNews } from './meeting-door.js';

const CALLED = `SELECT m.id AS "meetingId", p.alternate, p."membershipId", p.address, p.name
  FROM table_meeting m JOIN table_seat s ON ${OF_THE_DAY}
  CROSS JOIN LATERAL (VALUES (false, s.membership_id, CASE WHEN s.membership_id IS NULL THEN s.holder_email END, s.holder_name),
    (true, s.alternate_id, NULL, s.alternate_name)) p (alternate, "membershipId", address, name)
  WHERE s.id = ANY ($1) AND m.status = 'called' AND m.starts_at > $2 AND p.name IS NOT NULL`;
const FORGET = `DELETE FROM table_answer WHERE seat_id = $1 AND (meeting_id = ANY ($2) OR (answer = 'delegate' AND meeting_id = ANY ($3)))`;

export interface Called {
  meetingId: string;
  alternate: boolean;
  membershipId: string | null;
  address: string | null;
  name: string;
}
const person = ({ membershipId, address, name }: Called) => membershipId ?? address ?? name;
const among = (all: readonly Called[]) => (one: Called) =>
  all.some((other) => other.meetingId === one.meetingId && person(other) === person(one));

/** Who is called to meetings that are to come, by these seats: asked before they change. */
export const calledBy = (tx: Transaction, ...seatIds: string[]): Promise<Called[]> =>
  tx.query<Called>(CALLED, [seatIds, tx.now]);

/** The meetings for which the seat has another holder, or another alternate, than before. */
function changed(before: readonly Called[], after: readonly Called[], alternate: boolean): string[] {
  const [was, is] = [before, after].map((all) => all.filter((one) => one.alternate === alternate)) as [
    Called[],
    Called[],
  ];
  const differ = [...was.filter((one) => !among(is)(one)), ...is.filter((one) => !among(was)(one))];
  return differ.map(({ meetingId }) => meetingId);
}

/**
 * After a seat changed: {@link tellCalls}. Of another holder nobody knows yet whether they come, nor whether another alternate
 * does.
 * @param before what {@link calledBy} said
 */
export async function tellSeat(
  tx: Transaction,
  seatId: string,
  before: readonly Called[],
  after: readonly Called[],
): Promise<void> {
  await tx.execute(FORGET, [seatId, changed(before, after, false), changed(before, after, true)]);
  await tellCalls(tx, seatId, before, after);
}

/**
 * Who sits there now is called to the meetings that were called before, and out of the calendars of who left these go, where
 * they use the portal.
 * @param seatId by which those are called who were not
 */
export async function tellCalls(
  tx: Transaction,
  seatId: string,
  before: readonly Called[],
  after: readonly Called[],
): Promise<void> {
  for (const one of after)
    if (!among(before)(one) && (one.membershipId || one.address))
      await tx.emit(meetingNews(one.meetingId, 'joined', { seatId, membershipId: one.membershipId }));
  for (const one of before)
    if (!among(after)(one) && one.membershipId)
      await tx.emit(meetingNews(one.meetingId, 'left', { membershipId: one.membershipId }));
}
