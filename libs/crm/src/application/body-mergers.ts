import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { addDays, italianDay, newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFoundField,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewMerger } from '../api/body-mergers.dto.js';
import { HEIR, type BodyHeir, type Inheritance, type Merger } from './body-heir.js';
import { BodyRegister } from './body-register.js';

interface BodyRow {
  id: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
}

const BODIES = `SELECT id, name, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM body
  WHERE id = ANY ($1) ORDER BY id`;
const END = 'UPDATE body SET valid_to = $2, version = version + 1 WHERE id = ANY ($1)';
const SUCCEED = 'UPDATE body SET successor_id = $2, succession_act = $3 WHERE id = ANY ($1)';

/**
 * Merges bodies: two or more into a new one (fusione), or one or more into one that stays (incorporazione). The
 * predecessors end on the day before, stay readable and are asked for nothing any more; what they had passes on, in
 * one transaction, through every {@link BodyHeir}.
 */
@Injectable()
export class BodyMergers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly register: BodyRegister,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** What would pass to the successor, and what would end. @throws as {@link merge} */
  async preview(ctx: RequestContext, input: NewMerger): Promise<Inheritance[]> {
    return this.database.run(ctx, async (tx) => {
      const merger = await this.prepare(tx, input, newId());
      const plans: Inheritance[] = [];
      for (const heir of this.heirs()) plans.push(...(await heir.plan(tx, merger)));
      return plans;
    });
  }

  /**
   * @returns the id of the successor
   * @throws DomainError not_found, validation_failed (a day to come, a body that has ended already), duplicate
   */
  async merge(ctx: RequestContext, key: string | undefined, input: NewMerger): Promise<string> {
    const fresh = input.successorId ?? newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, fresh, async () => {
        const merger = await this.prepare(tx, input, fresh);
        const { predecessorIds, successorId, effectiveOn, lastDay, act } = merger;
        await tx.execute(END, [predecessorIds, lastDay]);
        if (input.successor)
          await this.register.insert(tx, successorId, { ...input.successor, validFrom: effectiveOn });
        for (const heir of this.heirs()) await heir.inherit(tx, merger);
        await tx.execute(SUCCEED, [predecessorIds, successorId, act]);
        for (const id of [...predecessorIds, successorId]) tx.changed('body', id, { bodyId: id });
      }),
    );
  }

  private async prepare(tx: Transaction, input: NewMerger, freshId: string): Promise<Merger> {
    const { successor, effectiveOn, act } = input;
    const predecessorIds = [...new Set(input.predecessorIds)];
    const successorId = input.successorId ?? freshId;
    if (!successor === !input.successorId) throw invalid('successor', successor ? 'not_allowed' : 'required');
    if (predecessorIds.length < (successor ? 2 : 1)) throw invalid('predecessorIds', 'required');
    if (predecessorIds.includes(successorId)) throw invalid('successorId', 'not_allowed');
    if (effectiveOn > italianDay(tx.now)) throw invalid('effectiveOn', 'out_of_range');
    const lastDay = addDays(effectiveOn, -1);
    const predecessors = await this.current(tx, predecessorIds, 'predecessorIds');
    if (predecessors.some(({ validFrom }) => validFrom !== null && validFrom > lastDay))
      throw invalid('effectiveOn', 'out_of_range');
    const [staying] = input.successorId ? await this.current(tx, [successorId], 'successorId') : [];
    return {
      successorId,
      successorName: staying?.name ?? successor!.name,
      incorporation: staying !== undefined,
      predecessors,
      predecessorIds,
      effectiveOn,
      lastDay,
      act,
    };
  }

  /** The bodies, locked; that which has ended is neither merged nor a successor. */
  private async current(tx: Transaction, ids: readonly string[], field: string): Promise<BodyRow[]> {
    const rows = await tx.query<BodyRow>(`${BODIES} FOR UPDATE`, [ids]);
    if (rows.length !== ids.length) throw notFoundField(field);
    if (rows.some(({ validTo }) => validTo !== null))
      throw new DomainError('validation_failed', { errors: [fieldError(field, 'not_allowed')] });
    return ids.map((id) => rows.find((row) => row.id === id)!);
  }

  private heirs(): BodyHeir[] {
    return this.discovery
      .getProviders()
      .filter(({ metatype, instance }) => metatype && instance && this.reflector.get<boolean>(HEIR, metatype as never))
      .map(({ instance }) => instance as BodyHeir);
  }
}
