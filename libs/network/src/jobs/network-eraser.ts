import { ERASED_NAME, Eraser, type ErasedPerson, type PersonEraser, type Transaction } from '#app/platform';

/** In the network's own tenant its people are also those who decide; elsewhere these are not the centre's, though of the same name. */
const OWN_SIDE = `(side = 'centre' OR EXISTS (SELECT FROM network n WHERE n.home_tenant_id = tenant_id))`;
const NAMES = `SET actor_name = $2 WHERE actor_name = ANY ($1) AND ${OWN_SIDE}`;
const EVENTS = [`UPDATE network_participation_event ${NAMES}`, `UPDATE network_plan_event ${NAMES}`];

/** What was said to the other centres stays; under whose name does not, and they see that at once. */
@Eraser()
export class NetworkEraser implements PersonEraser {
  async erase(tx: Transaction, { membershipId, ownNames }: ErasedPerson): Promise<void> {
    await tx.execute('UPDATE network_comment SET author_name = $2 WHERE author_id = $1', [membershipId, ERASED_NAME]);
    for (const sql of EVENTS) await tx.execute(sql, [ownNames, ERASED_NAME]);
  }
}
