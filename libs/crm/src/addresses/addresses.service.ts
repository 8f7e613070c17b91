import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFound,
  staleVersion,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { checkOrder, cleaned } from '../application/body-register.js';
import { Body } from '../persistence/body.entity.js';
import { BodyAddress } from './address.entity.js';
import type { BodyAddressChanges, NewBodyAddress } from './addresses.dto.js';

/** What was the seat until then. */
const END_FORMER = `UPDATE body_address SET ends_on = $2::date - 1, version = version + 1
  WHERE body_id = $1 AND kind = 'registered' AND (starts_on IS NULL OR starts_on < $2) AND (ends_on IS NULL OR ends_on >= $2)`;
const OTHER_SEAT = `SELECT FROM body_address WHERE body_id = $1 AND id <> $2 AND kind = 'registered'
  AND daterange(starts_on, ends_on, '[]') && daterange($3::date, $4::date, '[]') LIMIT 1`;

type Values = Omit<BodyAddress, 'tenantId' | 'id' | 'createdAt' | 'version'>;

/** Where bodies are and are written to; each has one registered seat on a day. */
@Injectable()
export class BodyAddresses {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found, validation_failed, duplicate on days that have a seat */
  async add(ctx: RequestContext, bodyId: string, key: string | undefined, input: NewBodyAddress): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { bodyId, ...input }, bodyId, async () => {
        await tx.get(Body, { tenantId: tx.tenantId, id: bodyId });
        await this.insert(tx, bodyId, input);
      }),
    );
  }

  /** The same inside a transaction, which knows the body. @returns the id */
  async insert(tx: Transaction, bodyId: string, input: NewBodyAddress): Promise<string> {
    const id = newId();
    const values = { ...NOTHING_KNOWN, ...cleaned(input), bodyId };
    if (values.kind === 'registered' && values.startsOn) await tx.execute(END_FORMER, [bodyId, values.startsOn]);
    await this.check(tx, id, values);
    await tx.insert(BodyAddress, { id, ...values, createdAt: tx.now, version: 1 });
    tx.changed('body', bodyId, { bodyId });
    return id;
  }

  /** @throws DomainError not_found, stale_version, validation_failed, duplicate on days that have a seat */
  async change(
    ctx: RequestContext,
    bodyId: string,
    id: string,
    version: number,
    changes: BodyAddressChanges,
  ): Promise<void> {
    await this.database.run(ctx, (tx) => this.changeIn(tx, bodyId, id, version, changes));
  }

  /** The same inside a transaction. @throws as {@link change} */
  async changeIn(
    tx: Transaction,
    bodyId: string,
    id: string,
    version: number,
    changes: BodyAddressChanges,
  ): Promise<void> {
    const address = await tx.get(BodyAddress, { tenantId: tx.tenantId, bodyId, id });
    if (address.version !== version) throw staleVersion();
    const values = cleaned(changes);
    await this.check(tx, id, { ...address, ...values });
    await tx.update(BodyAddress, address, values);
    tx.changed('body', bodyId, { bodyId });
  }

  /** Of what was entered by mistake: what is no more has a last day. @throws DomainError not_found */
  async remove(ctx: RequestContext, bodyId: string, id: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      if (!(await tx.execute('DELETE FROM body_address WHERE body_id = $1 AND id = $2', [bodyId, id])))
        throw notFound();
      tx.changed('body', bodyId, { bodyId });
    });
  }

  private async check(tx: Transaction, id: string, values: Values): Promise<void> {
    const { bodyId, kind, province, startsOn, endsOn } = values;
    if (province && !/^[A-Z]{2}$/.test(province)) throw invalid('province', 'invalid_format');
    checkOrder(startsOn, endsOn, 'endsOn');
    if (kind !== 'registered') return;
    const others = await tx.query(OTHER_SEAT, [bodyId, id, startsOn, endsOn]);
    if (others.length) throw new DomainError('duplicate', { errors: [fieldError('startsOn', 'in_use')] });
  }
}

const NOTHING_KNOWN = { postcode: null, place: null, province: null, startsOn: null, endsOn: null, note: null };
