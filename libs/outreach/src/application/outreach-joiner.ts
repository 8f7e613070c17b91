import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import type { Transaction } from '#app/platform';

const CHOSEN = `UPDATE mailing SET body_ids = CASE WHEN $2::uuid = ANY (body_ids) THEN array_remove(body_ids, $1::uuid)
  ELSE array_replace(body_ids, $1::uuid, $2::uuid) END WHERE $1::uuid = ANY (body_ids)`;
/** Its link goes on, and so do the people who registered by it, as if they had come by the open one. */
const INVITED_ONCE = `UPDATE roadshow_guest j SET open = true WHERE j.body_id = $1 AND NOT j.open
  AND EXISTS (SELECT FROM roadshow_guest k WHERE k.event_id = j.event_id AND k.body_id = $2 AND NOT k.open)`;

/** Who was chosen for a mailing, or invited to an event, under both records was so once. */
@JoinsBodies()
export class OutreachJoiner implements BodyJoiner {
  plan(): Promise<Settled[]> {
    return Promise.resolve([]);
  }

  async settle(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<void> {
    await tx.execute(CHOSEN, [joinedId, keptId]);
    await tx.execute(INVITED_ONCE, [joinedId, keptId]);
  }
}
