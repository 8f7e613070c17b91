import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** The steps of an adhesion are acts: who gave them is replaced. Offices of bodies are published by law, and stay. */
@Eraser()
export class CrmEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, ownNames }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE adhesion_event SET actor_name = $2 WHERE actor_id = $1', [membershipId, ERASED_NAME]);
    await tx.execute('UPDATE adhesion_event SET for_name = $2 WHERE for_name = ANY ($1)', [ownNames, ERASED_NAME]);
  }
}
