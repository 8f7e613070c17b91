import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** Formal messages are acts and stay, with what was answered: who wrote them for the centre is replaced. */
@Eraser()
export class PecEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE pec_message SET author_name = $2 WHERE author_id = $1', [membershipId, ERASED_NAME]);
  }
}
