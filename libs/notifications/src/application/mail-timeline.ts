import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

const SENT = `SELECT m.id, m.at, m.status AS what, m.kind AS code, NULLIF(m.subject, '') AS title, p.display_name AS detail,
    NULL AS who, NULL AS path
  FROM search.body_mails(?, ?, ?, ?) m LEFT JOIN membership p ON p.id = m.membership_id`;

/** The mails that the people of a body were sent, for the centre: that they were, and not what they say. */
@TellsTimeline()
export class MailTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [{ kind: 'email', permission: 'relationship.read', paged: true, sql: SENT }];
}
