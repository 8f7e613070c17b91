import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** What somebody cost stays in the costs of the year, and says no more whose it was; of steps, who took them is replaced. */
@Eraser()
export class CostsEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, ownNames }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE cost_model_event SET actor_name = $2 WHERE actor_id = $1', [membershipId, ERASED_NAME]);
    await tx.execute('UPDATE cost_item SET label = $2, version = version + 1 WHERE label = ANY ($1)', [
      ownNames,
      ERASED_NAME,
    ]);
  }
}
