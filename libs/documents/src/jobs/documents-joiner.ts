import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import type { Transaction } from '#app/platform';

const SHARES = `DELETE FROM document_share j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM document_share k WHERE k.body_id = $2 AND k.document_id = j.document_id)`;
const RECEIPTS = `DELETE FROM document_receipt j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM document_receipt k WHERE k.body_id = $2 AND k.document_id = j.document_id AND k.number = j.number)`;
/** Who contributed goes on doing so. */
const ROLES = `UPDATE space_body k SET role = 'contributor' FROM space_body j
  WHERE k.body_id = $2 AND j.body_id = $1 AND j.tenant_id = k.tenant_id AND j.space_id = k.space_id AND j.role = 'contributor'`;
const NAMED = `DELETE FROM space_body j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM space_body k WHERE k.body_id = $2 AND k.space_id = j.space_id)`;

/** A body is named once in a space, chosen once for a document, and has read a version once. */
@JoinsBodies()
export class DocumentsJoiner implements BodyJoiner {
  plan(): Promise<Settled[]> {
    return Promise.resolve([]);
  }

  async settle(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<void> {
    for (const statement of [SHARES, RECEIPTS, ROLES, NAMED]) await tx.execute(statement, [joinedId, keptId]);
  }
}
