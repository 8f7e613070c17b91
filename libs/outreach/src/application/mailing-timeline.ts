import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

/** The subject with the body's name; what else was filled in is not kept. */
const SUBJECT = String.raw`regexp_replace(regexp_replace(m.subject, '\{\{\s*ente\s*\}\}', replace(b.name, '\', '\\'), 'g'),
      '\{\{\s*\w+\s*\}\}', '…', 'g')`;
const SETTLED = `SELECT r.id, r.settled_at AS at, r.status AS what, r.target AS code, ${SUBJECT} AS title,
    COALESCE(r.failure, r.address) AS detail, m.author_name AS who, '/comunicazioni/' || m.id AS path
  FROM mailing_recipient r JOIN mailing m ON m.tenant_id = r.tenant_id AND m.id = r.mailing_id
  JOIN body b ON b.tenant_id = r.tenant_id AND b.id = r.body_id
  WHERE r.body_id = ? AND r.settled_at IS NOT NULL`;

/** One row may tell of several moments: their ids follow from its own. */
const EVENTS = `SELECT x.id, x.at, x.what, NULL AS code, e.title, x.detail, x.who, '/incontri/' || e.id AS path
  FROM roadshow_guest g JOIN roadshow_event e ON e.tenant_id = g.tenant_id AND e.id = g.event_id
  CROSS JOIN LATERAL (
    SELECT g.id, g.invited_at AS at, 'invited' AS what, NULL AS detail, e.organiser_name AS who
    UNION ALL SELECT md5(g.id || 'declined')::uuid, g.answered_at, 'declined', g.note, NULL WHERE g.answer = 'declined'
    UNION ALL SELECT p.id, p.registered_at, p.status, p.position, p.name FROM roadshow_participant p
      WHERE p.tenant_id = g.tenant_id AND p.guest_id = g.id
    UNION ALL SELECT md5(p.id || 'attended')::uuid, p.attended_at, 'attended', p.position, p.name FROM roadshow_participant p
      WHERE p.tenant_id = g.tenant_id AND p.guest_id = g.id
  ) x WHERE g.body_id = ? AND x.at IS NOT NULL`;

/** What mailings brought to a body, or could not; to which events it was invited, who came. */
@TellsTimeline()
export class MailingTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [
    { kind: 'mailing', permission: 'outreach.read', sql: SETTLED },
    { kind: 'event', permission: 'outreach.read', sql: EVENTS },
  ];
}
