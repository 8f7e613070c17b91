import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** What was said to the other centres stays; under whose name does not, and they see that at once. */
@Eraser()
export class NetworkEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, ownNames }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE network_comment SET author_name = $2 WHERE author_id = $1', [membershipId, ERASED_NAME]);
    await tx.execute(
      `UPDATE network_participation_event SET actor_name = $2 WHERE side = 'centre' AND actor_name = ANY ($1)`,
      [ownNames, ERASED_NAME],
    );
    await tx.execute(`UPDATE network_plan_event SET actor_name = $2 WHERE side = 'centre' AND actor_name = ANY ($1)`, [
      ownNames,
      ERASED_NAME,
    ]);
  }
}
