import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** The steps of a subscription and what was counted of it are records: who made them is replaced. */
@Eraser()
export class SubscriptionsEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE subscription_event SET actor_name = $2 WHERE actor_id = $1', [membershipId, ERASED_NAME]);
    await tx.execute('UPDATE allowance_use SET author_name = $2 WHERE author_id = $1', [membershipId, ERASED_NAME]);
  }
}
