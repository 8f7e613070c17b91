import { COST_ITEM_KINDS, type CostItemKind } from '#app/contracts';
import { centsOf, euros } from '../../domain/pricing/exact.js';
import { groupBy } from './group.js';
import { unitCost } from './unit-cost.js';
import type {
  CostResult,
  ItemTrail,
  KindAmount,
  ServiceResult,
  ServiceTrail,
  TrailDriver,
  TrailItem,
} from '../api/cost-results.dto.js';
import type { ModelRows, ObjectRow, Reckoned, Share } from './model-rows.js';

/** Sums of cents by what `key` names. */
function sums<T extends string>(shares: readonly Share[], key: (share: Share) => T): Map<T, bigint> {
  const sum = new Map<T, bigint>();
  for (const share of shares) sum.set(key(share), (sum.get(key(share)) ?? 0n) + share.cents);
  return sum;
}

const all = (shares: readonly Share[]): bigint => shares.reduce((sum, { cents }) => sum + cents, 0n);

function kinds(rows: ModelRows): ReadonlyMap<string, CostItemKind> {
  return new Map(rows.items.map(({ id, kind }) => [id, kind]));
}

const kindAmounts = (byKind: ReadonlyMap<CostItemKind, bigint>): KindAmount[] =>
  COST_ITEM_KINDS.filter((kind) => byKind.has(kind)).map((kind) => ({ kind, amount: euros(byKind.get(kind)!) }));

/** What a model comes to, service by service. */
export function resultView({ rows, shares }: Reckoned): CostResult {
  const kindOf = kinds(rows);
  const byService = groupBy(shares, ({ objectId }) => objectId);
  const first = sums(shares, ({ firstId }) => firstId);
  const told = rows.items.filter(({ reduces }) => reduces === false);
  return {
    id: rows.model.id,
    year: rows.model.year,
    kind: rows.model.kind,
    total: euros(all(shares)),
    incomes: euros(told.reduce((sum, { amount }) => sum + centsOf(amount!), 0n)),
    byKind: kindAmounts(sums(shares, ({ itemId }) => kindOf.get(itemId)!)),
    services: rows.objects
      .filter(({ serviceId }) => serviceId)
      .map((object) => serviceView(object, byService.get(object.id) ?? [], kindOf)),
    activities: rows.objects
      .filter(({ serviceId }) => !serviceId)
      .map(({ id, name }) => ({ objectId: id, name, amount: euros(first.get(id) ?? 0n) })),
  };
}

function serviceView(
  { id, serviceId, name, outputQuantity, outputUnit }: ObjectRow,
  shares: readonly Share[],
  kindOf: ReadonlyMap<string, CostItemKind>,
): ServiceResult {
  const cents = all(shares);
  const own = all(shares.filter(({ firstId }) => firstId === id));
  return {
    objectId: id,
    serviceId: serviceId!,
    name,
    amount: euros(cents),
    own: euros(own),
    passedOn: euros(cents - own),
    outputQuantity,
    outputUnit,
    unitCost: outputQuantity === null ? null : unitCost(cents, outputQuantity),
    byKind: kindAmounts(sums(shares, ({ itemId }) => kindOf.get(itemId)!)),
  };
}

/** The full cost of a service, opened: what came by itself and by each activity, by which driver, of which items. */
export function serviceTrail({ rows, shares }: Reckoned, objectId: string): ServiceTrail | undefined {
  const object = rows.objects.find(({ id, serviceId }) => id === objectId && serviceId);
  if (!object) return undefined;
  const own = shares.filter((share) => share.objectId === objectId);
  const branches = groupBy(own, ({ firstId }) => firstId);
  const name = (id: string) => rows.objects.find((each) => each.id === id)!.name;
  const ordered = [...branches].sort(
    ([a, some], [b, others]) => Number(b === objectId) - Number(a === objectId) || compare(all(others), all(some)),
  );
  return {
    ...serviceView(object, own, kinds(rows)),
    branches: ordered.map(([firstId, some]) => ({
      activityId: firstId === objectId ? null : firstId,
      name: name(firstId),
      amount: euros(all(some)),
      drivers: byDriver(rows, some),
    })),
  };
}

function byDriver({ items, drivers }: ModelRows, shares: readonly Share[]): TrailDriver[] {
  const item = new Map(items.map((each) => [each.id, each]));
  const groups = groupBy(shares, ({ itemId }) => item.get(itemId)!.driverId);
  return [...groups]
    .sort(([, some], [, others]) => compare(all(others), all(some)))
    .map(([driverId, some]) => ({
      driverId,
      name: drivers.find(({ id }) => id === driverId)?.name ?? null,
      amount: euros(all(some)),
      items: some
        .sort((a, b) => compare(b.cents, a.cents))
        .map(({ itemId, cents }): TrailItem => {
          const { label, kind } = item.get(itemId)!;
          return { itemId, label, kind, amount: euros(cents) };
        }),
    }));
}

/** Where every euro of an item went. */
export function itemTrail({ rows, shares }: Reckoned, itemId: string): ItemTrail | undefined {
  const item = rows.items.find(({ id }) => id === itemId);
  if (!item) return undefined;
  const own = shares.filter((share) => share.itemId === itemId);
  const byService = groupBy(own, ({ objectId }) => objectId);
  const name = (id: string) => rows.objects.find((each) => each.id === id)!.name;
  return {
    itemId,
    label: item.label,
    kind: item.kind,
    amount: euros(all(own)),
    services: [...byService]
      .sort(([, some], [, others]) => compare(all(others), all(some)))
      .map(([objectId, some]) => ({
        objectId,
        name: name(objectId),
        amount: euros(all(some)),
        by: some
          .filter(({ firstId }) => firstId !== objectId)
          .map(({ firstId, cents }) => ({ objectId: firstId, name: name(firstId), amount: euros(cents) })),
      })),
  };
}

const compare = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? -1 : 1);

/** By service of the catalogue, in cents. */
export function centsByService({ rows, shares }: Reckoned): Map<string, bigint> {
  const byObject = sums(shares, ({ objectId }) => objectId);
  return new Map(
    rows.objects.flatMap(({ id, serviceId }) => (serviceId ? [[serviceId, byObject.get(id) ?? 0n] as const] : [])),
  );
}

export const centsByKind = ({ rows, shares }: Reckoned): Map<CostItemKind, bigint> => {
  const kindOf = kinds(rows);
  return sums(shares, ({ itemId }) => kindOf.get(itemId)!);
};
