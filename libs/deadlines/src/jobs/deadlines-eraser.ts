import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** That a deadline was met, and by which side, stays known; who said so does not. */
@Eraser()
export class DeadlinesEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE deadline_event SET actor_name = $2 WHERE actor_id = $1', [membershipId, ERASED_NAME]);
  }
}
