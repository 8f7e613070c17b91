import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** That a seat was taken and how it voted stays known; by whom is replaced. */
@Eraser()
export class TablesEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, emails, ownNames }: ErasedPerson): Promise<void> {
    const addresses = emails.map((email) => email.toLowerCase());
    await tx.execute(
      `UPDATE table_seat SET holder_name = $4, holder_email = NULL
       WHERE membership_id = $1 OR lower(holder_email) = ANY ($2) OR holder_name = ANY ($3)`,
      [membershipId, addresses, ownNames, ERASED_NAME],
    );
    await tx.execute('UPDATE table_seat SET alternate_name = $3 WHERE alternate_id = $1 OR alternate_name = ANY ($2)', [
      membershipId,
      ownNames,
      ERASED_NAME,
    ]);
    await tx.execute('UPDATE table_recusal SET person_name = $3 WHERE membership_id = $1 OR person_name = ANY ($2)', [
      membershipId,
      ownNames,
      ERASED_NAME,
    ]);
    await tx.execute('UPDATE table_attendance SET person_name = $2 WHERE person_name = ANY ($1)', [
      ownNames,
      ERASED_NAME,
    ]);
    await tx.execute('UPDATE table_vote SET person_name = $2 WHERE person_name = ANY ($1)', [ownNames, ERASED_NAME]);
    await tx.execute('UPDATE table_action SET responsible = $2 WHERE responsible = ANY ($1)', [ownNames, ERASED_NAME]);
    await tx.execute('UPDATE table_event SET actor_name = $2 WHERE actor_id = $1', [membershipId, ERASED_NAME]);
  }
}
