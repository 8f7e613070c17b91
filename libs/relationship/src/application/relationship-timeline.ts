import { TellsTimeline, type TimelinePart, type TimelineSource } from '#app/platform';

/** What happened today stands where it was written down; of another day only the day is known. */
const INTERACTIONS = `SELECT i.id, GREATEST(LEAST(i.created_at, ((i.happened_on + 1)::timestamp AT TIME ZONE 'Europe/Rome') - interval '1 ms'),
      (i.happened_on::timestamp AT TIME ZONE 'Europe/Rome')) AS at,
    i.kind AS what, CASE WHEN i.removed_at IS NOT NULL THEN 'removed' END AS code, i.with_name AS title,
    COALESCE(i.removal_reason, i.text) AS detail, i.author_name AS who, NULL AS path FROM interaction i WHERE i.body_id = ?`;
const STEPS = `SELECT s.id, s.at, s.stage AS what, NULL AS code, NULL AS title, s.reason AS detail, s.actor_name AS who, NULL AS path
  FROM prospect_step s WHERE s.body_id = ?`;

/** What the centre noted of a body by hand. */
@TellsTimeline()
export class RelationshipTimeline implements TimelineSource {
  readonly parts: TimelinePart[] = [
    { kind: 'interaction', permission: 'relationship.read', daily: true, sql: INTERACTIONS },
    { kind: 'prospect', permission: 'relationship.read', sql: STEPS },
  ];
}
