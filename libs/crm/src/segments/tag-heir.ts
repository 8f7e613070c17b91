import type { Transaction } from '#app/platform';
import { Heir, type BodyHeir, type Inheritance, type Merger } from '../application/body-heir.js';

const FOLLOW = `INSERT INTO body_tag (tenant_id, body_id, tag_id, created_at)
  SELECT DISTINCT g.tenant_id, $2::uuid, g.tag_id, $3::timestamptz FROM body_tag g WHERE g.body_id = ANY ($1) ON CONFLICT DO NOTHING`;

/** A successor has the labels of its predecessors; they are no matter of the merger's act, and stand in no plan of it. */
@Heir()
export class TagHeir implements BodyHeir {
  async plan(): Promise<Inheritance[]> {
    return Promise.resolve([]);
  }

  async inherit(tx: Transaction, { predecessorIds, successorId }: Merger): Promise<void> {
    await tx.execute(FOLLOW, [predecessorIds, successorId, tx.now]);
  }
}
