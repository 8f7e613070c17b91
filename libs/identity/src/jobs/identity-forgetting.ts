import { KEPT_DAYS } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { Forgets, keptSince, type Forgetting, type Transaction } from '#app/platform';
import { PersonErasures } from '../application/person-erasures.service.js';

/** One role of each person whose last one in the centre ended before this day. */
const FORMER = `SELECT min(id::text)::uuid AS id FROM membership WHERE erased_at IS NULL
  GROUP BY person_id HAVING bool_and(valid_to IS NOT NULL AND valid_to < $1::date)`;

/** People who left the centre long ago are erased as if they had asked for it. */
@Forgets()
export class IdentityForgetting implements Forgetting {
  constructor(private readonly erasures: PersonErasures) {}

  async forget(tx: Transaction): Promise<Record<string, number>> {
    const former = await tx.query<{ id: string }>(FORMER, [italianDay(keptSince(tx, KEPT_DAYS.formerPeople))]);
    for (const { id } of former) await this.erasures.eraseWithin(tx, id, { ground: 'no_longer_needed' }, null);
    return { people: former.length };
  }
}
