import { ENDED_ADHESION_STATUSES, LIVE_ADHESION_STATUSES, type AdhesionStatus } from '#app/contracts';
import { italianDay } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { AdhesionHistory } from '../application/adhesion-history.js';
import { JoinsBodies, joinReason, type BodyJoin, type BodyJoiner, type Settled } from './body-join.js';

/** Of two open adhesions to one convention the weaker: the less far, the suspended, else that of the joined record. */
const WEAKER = `SELECT DISTINCT ON (w.convention_id) w.id, w.body_id AS "bodyId", w.status, w.convention FROM (
    SELECT a.id, a.body_id, a.convention_id, a.status, c.title AS convention,
      array_position($3::text[], a.status) - CASE WHEN a.suspended_by_body OR a.suspended_by_centre OR a.suspended_by_system
        THEN 0.5 ELSE 0 END AS worth,
      count(*) OVER (PARTITION BY a.convention_id) AS open
    FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
    WHERE a.body_id IN ($1, $2) AND a.status <> ALL ($4)) w
  WHERE w.open > 1 ORDER BY w.convention_id, w.worth, w.body_id = $2`;
const PROGRESS: readonly AdhesionStatus[] = [
  'requested',
  'resolution_received',
  'signed',
  'countersigned',
  'withdrawing',
  'active',
];
const END = `UPDATE adhesion SET status = 'expired', last_event_at = $2, version = version + 1,
    active_to = CASE WHEN status = ANY ($4) THEN LEAST(active_to, withdraws_on - 1, $3::date) END
  WHERE id = ANY ($1)`;
/** The appointment that the ended one had, where that which goes on has none. */
const APPOINTMENTS = `UPDATE processor_appointment p SET adhesion_id = open.id, version = p.version + 1
  FROM adhesion ended, adhesion open
  WHERE p.body_id = $1 AND p.status <> 'ended' AND ended.tenant_id = p.tenant_id AND ended.id = p.adhesion_id
    AND ended.status = ANY ($2) AND ended.last_event_at = $3
    AND open.tenant_id = p.tenant_id AND open.body_id = $1 AND open.convention_id = ended.convention_id AND open.status <> ALL ($2)
    AND NOT EXISTS (SELECT FROM processor_appointment other
      WHERE other.tenant_id = p.tenant_id AND other.adhesion_id = open.id AND other.status = p.status)`;

interface Weaker {
  id: string;
  bodyId: string;
  status: AdhesionStatus;
  convention: string;
}

/** To one convention a body adheres once. */
@JoinsBodies()
export class AdhesionJoiner implements BodyJoiner {
  constructor(private readonly history: AdhesionHistory) {}

  async plan(tx: Transaction, join: BodyJoin): Promise<Settled[]> {
    return (await this.weaker(tx, join)).map(({ convention }) => ({ settlement: 'adhesion_ends', label: convention }));
  }

  async settle(tx: Transaction, join: BodyJoin): Promise<void> {
    const weaker = await this.weaker(tx, join);
    const ids = weaker.map(({ id }) => id);
    await tx.execute(END, [ids, tx.now, italianDay(tx.now), LIVE_ADHESION_STATUSES]);
    for (const each of weaker) await this.history.close(tx, each, each.status, 'expired', joinReason(join));
  }

  async finish(tx: Transaction, { keptId }: BodyJoin): Promise<void> {
    await tx.execute(APPOINTMENTS, [keptId, ENDED_ADHESION_STATUSES, tx.now]);
  }

  private weaker(tx: Transaction, { joinedId, keptId }: BodyJoin): Promise<Weaker[]> {
    return tx.query<Weaker>(WEAKER, [joinedId, keptId, PROGRESS, ENDED_ADHESION_STATUSES]);
  }
}
