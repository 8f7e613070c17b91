import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

const NAMES = [
  'UPDATE document_version SET created_by_name = $2 WHERE created_by = $1',
  'UPDATE document_event SET actor_name = $2 WHERE actor_id = $1',
  'UPDATE post SET author_name = $2 WHERE author_id = $1',
  'UPDATE document_receipt SET reader_name = $2 WHERE membership_id = $1',
];

/** What was added, decided, written and read stays known; by whom is replaced. */
@Eraser()
export class DocumentsEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId }: ErasedPerson): Promise<void> {
    for (const statement of NAMES) await tx.execute(statement, [membershipId, ERASED_NAME]);
  }
}
