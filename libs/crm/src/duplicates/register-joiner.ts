import { Memberships } from '#app/identity';
import type { Transaction } from '#app/platform';
import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from './body-join.js';

const SAME_FIGURE = `FROM body_figure j JOIN body_figure k ON k.body_id = $2 AND k.kind = j.kind AND k.year = j.year
  AND k.source = j.source WHERE j.body_id = $1`;
/** Of a body in both records the other body is the same, whichever side it is on. */
const LINE = (a: string) => `lower(concat_ws('|', ${a}.street, ${a}.postcode, ${a}.place))`;
const SAME_ADDRESS = `FROM body_address j JOIN body_address k ON k.body_id = $2 AND k.kind = j.kind AND ${LINE('k')} = ${LINE('j')}
  AND daterange(k.starts_on, k.ends_on, '[]') && daterange(j.starts_on, j.ends_on, '[]') WHERE j.body_id = $1`;
const OTHER_SEAT = `FROM body_address j WHERE j.body_id = $1 AND j.kind = 'registered' AND EXISTS (SELECT FROM body_address k
  WHERE k.body_id = $2 AND k.kind = 'registered' AND ${LINE('k')} <> ${LINE('j')}
    AND daterange(k.starts_on, k.ends_on, '[]') && daterange(j.starts_on, j.ends_on, '[]'))`;
const SAME_GROUPING = `FROM body_grouping j JOIN body_grouping k ON k.kind = j.kind AND COALESCE(k.title, '') = COALESCE(j.title, '')
    AND daterange(k.starts_on, k.ends_on, '[]') && daterange(j.starts_on, j.ends_on, '[]')
    AND (j.body_id = $1 AND k.body_id = $2 AND k.head_id = j.head_id OR j.head_id = $1 AND k.head_id = $2 AND k.body_id = j.body_id)
  JOIN body o ON o.tenant_id = j.tenant_id AND o.id = CASE WHEN j.body_id = $1 THEN j.head_id ELSE j.body_id END`;
const SAME_DELEGATION = `FROM body_delegation j JOIN body_delegation k
    ON daterange(k.starts_on, k.ends_on + 1) && daterange(j.starts_on, j.ends_on + 1)
    AND (j.body_id = $1 AND k.body_id = $2 AND k.delegate_id = j.delegate_id
      OR j.delegate_id = $1 AND k.delegate_id = $2 AND k.body_id = j.body_id)
  JOIN body o ON o.tenant_id = j.tenant_id AND o.id = CASE WHEN j.body_id = $1 THEN j.delegate_id ELSE j.body_id END`;
const IN_BOTH = `FROM membership_body j JOIN membership_body k ON k.membership_id = j.membership_id AND k.body_id = $2
  JOIN membership m ON m.tenant_id = j.tenant_id AND m.id = j.membership_id WHERE j.body_id = $1`;

const PLAN = `SELECT CASE WHEN j.value = k.value THEN 'figure_same' ELSE 'figure_beside' END AS settlement, j.year || ' · ' || j.source AS label ${SAME_FIGURE}
  UNION ALL SELECT 'address_same', j.street ${SAME_ADDRESS}
  UNION ALL SELECT 'address_beside', j.street ${OTHER_SEAT}
  UNION ALL SELECT DISTINCT 'grouping_same', COALESCE(o.name || ' · ' || j.title, o.name) ${SAME_GROUPING}
  UNION ALL SELECT DISTINCT 'delegation_ends', o.name ${SAME_DELEGATION}
  UNION ALL SELECT 'person_both', m.display_name ${IN_BOTH}
  ORDER BY 1, 2 LIMIT 500`;

const SAME_VALUE = `DELETE FROM body_figure f WHERE f.id IN (SELECT j.id ${SAME_FIGURE} AND k.value = j.value)`;
const BESIDE = `UPDATE body_figure f SET source = left(f.source, 150) || ' (scheda unita: ' || left($3, 120) || ')'
  WHERE f.id IN (SELECT j.id ${SAME_FIGURE})`;

const DROP_ADDRESS = `DELETE FROM body_address a WHERE a.id IN (SELECT j.id ${SAME_ADDRESS})`;
const OTHER_ADDRESS = `UPDATE body_address a SET kind = 'other', version = a.version + 1,
    note = left(concat_ws(' · ', a.note, 'Sede nella scheda unita: ' || $3), 300)
  WHERE a.id IN (SELECT j.id ${OTHER_SEAT})`;

/** The days of both, where one row of each is concerned; the other's row is kept by the register of changes alone. */
const LENGTHEN = `UPDATE body_grouping g SET version = g.version + 1, starts_on = LEAST(g.starts_on, s.starts_on),
    ends_on = CASE WHEN g.ends_on IS NULL OR s.endless THEN NULL ELSE GREATEST(g.ends_on, s.ends_on) END
  FROM (SELECT k.id, min(j.starts_on) AS starts_on, max(j.ends_on) AS ends_on, bool_or(j.ends_on IS NULL) AS endless
    ${SAME_GROUPING} GROUP BY k.id
    HAVING NOT EXISTS (SELECT FROM body_grouping x, body_grouping self WHERE self.id = k.id AND x.id <> k.id
      AND x.kind = self.kind AND x.head_id = self.head_id AND x.body_id = self.body_id)) s
  WHERE g.id = s.id`;
const DROP_GROUPING = `DELETE FROM body_grouping g WHERE g.id = ANY ($1)`;
const GROUPINGS = `SELECT DISTINCT j.id ${SAME_GROUPING}`;
const END_DELEGATION = `UPDATE body_delegation d SET ends_on = d.starts_on - 1, version = d.version + 1
  WHERE d.id IN (SELECT j.id ${SAME_DELEGATION})`;

const DROP_TAG = `DELETE FROM body_tag j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM body_tag k WHERE k.body_id = $2 AND k.tag_id = j.tag_id)`;
const OTHER = `CASE WHEN d.first_id IN ($1, $2) THEN d.second_id ELSE d.first_id END`;
const DROP_DISTINCTION = `DELETE FROM body_distinction d WHERE $1 IN (d.first_id, d.second_id) AND (${OTHER} IN ($1, $2)
  OR EXISTS (SELECT FROM body_distinction k WHERE $2 IN (k.first_id, k.second_id) AND ${OTHER} IN (k.first_id, k.second_id)))`;
/** What is to be done leads to the record that stays. */
const PATHS = `UPDATE task SET path = replace(path, $1::text, $2::text) WHERE body_id = $1::uuid AND path LIKE '/enti/' || $1::text || '%'`;

/** What the register keeps once for a body: figures, days with a union, delegations, people, labels. */
@JoinsBodies()
export class RegisterJoiner implements BodyJoiner {
  constructor(private readonly memberships: Memberships) {}

  plan(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<Settled[]> {
    return tx.query<Settled>(PLAN, [joinedId, keptId]);
  }

  async settle(tx: Transaction, { joinedId, keptId, joinedName }: BodyJoin): Promise<void> {
    const both = [joinedId, keptId];
    await tx.execute(SAME_VALUE, both);
    await tx.execute(BESIDE, [...both, joinedName]);
    await tx.execute(DROP_ADDRESS, both);
    await tx.execute(OTHER_ADDRESS, [...both, joinedName]);
    const double = await tx.query<{ id: string }>(GROUPINGS, both);
    await tx.execute(LENGTHEN, both);
    await tx.execute(DROP_GROUPING, [double.map(({ id }) => id)]);
    await tx.execute(END_DELEGATION, both);
    await tx.execute(DROP_TAG, both);
    await tx.execute(DROP_DISTINCTION, both);
    await tx.execute(PATHS, both);
    await this.memberships.joinBodies(tx, joinedId, keptId);
  }
}
