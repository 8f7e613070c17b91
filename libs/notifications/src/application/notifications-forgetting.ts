import { KEPT_DAYS } from '#app/contracts';
import { Forgets, keptSince, type Forgetting, type Transaction } from '#app/platform';

/** Notices that nobody read, and that mails were sent. Beside it the sweep forgets what was read, and what mails said. */
@Forgets()
export class NotificationsForgetting implements Forgetting {
  async forget(tx: Transaction): Promise<Record<string, number>> {
    return {
      notices: await tx.execute('DELETE FROM notice WHERE created_at < $1', [keptSince(tx, KEPT_DAYS.unreadNotices)]),
      mails: await tx.execute(`DELETE FROM mail WHERE created_at < $1 AND status IN ('sent', 'failed')`, [
        keptSince(tx, KEPT_DAYS.mails),
      ]),
    };
  }
}
