import { Injectable } from '@nestjs/common';
import { ENDED_ADHESION_STATUSES, LIVE_ADHESION_STATUSES } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  notFoundField,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewAdhesion } from '../api/adhesions.dto.js';
import { Convention } from '../persistence/adhesion.entity.js';
import { bodyServed } from './body-served.js';
import { AdhesionHistory } from './adhesion-history.js';

const ENDED = ENDED_ADHESION_STATUSES.map((status) => `'${status}'`).join(', ');

/** Who uses the services under another convention, and was never asked about this one. */
const RENEWING = `SELECT b.id FROM body b
  WHERE (b.valid_to IS NULL OR b.valid_to >= $2)
    AND EXISTS (SELECT FROM adhesion o WHERE o.tenant_id = b.tenant_id AND o.body_id = b.id AND o.convention_id <> $1 AND o.status = ANY ($3))
    AND NOT EXISTS (SELECT FROM adhesion o WHERE o.tenant_id = b.tenant_id AND o.body_id = b.id AND o.convention_id = $1)
    AND ($4::uuid IS NULL OR EXISTS (SELECT FROM adhesion o WHERE o.tenant_id = b.tenant_id AND o.body_id = b.id
      AND o.convention_id = $4 AND o.status = ANY ($3)))
  ORDER BY b.id LIMIT 5000`;

/** Of these bodies, those that do not adhere to the framework agreement $2 themselves. */
const WITHOUT_FRAMEWORK = `SELECT b.id FROM unnest($1::uuid[]) b (id)
  WHERE NOT EXISTS (SELECT FROM adhesion o WHERE o.body_id = b.id AND o.convention_id = $2 AND o.status = ANY ($3)) LIMIT 1`;

/** Whoever was asked in the meantime stays as they are. */
const OPEN = `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, scheme_id, status, last_event_at, created_at, version)
  SELECT $1, n.body_id, n.id, $2, (SELECT v.id FROM convention_scheme v WHERE v.convention_id = $2 ORDER BY v.number DESC LIMIT 1),
    'requested', $3, $3, 1 FROM unnest($4::uuid[], $5::uuid[]) n(body_id, id)
  ON CONFLICT (tenant_id, body_id, convention_id) WHERE NOT status IN (${ENDED}) DO NOTHING
  RETURNING id, body_id AS "bodyId"`;

/** Opens adhesions: one at the wish of a body, or those of a campaign at the centre's. */
@Injectable()
export class AdhesionRequesting {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly history: AdhesionHistory,
  ) {}

  /**
   * @returns the id of the adhesion
   * @throws DomainError validation_failed, not_found, duplicate, framework_required, state_conflict on a convention that has ended
   */
  async request(ctx: RequestContext, key: string | undefined, input: NewAdhesion): Promise<string> {
    return this.database.run(ctx, async (tx) => {
      const bodyId = await bodyServed(tx, input.bodyId);
      const id = newId();
      return this.idempotency.once(tx, key, input, id, async () => {
        const convention = await this.running(tx, input.conventionId, () => notFoundField('conventionId'));
        await this.existing(tx, [bodyId], 'bodyId');
        await this.underFramework(tx, convention, [bodyId]);
        const opened = await this.open(tx, input.conventionId, [[bodyId, id]]);
        if (!opened) throw new DomainError('duplicate');
      });
    });
  }

  /**
   * Asks bodies to adhere.
   * @param bodyIds absent: all that use the services under another convention
   * @throws DomainError not_found, framework_required, state_conflict on a convention that has ended
   */
  async requestMany(
    ctx: RequestContext,
    conventionId: string,
    key: string | undefined,
    bodyIds: string[] | undefined,
  ): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { conventionId, bodyIds }, conventionId, async () => {
        const convention = await this.running(tx, conventionId, () => new DomainError('not_found'));
        if (bodyIds) await this.existing(tx, bodyIds, 'bodyIds');
        const asked = bodyIds ? [...new Set(bodyIds)] : await this.renewing(tx, convention);
        await this.underFramework(tx, convention, asked);
        await this.open(
          tx,
          conventionId,
          asked.map((bodyId) => [bodyId, newId()]),
        );
      }),
    );
  }

  /** @returns how many were opened */
  private async open(tx: Transaction, conventionId: string, pairs: readonly (readonly [string, string])[]) {
    const opened = await tx.query<{ id: string; bodyId: string }>(OPEN, [
      tx.tenantId,
      conventionId,
      tx.now,
      pairs.map(([bodyId]) => bodyId),
      pairs.map(([, id]) => id),
    ]);
    for (const adhesion of opened) {
      await this.history.record(tx, adhesion, 'request', null, 'requested');
      tx.changed('body', adhesion.bodyId, { bodyId: adhesion.bodyId });
    }
    return opened.length;
  }

  private async running(tx: Transaction, id: string, missing: () => DomainError): Promise<Convention> {
    const convention = await (await tx.manager()).findOne(Convention, { where: { tenantId: tx.tenantId, id } });
    if (!convention) throw missing();
    if (convention.validTo && convention.validTo < italianDay(tx.now)) throw stateConflict([]);
    return convention;
  }

  /** To an operating protocol adheres who adheres to its framework agreement. @throws DomainError framework_required */
  private async underFramework(tx: Transaction, { parentId }: Convention, bodyIds: readonly string[]): Promise<void> {
    if (!parentId) return;
    const missing = await tx.query(WITHOUT_FRAMEWORK, [bodyIds, parentId, LIVE_ADHESION_STATUSES]);
    if (missing.length) throw new DomainError('framework_required');
  }

  /** @throws DomainError not_found on a body that the context does not see, or that has ended */
  private async existing(tx: Transaction, bodyIds: readonly string[], field: string): Promise<void> {
    const rows = await tx.query('SELECT 1 FROM body WHERE id = ANY ($1) AND (valid_to IS NULL OR valid_to >= $2)', [
      bodyIds,
      italianDay(tx.now),
    ]);
    if (rows.length !== new Set(bodyIds).size) throw notFoundField(field);
  }

  private async renewing(tx: Transaction, { id, parentId }: Convention): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(RENEWING, [id, italianDay(tx.now), LIVE_ADHESION_STATUSES, parentId]);
    return rows.map(({ id }) => id);
  }
}
