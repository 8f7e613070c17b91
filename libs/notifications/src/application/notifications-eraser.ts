import { Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** A mail that has not left is not sent any more: its row says so to the delivery that waits for it. */
const MAILS = `UPDATE mail SET address = '', subject = '', html = '', text = '', calendar = NULL, sending_since = NULL, version = version + 1,
    status = CASE WHEN status = 'sent' THEN status ELSE 'failed' END
  WHERE membership_id = $1 OR (membership_id IS NULL AND address = ANY ($2))`;

/** What a person was told: of the mails it stays known that they were sent, and when. */
@Eraser()
export class NotificationsEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, emails }: ErasedPerson): Promise<void> {
    await tx.execute(MAILS, [membershipId, emails]);
    await tx.execute('DELETE FROM notice WHERE membership_id = $1', [membershipId]);
    await tx.execute('DELETE FROM notice_preference WHERE membership_id = $1', [membershipId]);
  }
}
