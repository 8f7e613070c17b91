import { Injectable } from '@nestjs/common';
import type { CostModelKind, Locale } from '#app/contracts';
import { newId } from '#app/kernel';
import { Idempotency, TenantDatabase, type RequestContext, type Transaction } from '#app/platform';
import type { CostModelCopy } from '../api/cost-models.dto.js';
import { groupBy } from '../domain/group.js';
import { CostItemPart, CostItemRow } from '../persistence/cost-item.entity.js';
import { CostModelRow } from '../persistence/cost-model.entity.js';
import { CostDriver, CostObjectRow, DriverQuantity } from '../persistence/cost-structure.entity.js';
import { CostModels } from './cost-models.service.js';

/** Where an amount comes from that nobody wrote anew. */
const TAKEN: Record<Locale, Record<CostModelKind, (year: number) => string>> = {
  it: { actual: (year) => `Ripreso dal consuntivo ${year}`, budget: (year) => `Ripreso dal preventivo ${year}` },
  en: { actual: (year) => `As in the actual costs of ${year}`, budget: (year) => `As in the budget of ${year}` },
};

/** Makes a model out of another one, as a draft. */
@Injectable()
export class CostModelCopies {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly models: CostModels,
  ) {}

  /**
   * Takes over services, activities, drivers with their quantities, and items. What is still to be written off goes on
   * with its document, what is written off is left out; all else says that it was taken over, and awaits its own document.
   * @returns the id of the new model
   * @throws DomainError not_found, duplicate where the year has one of this kind
   */
  async copy(ctx: RequestContext, key: string | undefined, fromId: string, input: CostModelCopy): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { fromId, ...input }, id, async () => {
        const from = await tx.get(CostModelRow, { tenantId: tx.tenantId, id: fromId });
        const { method, rulesName, rulesSource, yearlyHours, overheadRate, note } = from;
        const rules = { method, rulesName, rulesSource, yearlyHours, overheadRate, note };
        await this.models.createIn(tx, id, { ...rules, ...input });
        const ids = await copyStructure(tx, fromId, id);
        await copyItems(tx, from, { id, year: input.year }, ids, TAKEN[ctx.locale][from.kind](from.year));
      }),
    );
  }
}

/** The new ids of drivers and objects, by the old ones. */
type NewIds = ReadonlyMap<string, string>;

async function copyStructure(tx: Transaction, fromId: string, costModelId: string): Promise<NewIds> {
  const manager = await tx.manager();
  const where = { tenantId: tx.tenantId, costModelId: fromId };
  const drivers = await manager.findBy(CostDriver, where);
  const objects = await manager.findBy(CostObjectRow, where);
  const ids = new Map([...drivers, ...objects].map(({ id }) => [id, newId()]));
  const made = { costModelId, createdAt: tx.now, version: 1 };
  for (const driver of drivers) await tx.insert(CostDriver, { ...driver, ...made, id: ids.get(driver.id)! });
  for (const object of objects)
    await tx.insert(CostObjectRow, {
      ...object,
      ...made,
      id: ids.get(object.id)!,
      passingDriverId: object.passingDriverId && ids.get(object.passingDriverId)!,
    });
  for (const quantity of await manager.findBy(DriverQuantity, where))
    await tx.insert(DriverQuantity, {
      ...quantity,
      costModelId,
      driverId: ids.get(quantity.driverId)!,
      objectId: ids.get(quantity.objectId)!,
    });
  return ids;
}

async function copyItems(
  tx: Transaction,
  from: CostModelRow,
  to: { id: string; year: number },
  ids: NewIds,
  taken: string,
): Promise<void> {
  const manager = await tx.manager();
  const where = { tenantId: tx.tenantId, costModelId: from.id };
  const items = await manager.findBy(CostItemRow, where);
  const parts = groupBy(await manager.findBy(CostItemPart, where), ({ itemId }) => itemId);
  const made = { costModelId: to.id, createdAt: tx.now, version: 1 };
  const moved = (id: string | null) => id && ids.get(id)!;
  for (const item of items) {
    const durable = item.durableYears !== null && item.durableYears > 1;
    if (durable && item.boughtYear! + item.durableYears! <= to.year) continue;
    const id = newId();
    await tx.insert(CostItemRow, {
      ...item,
      ...made,
      id,
      objectId: moved(item.objectId),
      driverId: moved(item.driverId),
      ...(item.hoursFrom === 'entries' && { hoursFrom: 'typed' as const }),
      ...(!durable && { source: taken, fileId: null }),
      ...(!durable && item.boughtYear !== null && { boughtYear: to.year }),
    });
    for (const part of parts.get(item.id) ?? [])
      await tx.insert(CostItemPart, { ...part, costModelId: to.id, itemId: id, objectId: ids.get(part.objectId)! });
  }
}
