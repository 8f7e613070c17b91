import type { Transaction } from '#app/platform';
import { Heir, type BodyHeir, type Inheritance, type Merger } from '../application/body-heir.js';

const FOLLOW = `UPDATE task SET body_id = $2::uuid, version = version + 1,
    path = CASE WHEN path = '/enti/' || body_id THEN '/enti/' || $2::uuid ELSE path END
  WHERE body_id = ANY ($1) AND done_at IS NULL`;

/** What is still to be done about a predecessor is to be done about its successor. */
@Heir()
export class TaskHeir implements BodyHeir {
  async plan(): Promise<Inheritance[]> {
    return Promise.resolve([]);
  }

  async inherit(tx: Transaction, { predecessorIds, successorId }: Merger): Promise<void> {
    await tx.execute(FOLLOW, [predecessorIds, successorId]);
  }
}
