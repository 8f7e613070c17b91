import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** Hours stay, for costs were reckoned by them; the names of who confirmed or opened a month go. */
@Eraser()
export class TimesheetsEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE timesheet_event SET actor_name = $2 WHERE actor_id = $1', [membershipId, ERASED_NAME]);
    await tx.execute(`UPDATE timesheet_row SET note = '' WHERE membership_id = $1`, [membershipId]);
  }
}
