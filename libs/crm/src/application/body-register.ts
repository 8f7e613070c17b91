import { Injectable } from '@nestjs/common';
import type { BodyPastKind, FieldError } from '#app/contracts';
import { addDays, bodyIdentifiers, italianDay, newId } from '#app/kernel';
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
import type { BodyChanges, BodyDetails, NewBody, NewFigure, NewOffice, OfficeChanges } from '../api/bodies.dto.js';
import { NewSignatory } from './new-signatory.js';
import { Body, BodyFigure, BodyOffice, BodyPast } from '../persistence/body.entity.js';

type Identifier = keyof typeof bodyIdentifiers;
const IDENTIFIERS = Object.keys(bodyIdentifiers) as Identifier[];
/** What is kept, when it changes, under which kind. */
export const PAST: Record<Identifier | 'name' | 'province', BodyPastKind> = {
  name: 'name',
  province: 'province',
  istatCode: 'istat_code',
  cadastralCode: 'cadastral_code',
  ipaCode: 'ipa_code',
  taxCode: 'tax_code',
  vatNumber: 'vat_number',
  officeCode: 'office_code',
};
/** Codes that are written in capitals. */
const CAPITALS: ReadonlySet<string> = new Set(['province', 'cadastralCode', 'officeCode']);

/** What the centre knows of bodies: their identifiers, their figures by year, and who holds their offices. */
@Injectable()
export class BodyRegister {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly signatory: NewSignatory,
  ) {}

  /** @returns the id @throws DomainError validation_failed, duplicate on an ISTAT code in use */
  async create(ctx: RequestContext, key: string | undefined, input: NewBody): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) => this.idempotency.once(tx, key, input, id, () => this.insert(tx, id, input)));
  }

  /** The same inside a transaction. @throws DomainError validation_failed, duplicate on an ISTAT code in use */
  async insert(tx: Transaction, id: string, input: NewBody): Promise<void> {
    const values = { ...NOTHING_KNOWN, ...cleaned(input) };
    await this.check(tx, values, id);
    await tx.insert(Body, { id, ...values, createdAt: tx.now, version: 1 });
    tx.changed('body', id, { bodyId: id });
  }

  /**
   * Corrects what was written wrong or, with `changedFrom`, keeps what was right until the day before.
   * @throws DomainError not_found, stale_version, validation_failed, duplicate
   */
  async change(ctx: RequestContext, id: string, version: number, changes: BodyChanges): Promise<void> {
    await this.database.run(ctx, (tx) => this.changeIn(tx, id, version, changes));
  }

  /** The same inside a transaction. @throws as {@link change} */
  async changeIn(
    tx: Transaction,
    id: string,
    version: number,
    { changedFrom, ...changes }: BodyChanges,
  ): Promise<void> {
    const body = await tx.get(Body, { tenantId: tx.tenantId, id });
    if (body.version !== version) throw staleVersion();
    const values = cleaned(changes);
    await this.check(tx, { ...body, ...values }, id);
    if (changedFrom) await this.keepPast(tx, body, values, changedFrom);
    await tx.update(Body, body, values);
    tx.changed('body', id, { bodyId: id });
  }

  /** @throws DomainError validation_failed on a day to come, or one that is earlier than what is known already */
  private async keepPast(tx: Transaction, body: Body, values: BodyChanges, from: string): Promise<void> {
    if (from > italianDay(tx.now)) throw invalid('changedFrom', 'out_of_range');
    const validTo = addDays(from, -1);
    const known = await tx.query<{ kind: BodyPastKind; day: string }>(
      'SELECT kind, max(valid_to)::text AS day FROM body_past WHERE body_id = $1 AND joining_id IS NULL GROUP BY kind',
      [body.id],
    );
    for (const [field, kind] of Object.entries(PAST) as [keyof typeof PAST, BodyPastKind][]) {
      const value = body[field];
      if (!value || values[field] === undefined || values[field] === value) continue;
      const before = known.find((row) => row.kind === kind)?.day;
      const validFrom = before ? addDays(before, 1) : body.validFrom;
      if (validFrom && validTo < validFrom) throw invalid('changedFrom', 'out_of_range');
      await tx.insert(BodyPast, {
        id: newId(),
        bodyId: body.id,
        kind,
        value,
        validFrom,
        validTo,
        joiningId: null,
        createdAt: tx.now,
      });
    }
  }

  /** @throws DomainError not_found, duplicate on a figure of the same year and source */
  async addFigure(ctx: RequestContext, bodyId: string, key: string | undefined, input: NewFigure): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { bodyId, ...input }, bodyId, async () => {
        await this.visible(tx, bodyId);
        const { kind, year, source } = input;
        const same = await tx.query(
          'SELECT 1 FROM body_figure WHERE body_id = $1 AND kind = $2 AND year = $3 AND source = $4',
          [bodyId, kind, year, source],
        );
        if (same.length) throw new DomainError('duplicate', { errors: [fieldError('year', 'in_use')] });
        await tx.insert(BodyFigure, { id: newId(), bodyId, ...input, value: String(input.value) });
        tx.changed('body', bodyId, { bodyId });
      }),
    );
  }

  /** @throws DomainError not_found */
  async removeFigure(ctx: RequestContext, bodyId: string, id: string): Promise<void> {
    await this.remove(ctx, BodyFigure, bodyId, id);
  }

  /** @throws DomainError not_found, validation_failed */
  async addOffice(ctx: RequestContext, bodyId: string, key: string | undefined, input: NewOffice): Promise<void> {
    await this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { bodyId, ...input }, bodyId, async () => {
        await this.visible(tx, bodyId);
        const { email = null, phone = null, endsOn = null, act = null, ...rest } = emptyToNull(input);
        checkOrder(rest.startsOn, endsOn, 'endsOn');
        const values = { ...rest, email, phone, endsOn, act };
        const office = { id: newId(), bodyId, ...values };
        await tx.insert(BodyOffice, { ...office, announcedOn: null, createdAt: tx.now, version: 1 });
        await this.signatory.entered(tx, office);
        tx.changed('body', bodyId, { bodyId });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, validation_failed */
  async changeOffice(
    ctx: RequestContext,
    bodyId: string,
    id: string,
    version: number,
    changes: OfficeChanges,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const office = await tx.get(BodyOffice, { tenantId: tx.tenantId, bodyId, id });
      if (office.version !== version) throw staleVersion();
      const values = emptyToNull(changes);
      const { startsOn, endsOn } = { ...office, ...values };
      checkOrder(startsOn, endsOn, 'endsOn');
      await tx.update(BodyOffice, office, values);
      tx.changed('body', bodyId, { bodyId });
    });
  }

  /** @throws DomainError not_found */
  async removeOffice(ctx: RequestContext, bodyId: string, id: string): Promise<void> {
    await this.remove(ctx, BodyOffice, bodyId, id);
  }

  private async remove(
    ctx: RequestContext,
    entity: typeof BodyFigure | typeof BodyOffice,
    bodyId: string,
    id: string,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { affected } = await (await tx.manager()).delete(entity, { tenantId: tx.tenantId, bodyId, id });
      if (affected !== 1) throw notFound();
      tx.changed('body', bodyId, { bodyId });
    });
  }

  private async visible(tx: Transaction, id: string): Promise<void> {
    await tx.get(Body, { tenantId: tx.tenantId, id });
  }

  private async check(tx: Transaction, body: BodyDetails & { province: string }, id: string): Promise<void> {
    const errors = problemsOf(body);
    if (errors.length) throw new DomainError('validation_failed', { errors });
    checkOrder(body.validFrom, body.validTo, 'validTo');
    if (!body.istatCode || body.validTo) return;
    const others = await tx.query('SELECT 1 FROM body WHERE istat_code = $1 AND valid_to IS NULL AND id <> $2', [
      body.istatCode,
      id,
    ]);
    if (others.length) throw new DomainError('duplicate', { errors: [fieldError('istatCode', 'in_use')] });
  }
}

/** What is wrong with the form of identifiers, province and site. */
export function problemsOf(body: BodyDetails & { province: string }): FieldError[] {
  const errors: FieldError[] = IDENTIFIERS.flatMap((field) => {
    const value = body[field];
    const problem = value ? bodyIdentifiers[field](value) : undefined;
    return problem ? [fieldError(field, problem)] : [];
  });
  if (!/^[A-Z]{2}$/.test(body.province)) errors.push(fieldError('province', 'invalid_format'));
  if (body.website && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(body.website))
    errors.push(fieldError('website', 'invalid_format'));
  return errors;
}

const NOTHING_KNOWN = {
  istatCode: null,
  cadastralCode: null,
  ipaCode: null,
  taxCode: null,
  vatNumber: null,
  officeCode: null,
  pec: null,
  email: null,
  phone: null,
  website: null,
  validFrom: null,
  validTo: null,
  successorId: null,
  successionAct: null,
};

/** A field that was emptied holds nothing. */
export function emptyToNull<T extends object>(input: T): T {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, value === '' ? null : value])) as T;
}

/** As it is kept: codes in capitals, nothing where a field was emptied. */
export function cleaned<T extends object>(input: T): T {
  return Object.fromEntries(
    Object.entries(emptyToNull(input)).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && CAPITALS.has(key) ? value.toUpperCase() : value,
    ]),
  ) as T;
}

export function checkOrder(first: string | null | undefined, last: string | null | undefined, field: string): void {
  if (first && last && last < first) throw invalid(field, 'out_of_range');
}
