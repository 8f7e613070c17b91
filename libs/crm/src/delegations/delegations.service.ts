import { Injectable } from '@nestjs/common';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  StoredFiles,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { BodyDelegation } from './delegation.entity.js';
import type { DelegationChanges, NewDelegation } from './delegations.dto.js';

const EXISTING = 'SELECT FROM body WHERE id = $1 AND (valid_to IS NULL OR valid_to >= $2)';
const SAME = `SELECT FROM body_delegation WHERE body_id = $1 AND delegate_id = $2 AND id <> $3
  AND daterange(starts_on, ends_on + 1) && daterange($4::date, $5::date + 1) LIMIT 1`;

type Values = Pick<BodyDelegation, 'bodyId' | 'delegateId' | 'startsOn' | 'endsOn'>;

/**
 * Who acts for whom, by which act, from when to when. What it gives is decided where a session enters the database
 * (`auth.enter`): from the first day to the last, in every transaction. Nothing is deleted: acts were done by it.
 */
@Injectable()
export class BodyDelegations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found, validation_failed, duplicate on days on which the two have one already */
  async add(ctx: RequestContext, bodyId: string, key: string | undefined, input: NewDelegation): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { bodyId, ...input }, bodyId, async () => {
        const { delegateId, powers, readsTickets, act, fileId = null, startsOn, endsOn = null } = input;
        await this.existing(tx, bodyId, notFound);
        await this.existing(tx, delegateId, () => notFoundField('delegateId'));
        if (bodyId === delegateId) throw invalid('delegateId', 'not_allowed');
        if (!powers.length) throw invalid('powers', 'required');
        if (act.date > italianDay(tx.now)) throw invalid('act.date', 'out_of_range');
        if (endsOn && endsOn < startsOn) throw invalid('endsOn', 'out_of_range');
        const id = newId();
        const values = { bodyId, delegateId, startsOn, endsOn };
        await this.free(tx, id, values);
        if (fileId) await this.attach(tx, fileId, bodyId);
        await tx.insert(BodyDelegation, {
          id,
          ...values,
          powers: [...new Set(powers)],
          readsTickets,
          actOrgan: act.organ,
          actNumber: act.number,
          actDate: act.date,
          fileId,
          createdAt: tx.now,
          version: 1,
        });
        this.changed(tx, values);
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, validation_failed, duplicate */
  async change(
    ctx: RequestContext,
    bodyId: string,
    id: string,
    version: number,
    { endsOn, fileId }: DelegationChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const delegation = await tx.get(BodyDelegation, { tenantId: tx.tenantId, bodyId, id });
      if (delegation.version !== version) throw staleVersion();
      if (endsOn !== undefined) {
        if (endsOn && daysBetween(delegation.startsOn, endsOn) < -1) throw invalid('endsOn', 'out_of_range');
        await this.free(tx, id, { ...delegation, endsOn });
      }
      // The act that was given stays: whoever was shown it must find it again.
      if (fileId && delegation.fileId) throw invalid('fileId', 'not_allowed');
      if (fileId) await this.attach(tx, fileId, bodyId);
      await tx.update(BodyDelegation, delegation, {
        ...(endsOn !== undefined && { endsOn }),
        ...(fileId && { fileId }),
      });
      this.changed(tx, delegation);
    });
  }

  private async existing(tx: Transaction, id: string, missing: () => DomainError): Promise<void> {
    if (!(await tx.query(EXISTING, [id, italianDay(tx.now)])).length) throw missing();
  }

  private async free(tx: Transaction, id: string, { bodyId, delegateId, startsOn, endsOn }: Values): Promise<void> {
    const same = await tx.query(SAME, [bodyId, delegateId, id, startsOn, endsOn]);
    if (same.length) throw new DomainError('duplicate', { errors: [fieldError('delegateId', 'in_use')] });
  }

  private attach(tx: Transaction, fileId: string, bodyId: string): Promise<void> {
    return this.files.attach(tx, [fileId], bodyId, false, 'fileId', undefined, true);
  }

  private changed(tx: Transaction, { bodyId, delegateId }: Pick<Values, 'bodyId' | 'delegateId'>): void {
    for (const id of [bodyId, delegateId]) tx.changed('body', id, { bodyId: id });
  }
}

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
