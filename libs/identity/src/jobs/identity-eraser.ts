import { Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';
import { NOBODY } from '../persistence/nobody.js';

/** The membership stays, as what it was and when, and belongs to nobody; the ways in go. */
@Eraser()
export class IdentityEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId }: ErasedPerson): Promise<void> {
    await tx.execute(`UPDATE absence SET note = '', version = version + 1 WHERE membership_id = $1 AND note <> ''`, [
      membershipId,
    ]);
    await tx.execute('DELETE FROM sign_in_identity WHERE membership_id = $1', [membershipId]);
    const [row] = await tx.query<{ person_id: string }>('SELECT person_id FROM membership WHERE id = $1', [
      membershipId,
    ]);
    await tx.execute('UPDATE membership SET person_id = $2 WHERE id = $1', [membershipId, NOBODY]);
    await tx.query('SELECT auth.forget_person($1, $2)', [membershipId, row!.person_id]);
  }
}
