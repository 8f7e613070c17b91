import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import type { Transaction } from '#app/platform';

const BOTH = `SELECT 'prospect_both' AS settlement, CASE WHEN j.since > k.since THEN j.stage ELSE k.stage END AS label
  FROM prospect j JOIN prospect k ON k.tenant_id = j.tenant_id AND k.body_id = $2 WHERE j.body_id = $1`;

/** Where a body stands on the way to adhering is written once; its steps are only appended to, so `join_body` joins them. */
@JoinsBodies()
export class ProspectJoiner implements BodyJoiner {
  plan(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<Settled[]> {
    return tx.query<Settled>(BOTH, [joinedId, keptId]);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }
}
