import { Memberships } from '#app/identity';
import { italianDay, newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { Heir, type BodyHeir, type Inheritance, type Merger } from './body-heir.js';

type Row = { label: string; from: string[] };

const PEOPLE = `SELECT m.display_name AS label, array_agg(DISTINCT b.name) AS "from"
  FROM membership_body mb JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id
  JOIN body b ON b.tenant_id = mb.tenant_id AND b.id = mb.body_id
  WHERE mb.body_id = ANY ($1) AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
  GROUP BY m.id, m.display_name ORDER BY m.display_name, m.id LIMIT 500`;
const OFFICES = `SELECT o.person_name AS label, ARRAY[b.name] AS "from"
  FROM body_office o JOIN body b ON b.tenant_id = o.tenant_id AND b.id = o.body_id
  WHERE o.body_id = ANY ($1) AND o.starts_on <= $2 AND (o.ends_on IS NULL OR o.ends_on > $2)
  ORDER BY b.name, o.person_name, o.id LIMIT 500`;
const GROUPINGS = `SELECT DISTINCT h.name AS label, array_agg(DISTINCT b.name) AS "from"
  FROM body_grouping g JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id
  JOIN body h ON h.tenant_id = g.tenant_id AND h.id = g.head_id
  WHERE (g.body_id = ANY ($1) AND g.head_id <> ALL ($1)) AND (g.ends_on IS NULL OR g.ends_on > $2)
  GROUP BY h.id, h.name ORDER BY h.name LIMIT 100`;

const END_OFFICES = `UPDATE body_office SET ends_on = GREATEST(starts_on, $2::date), version = version + 1
  WHERE body_id = ANY ($1) AND (ends_on IS NULL OR ends_on > $2)`;
const END_GROUPINGS = `UPDATE body_grouping SET ends_on = GREATEST(starts_on, $2::date), version = version + 1
  WHERE (body_id = ANY ($1) OR head_id = ANY ($1)) AND (ends_on IS NULL OR ends_on > $2)
  RETURNING head_id AS "headId", body_id AS "bodyId", kind, title, act`;
/** What the successor belongs to already it does not belong to twice. */
const JOIN = `INSERT INTO body_grouping (tenant_id, id, head_id, body_id, kind, title, starts_on, act, created_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) ON CONFLICT DO NOTHING`;

/** A figure that each of the predecessors has for a year is the successor's, summed. */
const SUMS = `SELECT f.kind, f.year, sum(f.value)::text AS value FROM (
    SELECT DISTINCT ON (body_id, kind, year) body_id, kind, year, value FROM body_figure
    WHERE body_id = ANY ($1) ORDER BY body_id, kind, year, source) f
  GROUP BY f.kind, f.year HAVING count(*) = cardinality($1::uuid[]) ORDER BY f.kind, f.year DESC LIMIT 100`;
const ADD_FIGURE = `INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** What the register keeps of bodies: who works for them, whom they belong to, who held their offices, their figures. */
@Heir()
export class RegisterHeir implements BodyHeir {
  constructor(private readonly memberships: Memberships) {}

  async plan(
    tx: Transaction,
    { predecessorIds: ids, predecessors, incorporation, lastDay }: Merger,
  ): Promise<Inheritance[]> {
    const [people, groupings, offices, sums] = await tx.readAll<[Row, Row, Row, { year: number }]>([
      [PEOPLE, [ids, italianDay(tx.now)]],
      [GROUPINGS, [ids, lastDay]],
      [OFFICES, [ids, lastDay]],
      [SUMS, [ids]],
    ]);
    const as = (kind: Inheritance['kind'], rows: Row[]): Inheritance[] =>
      rows.map(({ label, from }) => ({ kind, label, from, joined: from.length > 1 }));
    const years = [...new Set(sums.map(({ year }) => year))].map(String);
    const from = predecessors.map(({ name }) => name);
    return [
      ...as('person', people),
      ...as('grouping', groupings),
      ...(incorporation
        ? []
        : as(
            'figure',
            years.map((label) => ({ label, from })),
          )),
      ...as('office', offices),
    ];
  }

  async inherit(tx: Transaction, merger: Merger): Promise<void> {
    const { predecessorIds: ids, predecessors, successorId, incorporation, lastDay, effectiveOn } = merger;
    await this.memberships.followBodies(tx, ids, successorId);
    await tx.execute(END_OFFICES, [ids, lastDay]);
    const ended = await tx.query<{
      headId: string;
      bodyId: string;
      kind: string;
      title: string | null;
      act: string | null;
    }>(END_GROUPINGS, [ids, lastDay]);
    const heir = (id: string) => (ids.includes(id) ? successorId : id);
    for (const { headId, bodyId, kind, title, act } of ended) {
      if (heir(headId) === heir(bodyId)) continue;
      await tx.execute(JOIN, [tx.tenantId, newId(), heir(headId), heir(bodyId), kind, title, effectiveOn, act, tx.now]);
    }
    if (incorporation) return;
    const sums = await tx.query<{ kind: string; year: number; value: string }>(SUMS, [ids]);
    const source = `Somma: ${predecessors.map(({ name }) => name).join(', ')}`.slice(0, 300);
    for (const { kind, year, value } of sums)
      await tx.execute(ADD_FIGURE, [tx.tenantId, successorId, newId(), kind, year, value, source]);
  }
}
