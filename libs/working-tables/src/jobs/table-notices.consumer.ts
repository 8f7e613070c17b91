import { Inject } from '@nestjs/common';
import { Mails, Notices } from '#app/notifications';
import {
  Consumer,
  SETTINGS,
  StoredFiles,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import { OF_THE_DAY } from '../application/meeting-door.js';
import { nameSeats } from '../application/table-space.js';
import { meetingEntry } from '../domain/meeting-entry.js';
import { meetingMail, type MeetingFacts, type MeetingNews } from '../domain/meeting-mails.js';

interface MeetingRow extends MeetingFacts {
  id: string;
  status: string;
  sequence: number;
  slug: string;
  centre: string;
  email: string;
}
interface Told {
  seatId: string | null;
  membershipId: string | null;
  name: string;
  address: string | null;
  asked: boolean;
  /** They said that they do not come; of an alternate: that nobody delegated them. */
  absent: boolean;
}
interface News {
  meetingId: string;
  news: MeetingNews;
  seatId?: string;
  membershipId?: string | null;
}

const ANSWERED = 'LEFT JOIN table_answer w ON w.tenant_id = m.tenant_id AND w.meeting_id = m.id AND w.seat_id = s.id';
const MEETING = `SELECT m.id, m.title, w.title AS "tableTitle", m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.online_url AS "onlineUrl",
    m.notes, m.cancel_reason AS "cancelReason", m.status, m.sequence, t.slug, t.name AS centre, t.email,
    ARRAY(SELECT i.title FROM table_item i WHERE i.tenant_id = m.tenant_id AND i.meeting_id = m.id ORDER BY i.position, i.id) AS agenda,
    (SELECT u.sha256 FROM table_minutes u WHERE u.tenant_id = m.tenant_id AND u.meeting_id = m.id) AS sha256
  FROM table_meeting m JOIN working_table w ON w.tenant_id = m.tenant_id AND w.id = m.table_id JOIN tenant t ON t.id = m.tenant_id
  WHERE m.id = $1`;
/**
 * Each person once, however many seats they have; who has no account, where their address is known. Whoever holds a seat says
 * whether they come, and is `asked` while they have not.
 */
const TOLD = `SELECT DISTINCT ON (COALESCE(x."membershipId"::text, lower(x.address))) x.* FROM (
    SELECT s.id AS "seatId", s.membership_id AS "membershipId", s.holder_name AS name, s.holder_email AS address,
      s.membership_id IS NOT NULL AND m.status = 'called' AND w.answer IS NULL AS asked, COALESCE(w.answer IN ('absent', 'delegate'), false) AS absent
    FROM table_meeting m JOIN table_seat s ON ${OF_THE_DAY} ${ANSWERED}
    WHERE m.id = $1 AND (s.membership_id IS NOT NULL OR s.holder_email IS NOT NULL)
    UNION ALL
    SELECT s.id, s.alternate_id, s.alternate_name, NULL, false, w.answer IS DISTINCT FROM 'delegate'
    FROM table_meeting m JOIN table_seat s ON ${OF_THE_DAY} ${ANSWERED} WHERE m.id = $1 AND s.alternate_id IS NOT NULL) x
  ORDER BY COALESCE(x."membershipId"::text, lower(x.address)), x.absent, x.asked DESC, x.name`;
const LEFT = 'SELECT id AS "membershipId", display_name AS name FROM membership WHERE id = $1';

/** What has changed once more since then is told by what came later. */
const HOLDS_IN: Record<MeetingNews, readonly string[]> = {
  called: ['called', 'held'],
  moved: ['called', 'held'],
  cancelled: ['cancelled'],
  minutes: ['closed'],
  delegated: ['called', 'held'],
  joined: ['called', 'held'],
  left: ['called', 'held'],
  reminder: ['called'],
};

/** Tells who sits at a table of its meetings, with an entry for their calendar; lets go of files that nothing holds any more. */
@Consumer('table-notices')
export class TableNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    private readonly mails: Mails,
    private readonly files: StoredFiles,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      if (payload.fileId) await this.files.release(tx, [String(payload.fileId)]);
      else if (payload.tableId) await nameSeats(tx, String(payload.tableId));
      else await this.tell(tx, payload as unknown as News);
      await done(tx);
    });
  }

  private async tell(tx: Transaction, event: News): Promise<void> {
    const { meetingId, news } = event;
    const [meeting] = await tx.query<MeetingRow>(MEETING, [meetingId]);
    if (!meeting || !HOLDS_IN[news].includes(meeting.status) || (news === 'minutes' && !meeting.sha256)) return;
    const told = await this.whom(tx, event);
    const path = `/${meeting.slug}/area/riunioni/${meetingId}`;
    const url = this.settings.PUBLIC_URL + path;
    const calendar = this.entry(tx, meeting, news, url);
    const alsoTold = told.flatMap(({ membershipId }) => membershipId ?? []);
    for (const { membershipId, name, address, asked } of told) {
      const mail = meetingMail(news, meeting, { name, url: membershipId ? url : null, asked });
      if (membershipId)
        await this.notices.notify(tx, {
          ...{ membershipId, path, mail, alsoTold, ...(calendar && { calendar }) },
          bodyId: null,
          kind: 'meeting.called',
          title: mail.subject,
          text: capitalized(mail.paragraphs[0]!),
        });
      else if (address)
        await this.mails.orderOutside(tx, [
          { address, kind: 'meeting.called', content: mail, ...(calendar && { calendar }) },
        ]);
    }
  }

  /** Everybody who sits there; of a change of seats who joined or left; reminded is nobody who does not come. */
  private async whom(tx: Transaction, { meetingId, news, seatId, membershipId }: News): Promise<Told[]> {
    const all = await tx.query<Told>(TOLD, [meetingId]);
    if (news === 'reminder') return all.filter(({ absent }) => !absent);
    if (news === 'left') {
      // Another seat still calls them.
      if (all.some((one) => one.membershipId === membershipId)) return [];
      const rows = await tx.query<Pick<Told, 'membershipId' | 'name'>>(LEFT, [membershipId]);
      return rows.map((row) => ({ ...row, seatId: null, address: null, asked: false, absent: false }));
    }
    if (!seatId) return all;
    if (membershipId) return all.filter((one) => one.membershipId === membershipId);
    return all.filter((one) => one.seatId === seatId && one.membershipId === null);
  }

  private entry(tx: Transaction, meeting: MeetingRow, news: MeetingNews, url: string): string | undefined {
    if (news === 'minutes' || news === 'reminder') return undefined;
    return meetingEntry(news === 'cancelled' || news === 'left' ? 'CANCEL' : 'REQUEST', meeting, {
      host: new URL(this.settings.PUBLIC_URL).hostname,
      stamp: tx.now,
      url,
      centre: { name: meeting.centre, email: meeting.email },
    });
  }
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
