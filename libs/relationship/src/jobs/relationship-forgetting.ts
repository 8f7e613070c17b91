import { KEPT_DAYS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { AuditValues, Forgets, keptSince, type Forgetting, type Transaction } from '#app/platform';

/** What was spoken of with a body stays; with whom does not, nor in the register's values. */
@Forgets()
export class RelationshipForgetting implements Forgetting {
  constructor(private readonly values: AuditValues) {}

  async forget(tx: Transaction): Promise<Record<string, number>> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE interaction SET with_name = NULL, version = version + 1
       WHERE with_name IS NOT NULL AND happened_on < $1::date RETURNING id`,
      [italianDay(keptSince(tx, KEPT_DAYS.contactNames))],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length) await this.values.eraseOf(tx, 'interaction', ids);
    return { 'names of contacts': ids.length };
  }
}
