import type { MeetingActivity, MeetingEventStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import { staleVersion, type DomainEvent, type Transaction } from '#app/platform';
import type { MeetingNews } from '../domain/meeting-mails.js';
import { TableEvent, TableMeeting } from '../persistence/meeting.entity.js';

/** Has who sits at the table told, once the transaction commits; of one seat or person alone, where they are named. */
export const meetingNews = (
  meetingId: string,
  news: MeetingNews,
  whom: { seatId?: string; membershipId?: string | null } = {},
): DomainEvent => ({
  name: 'table_meeting.news',
  consumers: ['table-notices'],
  payload: { meetingId, news, ...whom },
});

/** A file that nothing of a meeting holds any more: only the system may let go of what somebody else uploaded. */
export const fileLeft = (fileId: string): DomainEvent => ({
  name: 'table_meeting.file_left',
  consumers: ['table-notices'],
  payload: { fileId },
});

/** The meeting as it was read, until the transaction ends nobody else’s to change. @throws DomainError not_found, stale_version */
export async function lockedMeeting(tx: Transaction, id: string, version: number): Promise<TableMeeting> {
  const meeting = await tx.get(TableMeeting, { tenantId: tx.tenantId, id }, true);
  if (meeting.version !== version) throw staleVersion();
  return meeting;
}

/** Counts the version of a meeting up, with what changes in its own row. */
export async function changeMeeting(
  tx: Transaction,
  meeting: TableMeeting,
  changes: Partial<Omit<TableMeeting, 'tenantId' | 'id' | 'version'>> = {},
): Promise<void> {
  await tx.update(TableMeeting, meeting, changes);
  const known = (changes.status ?? meeting.status) !== 'draft';
  tx.changed('meeting', meeting.id, known ? { everybody: true } : { centreOnly: true });
}

/** Appends to the history of a meeting. */
export async function record(
  tx: Transaction,
  meetingId: string,
  command: MeetingActivity,
  [fromStatus, toStatus]: [MeetingEventStatus, MeetingEventStatus],
  {
    reason = null,
    byItself = false,
    itemId = null,
  }: { reason?: string | null; byItself?: boolean; itemId?: string | null } = {},
): Promise<void> {
  await tx.insert(TableEvent, {
    id: newId(),
    meetingId,
    itemId,
    command,
    fromStatus,
    toStatus,
    actorId: byItself ? null : tx.actor.membershipId,
    actorName: byItself ? null : tx.actor.displayName,
    reason,
    at: tx.now,
  });
}

/** A seat as it stands on the day of a meeting, with who took it there. */
export interface SeatOfDay {
  id: string;
  role: 'chair' | 'member' | 'secretary' | 'observer';
  holderName: string;
  membershipId: string | null;
  alternateName: string | null;
  alternateId: string | null;
  state: 'present' | 'delegate' | 'excused' | 'absent' | null;
  alternate: boolean | null;
  personName: string | null;
}

/** Condition: the seat `s` counts in the meeting `m`, on whose day it is taken. */
export const OF_THE_DAY = `s.tenant_id = m.tenant_id AND s.table_id = m.table_id
  AND s.starts_on <= (m.starts_at AT TIME ZONE 'Europe/Rome')::date
  AND (s.ends_on IS NULL OR s.ends_on >= (m.starts_at AT TIME ZONE 'Europe/Rome')::date)`;

const SEATS = `SELECT s.id, s.role, s.holder_name AS "holderName", s.membership_id AS "membershipId", s.alternate_name AS "alternateName",
    s.alternate_id AS "alternateId", a.state, a.alternate, a.person_name AS "personName"
  FROM table_meeting m JOIN table_seat s ON ${OF_THE_DAY}
  LEFT JOIN table_attendance a ON a.tenant_id = m.tenant_id AND a.meeting_id = m.id AND a.seat_id = s.id
  WHERE m.id = $1 ORDER BY s.id`;

export const seatsOf = (tx: Transaction, meetingId: string): Promise<SeatOfDay[]> =>
  tx.query<SeatOfDay>(SEATS, [meetingId]);

/** Whether somebody sits there in the meeting. */
export const isTaken = ({ state }: Pick<SeatOfDay, 'state'>): boolean => state === 'present' || state === 'delegate';
