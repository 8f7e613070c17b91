import { KEPT_DAYS } from '#app/contracts';
import { ERASED_NAME, Forgets, keptSince, type Forgetting, type Transaction } from '#app/platform';

/** That a mailing went to a body stays known; to whose name and address does not, but for the body's own. */
@Forgets()
export class OutreachForgetting implements Forgetting {
  async forget(tx: Transaction): Promise<Record<string, number>> {
    return {
      recipients: await tx.execute(
        `UPDATE mailing_recipient SET name = $2, address = id::text || '@persona.invalid'
         WHERE settled_at < $1 AND target <> 'body' AND address NOT LIKE '%@persona.invalid'`,
        [keptSince(tx, KEPT_DAYS.mailingRecipients), ERASED_NAME],
      ),
    };
  }
}
