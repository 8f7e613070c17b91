import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import type { Transaction } from '#app/platform';
import { takeStep, type Stepping } from './deadline-history.js';

const CHOSEN_TWICE = `DELETE FROM obligation_body j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM obligation_body k WHERE k.obligation_id = j.obligation_id AND k.body_id = $2)`;
/** Of one round of a body; sites are each their own. What is settled counts more than what is open, then the record that stays. */
const TWICE = `SELECT CASE WHEN j.status NOT IN ('due', 'late') AND k.status IN ('due', 'late') THEN k.id ELSE j.id END AS id
  FROM deadline j JOIN deadline k ON k.obligation_id = j.obligation_id AND k.round_on = j.round_on AND k.body_id = $2
    AND k.site_id IS NULL AND k.status <> 'cancelled'
  WHERE j.body_id = $1 AND j.site_id IS NULL AND j.status <> 'cancelled'`;
const LOCKED = `SELECT id, body_id AS "bodyId", status, due_on::text AS "dueOn" FROM deadline WHERE id = ANY ($1) ORDER BY id FOR UPDATE`;

/** What was laid out under both records is owed once: that which is settled stays. */
@JoinsBodies()
export class DeadlineJoiner implements BodyJoiner {
  plan(): Promise<Settled[]> {
    return Promise.resolve([]);
  }

  async settle(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<void> {
    await tx.execute(CHOSEN_TWICE, [joinedId, keptId]);
    const twice = await tx.query<{ id: string }>(TWICE, [joinedId, keptId]);
    const double = await tx.query<Stepping>(LOCKED, [twice.map(({ id }) => id)]);
    await takeStep(tx, double, 'cancel', { actor: 'system', cause: 'joined' });
  }
}
