import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** What was noted of a body belongs to the centre and stays: who wrote it, and whom it was with, are replaced. */
@Eraser()
export class RelationshipEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, ownNames }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE interaction SET author_name = $2, version = version + 1 WHERE author_id = $1', [
      membershipId,
      ERASED_NAME,
    ]);
    await tx.execute('UPDATE interaction SET with_name = $2, version = version + 1 WHERE with_name = ANY ($1)', [
      ownNames,
      ERASED_NAME,
    ]);
    await tx.execute('UPDATE prospect_step SET actor_name = $2 WHERE actor_id = $1', [membershipId, ERASED_NAME]);
  }
}
