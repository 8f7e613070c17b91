import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

const midnight = (day: string) => `(${day}::timestamp AT TIME ZONE 'Europe/Rome')`;

const ADHESION = `SELECT e.id, e.at, e.command AS what, NULL AS code, c.title, e.reason AS detail, e.actor_name AS who,
    '/adesioni/' || e.adhesion_id AS path
  FROM adhesion_event e JOIN adhesion a ON a.tenant_id = e.tenant_id AND a.id = e.adhesion_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id WHERE e.body_id = ?`;
const PAPERS = `SELECT f.id, e.at, 'adhesion' AS what, d.kind AS code, f.name AS title, NULL AS detail, e.actor_name AS who,
    '/adesioni/' || e.adhesion_id AS path
  FROM adhesion_document d JOIN adhesion_event e ON e.tenant_id = d.tenant_id AND e.id = d.event_id
  JOIN stored_file f ON f.tenant_id = d.tenant_id AND f.id = d.file_id WHERE d.body_id = ?`;
const TASKS = `SELECT k.id, k.done_at AS at, 'done' AS what, NULL AS code, k.title, NULLIF(k.note, '') AS detail, d.display_name AS who, k.path
  FROM task k LEFT JOIN membership d ON d.tenant_id = k.tenant_id AND d.id = k.done_by
  WHERE k.body_id = ? AND k.done_at IS NOT NULL`;

const office = (
  what: string,
  day: string,
  condition: string,
) => `SELECT o.id, ${midnight(day)} AS at, '${what}' AS what, o.kind AS code,
    o.person_name AS title, o.act AS detail, NULL AS who, NULL AS path FROM body_office o WHERE o.body_id = ? AND ${condition}`;
const grouping = (
  what: string,
  own: string,
  other: string,
  day: string,
  condition: string,
) => `SELECT g.id, ${midnight(day)} AS at, '${what}' AS what,
    NULL AS code, n.name AS title, COALESCE(g.title, g.act) AS detail, NULL AS who, '/enti/' || g.${other} AS path
  FROM body_grouping g JOIN LATERAL search.body_names(ARRAY[g.${other}]) n ON true WHERE g.${own} = ? AND ${condition}`;
const PAST = `SELECT p.id, ${midnight('(p.valid_to + 1)')} AS at, 'changed' AS what, p.kind AS code, p.value AS title,
    NULL AS detail, NULL AS who, NULL AS path FROM body_past p WHERE p.body_id = ? AND p.joining_id IS NULL`;
const SUCCEEDED = `SELECT b.id, ${midnight('(b.valid_to + 1)')} AS at, 'succeeded' AS what, NULL AS code, n.name AS title,
    b.succession_act AS detail, NULL AS who, '/enti/' || b.successor_id AS path
  FROM body b JOIN LATERAL search.body_names(ARRAY[b.successor_id]) n ON true WHERE b.id = ? AND b.valid_to IS NOT NULL`;
const TOOK_OVER = `SELECT b.id, ${midnight('(b.valid_to + 1)')} AS at, 'took_over' AS what, NULL AS code, b.name AS title,
    b.succession_act AS detail, NULL AS who, '/enti/' || b.id AS path FROM body b WHERE b.successor_id = ? AND b.valid_to IS NOT NULL`;

const JOINED = `SELECT j.id, j.joined_at AS at, 'joined_record' AS what, NULL AS code, j.sheet->>'name' AS title, NULL AS detail,
    m.display_name AS who, '/enti/' || j.id AS path
  FROM body_joining j LEFT JOIN membership m ON m.tenant_id = j.tenant_id AND m.id = j.joined_by WHERE j.kept_id = ?`;

const ofRegister = (sql: string): TimelinePart => ({ kind: 'register', permission: 'bodies.read', daily: true, sql });

/** The steps and papers of a body's adhesions, what was done for it, and who and what it was. */
@TellsTimeline()
export class BodyTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [
    { kind: 'adhesion', permission: 'adhesions.read', sql: ADHESION },
    { kind: 'document', permission: 'adhesions.read', sql: PAPERS },
    { kind: 'task', permission: 'tasks.work', sql: TASKS },
    // What begins and ends on one day is said once.
    ofRegister(office('office_begun', 'o.starts_on', 'true')),
    ofRegister(office('office_ended', 'o.ends_on', 'o.ends_on > o.starts_on')),
    ofRegister(grouping('joined', 'body_id', 'head_id', 'g.starts_on', 'true')),
    ofRegister(grouping('left', 'body_id', 'head_id', 'g.ends_on', 'g.ends_on > g.starts_on')),
    ofRegister(grouping('member_joined', 'head_id', 'body_id', 'g.starts_on', 'true')),
    ofRegister(grouping('member_left', 'head_id', 'body_id', 'g.ends_on', 'g.ends_on > g.starts_on')),
    ofRegister(PAST),
    ofRegister(SUCCEEDED),
    ofRegister(TOOK_OVER),
    { kind: 'register', permission: 'bodies.read', sql: JOINED },
  ];
}
