import { JoinsBodies, type BodyJoin, type BodyJoiner, type Settled } from '#app/crm';
import type { Transaction } from '#app/platform';

const SIMULATED = `DELETE FROM simulation_due j WHERE j.body_id = $1
  AND EXISTS (SELECT FROM simulation_due k WHERE k.body_id = $2 AND k.simulation_id = j.simulation_id)`;

/** A body stands once in a simulation, whose sums stay those of the day when it was made. */
@JoinsBodies()
export class SimulationJoiner implements BodyJoiner {
  plan(): Promise<Settled[]> {
    return Promise.resolve([]);
  }

  async settle(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<void> {
    await tx.execute(SIMULATED, [joinedId, keptId]);
  }
}
