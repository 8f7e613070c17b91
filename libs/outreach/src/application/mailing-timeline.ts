import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

const SETTLED = `SELECT r.id, r.settled_at AS at, r.status AS what, r.target AS code, m.subject AS title,
    COALESCE(r.failure, r.address) AS detail, m.author_name AS who, '/comunicazioni/' || m.id AS path
  FROM mailing_recipient r JOIN mailing m ON m.tenant_id = r.tenant_id AND m.id = r.mailing_id
  WHERE r.body_id = ? AND r.settled_at IS NOT NULL`;

/** What mailings brought to a body, or could not. */
@TellsTimeline()
export class MailingTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [{ kind: 'mailing', permission: 'outreach.read', sql: SETTLED }];
}
