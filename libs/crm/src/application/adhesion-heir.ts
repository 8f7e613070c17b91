import type { AdhesionStatus } from '#app/contracts';
import { ENDED_ADHESION_STATUSES, LIVE_ADHESION_STATUSES } from '#app/contracts';
import { newId } from '#app/kernel';
import type { Transaction } from '#app/platform';
import { Adhesion } from '../persistence/adhesion.entity.js';
import { AdhesionHistory } from './adhesion-history.js';
import { Heir, reasonOf, sharedBy, type BodyHeir, type Inheritance, type Merger } from './body-heir.js';

interface OpenAdhesion {
  id: string;
  version: number;
  bodyId: string;
  bodyName: string;
  conventionId: string;
  convention: string;
  status: AdhesionStatus;
  suspendedByBody: boolean;
  suspendedByCentre: boolean;
  suspendedBySystem: boolean;
  withdrawsOn: string | null;
  schemeId: string | null;
  extendedTo: string | null;
  isDemo: boolean;
}

const OPEN = `SELECT a.id, a.version, a.body_id AS "bodyId", b.name AS "bodyName", a.convention_id AS "conventionId", c.title AS convention,
    a.status, a.suspended_by_body AS "suspendedByBody", a.suspended_by_centre AS "suspendedByCentre",
    a.suspended_by_system AS "suspendedBySystem", a.withdraws_on::text AS "withdrawsOn", a.scheme_id AS "schemeId", a.extended_to::text AS "extendedTo", a.is_demo AS "isDemo"
  FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
  WHERE a.body_id = ANY ($1) AND a.status <> ALL ($2) ORDER BY c.valid_from, c.id, b.name, a.id`;

/** What was in use was so until the predecessors' last day. */
const END = `UPDATE adhesion SET status = 'expired', last_event_at = $2, version = version + 1,
    active_to = CASE WHEN status = ANY ($4) THEN LEAST(active_to, withdraws_on - 1, $3::date) END
  WHERE id = ANY ($1)`;

/** The further, the more the successor inherits. */
const PROGRESS: readonly AdhesionStatus[] = [
  'requested',
  'resolution_received',
  'signed',
  'countersigned',
  'withdrawing',
  'active',
];
const isLive = (status: AdhesionStatus) => (LIVE_ADHESION_STATUSES as readonly string[]).includes(status);
const isSuspended = (one: OpenAdhesion) => one.suspendedByBody || one.suspendedByCentre || one.suspendedBySystem;
const worth = (one: OpenAdhesion) => PROGRESS.indexOf(one.status) - (isSuspended(one) ? 0.5 : 0);

/**
 * Of several adhesions to one convention the successor has one, as that which had come furthest; the others end, and
 * their history stays with the predecessors.
 */
@Heir()
export class AdhesionHeir implements BodyHeir {
  constructor(private readonly history: AdhesionHistory) {}

  async plan(tx: Transaction, merger: Merger): Promise<Inheritance[]> {
    return (await this.open(tx, merger)).map((adhesions) => ({
      kind: 'adhesion',
      label: adhesions[0]!.convention,
      from: adhesions.map(({ bodyName }) => bodyName),
      joined: adhesions.length > 1,
    }));
  }

  async inherit(tx: Transaction, merger: Merger): Promise<void> {
    const { successorId, lastDay } = merger;
    const reason = reasonOf(merger);
    for (const adhesions of await this.open(tx, merger)) {
      const theirs = adhesions.filter(({ bodyId }) => bodyId !== successorId);
      const ids = theirs.map(({ id }) => id);
      await tx.execute(END, [ids, tx.now, lastDay, LIVE_ADHESION_STATUSES]);
      for (const each of theirs) await this.history.succeed(tx, each, each.status, 'expired', reason);
      const best = adhesions.reduce((one, other) => (worth(other) > worth(one) ? other : one));
      const own = adhesions.find(({ bodyId }) => bodyId === successorId);
      if (best !== own) await this.take(tx, merger, best, own, reason);
    }
  }

  private async take(
    tx: Transaction,
    { successorId, effectiveOn }: Merger,
    best: OpenAdhesion,
    own: OpenAdhesion | undefined,
    reason: string,
  ): Promise<void> {
    const { status, suspendedByBody, suspendedByCentre, suspendedBySystem, withdrawsOn, extendedTo, schemeId } = best;
    const values = {
      status,
      suspendedByBody,
      suspendedByCentre,
      suspendedBySystem,
      withdrawsOn,
      extendedTo,
      schemeId,
      activeFrom: isLive(status) ? effectiveOn : null,
      activeTo: null,
      reminders: 0,
      remindedAt: null,
      lastEventAt: tx.now,
    };
    if (own) await tx.update(Adhesion, own, values);
    const id = own?.id ?? newId();
    if (!own) {
      const { conventionId, isDemo } = best;
      await tx.insert(Adhesion, {
        id,
        bodyId: successorId,
        conventionId,
        ...values,
        isDemo,
        createdAt: tx.now,
        version: 1,
      });
    }
    await this.history.succeed(tx, { id, bodyId: successorId }, own?.status ?? null, status, reason);
  }

  /** By convention, those of the successor included. */
  private async open(tx: Transaction, merger: Merger): Promise<OpenAdhesion[][]> {
    const { predecessorIds, successorId } = merger;
    const rows = await tx.query<OpenAdhesion>(OPEN, [[...predecessorIds, successorId], ENDED_ADHESION_STATUSES]);
    return sharedBy(rows, ({ conventionId }) => conventionId, merger);
  }
}
