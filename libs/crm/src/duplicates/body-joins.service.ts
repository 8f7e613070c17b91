import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { JOINED_FIELDS, type BodyPastKind, type JoinedField } from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { BodyChanges } from '../api/bodies.dto.js';
import { BodyRegister, PAST } from '../application/body-register.js';
import { Body, BodyPast } from '../persistence/body.entity.js';
import { JOINER, type BodyJoin, type BodyJoiner } from './body-join.js';
import { WHAT_MOVES } from './body-references.js';
import type { JoinedCount, JoinedRecord, JoinPreview, NewJoin } from './duplicates.dto.js';
import { BodyJoining, type JoinedSheet } from './joining.entity.js';

/** One belongs to the other, acts for it or succeeded it: they are two bodies, whatever they look like. */
const TIED = `SELECT 1 FROM body_grouping WHERE head_id IN ($1, $2) AND body_id IN ($1, $2)
  UNION ALL SELECT 1 FROM body_delegation WHERE delegate_id IN ($1, $2) AND body_id IN ($1, $2)
  UNION ALL SELECT 1 FROM body WHERE id IN ($1, $2) AND successor_id IN ($1, $2) LIMIT 1`;
const JOINED = `SELECT j.id, j.sheet, j.joined_at AS at, json_build_object('id', b.id, 'name', b.name) AS kept, m.display_name AS by
  FROM body_joining j JOIN body b ON b.tenant_id = j.tenant_id AND b.id = j.kept_id
  LEFT JOIN membership m ON m.tenant_id = j.tenant_id AND m.id = j.joined_by WHERE j.id = $1`;
const KNOWN = 'SELECT kind, value FROM body_past WHERE body_id = $1';

interface Prepared extends BodyJoin {
  kept: Body;
  joined: Body;
}

/**
 * Joins two records of one body: everything that names one names the other afterwards, and its row is gone, so that the
 * database itself would refuse if something were left behind. What it said stays readable ({@link BodyJoining}), and
 * the names and codes that differ lead to the record that stays.
 */
@Injectable()
export class BodyJoins {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly register: BodyRegister,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** What would happen. @throws as {@link join} */
  preview(ctx: RequestContext, input: NewJoin): Promise<JoinPreview> {
    return this.database.run(ctx, async (tx) => {
      const { kept, joined, ...join } = await this.prepare(tx, input);
      const moves = await tx.query<JoinedCount>(WHAT_MOVES, [joined.id]);
      const settled = [];
      for (const joiner of this.joiners()) settled.push(...(await joiner.plan(tx, join)));
      const differences = JOINED_FIELDS.filter((field) => kept[field] !== joined[field]).map((field) => ({
        field,
        kept: kept[field],
        joined: joined[field],
      }));
      const named = ({ id, name }: Body) => ({ id, name });
      return { kept: named(kept), joined: named(joined), differences, moves, settled };
    });
  }

  /**
   * @returns the id of the record that stays
   * @throws DomainError not_found, validation_failed (the same, or one that has ended), bodies_tied, duplicate
   */
  join(ctx: RequestContext, key: string | undefined, input: NewJoin): Promise<string> {
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, input.keptId, async () => {
        const { kept, joined, ...join } = await this.prepare(tx, input);
        const joiners = this.joiners();
        await tx.insert(BodyJoining, {
          id: joined.id,
          keptId: kept.id,
          sheet: sheetOf(joined),
          joinedBy: tx.actor.membershipId!,
          joinedAt: tx.now,
        });
        for (const joiner of joiners) await joiner.settle(tx, join);
        await tx.execute('SELECT public.join_body($1, $2)', [joined.id, kept.id]);
        for (const joiner of joiners) await joiner.finish?.(tx, join);
        // Whatever still named it would be refused here.
        await tx.execute('DELETE FROM body WHERE id = $1', [joined.id]);
        const taken = takenOver(joined, input.take ?? []);
        if (Object.keys(taken).length) await this.register.changeIn(tx, kept.id, kept.version, taken);
        await this.remember(tx, kept, joined, { ...kept, ...taken } as Body);
        for (const id of [joined.id, kept.id]) tx.changed('body', id, { bodyId: kept.id });
      }),
    );
  }

  /** A record that was joined. @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<JoinedRecord> {
    const [row] = await this.database.read<Omit<JoinedRecord, 'name' | 'values'> & { sheet: JoinedSheet }>(
      ctx,
      JOINED,
      [id],
    );
    if (!row) throw notFound();
    const { sheet, ...rest } = row;
    const values = JOINED_FIELDS.flatMap((field) => {
      const value = sheet[field];
      return value ? [{ field, value }] : [];
    });
    return { ...rest, name: sheet.name, values };
  }

  private async prepare(tx: Transaction, { keptId, joinedId }: NewJoin): Promise<Prepared> {
    if (keptId === joinedId) throw invalid('joinedId', 'not_allowed');
    // Always in one order, so that two clerks do not wait for each other.
    await tx.query('SELECT 1 FROM body WHERE id IN ($1, $2) ORDER BY id FOR UPDATE', [keptId, joinedId]);
    const [kept, joined] = [await this.living(tx, keptId, 'keptId'), await this.living(tx, joinedId, 'joinedId')];
    const tied = await tx.query(TIED, [keptId, joinedId]);
    if (tied.length) throw new DomainError('bodies_tied');
    return { kept, joined, keptId, joinedId, keptName: kept.name, joinedName: joined.name };
  }

  private async living(tx: Transaction, id: string, field: string): Promise<Body> {
    const [body] = await (await tx.manager()).find(Body, { where: { tenantId: tx.tenantId, id }, take: 1 });
    if (!body) throw notFoundField(field);
    if (body.validTo && body.validTo < italianDay(tx.now)) throw invalid(field, 'not_allowed');
    return body;
  }

  /** What either was called that the body is not called now leads to it. */
  private async remember(tx: Transaction, kept: Body, joined: Body, now: Body): Promise<void> {
    const known = await tx.query<{ kind: BodyPastKind; value: string }>(KNOWN, [kept.id]);
    const today = italianDay(tx.now);
    for (const [field, kind] of Object.entries(PAST) as [keyof typeof PAST, BodyPastKind][])
      for (const value of new Set([joined[field], kept[field]])) {
        if (!value || value === now[field] || known.some((past) => past.kind === kind && past.value === value))
          continue;
        const values = { kind, value, validFrom: null, validTo: today, joiningId: joined.id };
        await tx.insert(BodyPast, { id: newId(), bodyId: kept.id, ...values, createdAt: tx.now });
      }
  }

  private joiners(): BodyJoiner[] {
    return this.discovery
      .getProviders()
      .filter(
        ({ metatype, instance }) => metatype && instance && this.reflector.get<boolean>(JOINER, metatype as never),
      )
      .map(({ instance }) => instance as BodyJoiner);
  }
}

const sheetOf = (body: Body): JoinedSheet => ({
  name: body.name,
  ...Object.fromEntries(JOINED_FIELDS.map((field) => [field, body[field]])),
});

const takenOver = (joined: Body, take: readonly JoinedField[]): BodyChanges =>
  Object.fromEntries(take.map((field) => [field, joined[field]]));
