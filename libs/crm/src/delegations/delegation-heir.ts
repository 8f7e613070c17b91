import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { Heir, type BodyHeir, type Inheritance, type Merger } from '../application/body-heir.js';

const RUNNING = `FROM body_delegation d JOIN body f ON f.tenant_id = d.tenant_id AND f.id = d.body_id
  JOIN body t ON t.tenant_id = d.tenant_id AND t.id = d.delegate_id
  WHERE (d.body_id = ANY ($1) OR d.delegate_id = ANY ($1)) AND (d.ends_on IS NULL OR d.ends_on > $2 AND d.ends_on >= d.starts_on)`;
const PLAN = `SELECT f.name || ' → ' || t.name AS label, ARRAY[CASE WHEN d.body_id = ANY ($1) THEN f.name ELSE t.name END] AS "from"
  ${RUNNING} AND NOT (d.body_id = ANY ($1) AND d.delegate_id = ANY ($1)) ORDER BY f.name, t.name, d.id LIMIT 500`;
const END = `UPDATE body_delegation SET ends_on = GREATEST(starts_on - 1, $2::date), version = version + 1 WHERE id IN (
    SELECT d.id ${RUNNING})
  RETURNING id, body_id AS "bodyId", delegate_id AS "delegateId"`;
/** From the same act; what the successor has of the other body already it keeps. The paper stays with the predecessor. */
const PASS = `INSERT INTO body_delegation (tenant_id, id, body_id, delegate_id, powers, reads_tickets, act_organ, act_number, act_date,
    starts_on, created_at, version)
  SELECT tenant_id, $2, $3, $4, powers, reads_tickets, act_organ, act_number, act_date, $5, $6, 1 FROM body_delegation WHERE id = $1
  ON CONFLICT DO NOTHING`;

/** What merged bodies delegated, and what was delegated to them, goes on with the successor. */
@Heir()
export class DelegationHeir implements BodyHeir {
  async plan(tx: Transaction, { predecessorIds, lastDay }: Merger): Promise<Inheritance[]> {
    const rows = await tx.query<{ label: string; from: string[] }>(PLAN, [predecessorIds, lastDay]);
    return rows.map((row) => ({ kind: 'delegation', ...row, joined: false }));
  }

  async inherit(tx: Transaction, { predecessorIds, successorId, lastDay, effectiveOn }: Merger): Promise<void> {
    const ended = await tx.query<{ id: string; bodyId: string; delegateId: string }>(END, [predecessorIds, lastDay]);
    const heir = (id: string) => (predecessorIds.includes(id) ? successorId : id);
    for (const { id, bodyId, delegateId } of ended) {
      if (heir(bodyId) === heir(delegateId)) continue;
      await tx.execute(PASS, [id, newId(), heir(bodyId), heir(delegateId), effectiveOn, tx.now]);
    }
  }
}
