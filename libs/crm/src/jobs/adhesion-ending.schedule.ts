import { ENDED_ADHESION_STATUSES, LIVE_ADHESION_STATUSES, adhesionMachine, type AdhesionStatus } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  Clock,
  Schedule,
  TenantDatabase,
  oneAfterAnother,
  relayContext,
  systemContext,
  type ScheduledTask,
  type Transaction,
} from '#app/platform';
import { AdhesionHistory } from '../application/adhesion-history.js';
import { TERM } from '../application/adhesion-term.js';

interface Ended {
  id: string;
  bodyId: string;
  status: AdhesionStatus;
}

const WITHDRAWING = `SELECT id, body_id AS "bodyId", status FROM adhesion
  WHERE status = 'withdrawing' AND withdraws_on <= $1 ORDER BY id FOR UPDATE`;
/** Renewed, from a day that was still to come then. */
const SUPERSEDED = `SELECT id, body_id AS "bodyId", status FROM adhesion
  WHERE status = ANY ($2) AND active_to < $1 ORDER BY id FOR UPDATE`;
const EXPIRING = `SELECT a.id, a.body_id AS "bodyId", a.status FROM adhesion a
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  WHERE a.status <> ALL ($2) AND ${TERM} < $1 ORDER BY a.id FOR UPDATE OF a`;

/** The last day of use: of who was still to begin there is none. */
const END = `UPDATE adhesion a SET status = $2, last_event_at = $3, version = a.version + 1,
    active_to = CASE WHEN a.status = ANY ($4) THEN LEAST(a.active_to, ${TERM}, a.withdraws_on - 1) END
  FROM convention c WHERE c.tenant_id = a.tenant_id AND c.id = a.convention_id AND a.id = ANY ($1)`;

/** Ends adhesions whose day has come: of a notice of withdrawal, of a renewal, or of the convention. */
@Schedule('adhesions')
export class AdhesionEnding implements ScheduledTask {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: AdhesionHistory,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const today = italianDay(now);
    const tenants = await this.database.read<{ id: string }>(
      relayContext(now, newId()),
      'SELECT t AS id FROM relay.tenants_with_ending_adhesions($1) t',
      [today],
    );
    const ids = tenants.map(({ id }) => id);
    await oneAfterAnother('Adhesions', ids, (id) =>
      this.database.run(systemContext(id, now, newId()), async (tx) => {
        await this.end(tx, 'withdraw', await tx.query<Ended>(WITHDRAWING, [today]));
        await this.end(tx, 'supersede', await tx.query<Ended>(SUPERSEDED, [today, LIVE_ADHESION_STATUSES]));
        await this.end(tx, 'expire', await tx.query<Ended>(EXPIRING, [today, ENDED_ADHESION_STATUSES]));
      }),
    );
  }

  private async end(
    tx: Transaction,
    command: 'withdraw' | 'supersede' | 'expire',
    adhesions: readonly Ended[],
  ): Promise<void> {
    const { to } = adhesionMachine.transition(command);
    await tx.execute(END, [adhesions.map(({ id }) => id), to, tx.now, LIVE_ADHESION_STATUSES]);
    for (const adhesion of adhesions) {
      if (!adhesionMachine.accepts(adhesion.status, command, 'system'))
        throw new Error(`An adhesion that is ${adhesion.status} cannot ${command}`);
      await this.history.record(tx, adhesion, command, adhesion.status, to);
    }
  }
}
