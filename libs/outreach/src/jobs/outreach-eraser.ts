import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** That a mailing went to a body stays known; who of it read it, and who wrote it, is replaced; of an event, who held it and who came. */
@Eraser()
export class OutreachEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, emails, ownNames }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE mailing SET author_name = $2 WHERE author_id = $1', [membershipId, ERASED_NAME]);
    await tx.execute('UPDATE roadshow_event SET organiser_name = $2 WHERE organiser_id = $1', [
      membershipId,
      ERASED_NAME,
    ]);
    await tx.execute(
      `UPDATE roadshow_participant SET name = $3, position = '', email = NULL WHERE lower(email) = ANY ($1) OR name = ANY ($2)`,
      [emails.map((email) => email.toLowerCase()), ownNames, ERASED_NAME],
    );
    await tx.execute(
      `UPDATE mailing_recipient SET name = $3, address = CASE WHEN address IS NULL THEN NULL ELSE id::text || '@persona.invalid' END
       WHERE target <> 'body' AND (address = ANY ($1) OR name = ANY ($2))`,
      [emails.map((email) => email.toLowerCase()), ownNames, ERASED_NAME],
    );
  }
}
