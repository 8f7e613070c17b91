import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import type { Transaction } from '#app/platform';

const CHOSEN = `UPDATE mailing SET body_ids = CASE WHEN $2::uuid = ANY (body_ids) THEN array_remove(body_ids, $1::uuid)
  ELSE array_replace(body_ids, $1::uuid, $2::uuid) END WHERE $1::uuid = ANY (body_ids)`;

/** Who was chosen for a mailing under either record is chosen once. */
@JoinsBodies()
export class MailingJoiner implements BodyJoiner {
  plan(): Promise<Settled[]> {
    return Promise.resolve([]);
  }

  async settle(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<void> {
    await tx.execute(CHOSEN, [joinedId, keptId]);
  }
}
