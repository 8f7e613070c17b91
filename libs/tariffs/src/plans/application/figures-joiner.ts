import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import type { Transaction } from '#app/platform';

/** Of what both records have, that of the one which stays holds. */
const PAID = `DELETE FROM paid_due j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM paid_due k WHERE k.body_id = $2 AND k.year = j.year)`;
const VOLUMES = `DELETE FROM service_volume j WHERE j.body_id = $1 AND EXISTS (SELECT FROM service_volume k
  WHERE k.body_id = $2 AND k.service_id = j.service_id AND k.measure = j.measure AND k.year = j.year)`;
const AGREED = `DELETE FROM tariff_exception j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM tariff_exception k WHERE k.body_id = $2 AND k.plan_id = j.plan_id AND k.tariff_id = j.tariff_id)`;

/** A body paid and used something once in a year, and one amount is agreed with it. */
@JoinsBodies()
export class TariffFiguresJoiner implements BodyJoiner {
  plan(): Promise<Settled[]> {
    return Promise.resolve([]);
  }

  async settle(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<void> {
    for (const statement of [PAID, VOLUMES, AGREED]) await tx.execute(statement, [joinedId, keptId]);
  }
}
