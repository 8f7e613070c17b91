import Fraction from 'fraction.js';
import type { FieldError, FieldProblem } from '#app/contracts';
import { absorbed } from '../../domain/absorption.js';
import type { CostItem, CostModel, Driver } from '../../domain/cost-model.js';
import { fullCosts } from '../../domain/full-costs.js';
import { Proportion, type Quantities } from '../../domain/proportion.js';
import { Uncomputable, type UncomputableReason } from '../../domain/uncomputable.js';
import { hoursByObject, itemCosts } from './item-costs.js';
import type { ItemRow, ModelRows, Share } from './model-rows.js';

const ZERO = new Fraction(0);
const ONE = new Fraction(1);

export interface Reckoning {
  /** What each item costs in the year, in cents. */
  costs: ReadonlyMap<string, bigint>;
  shares: readonly Share[];
}

/** A model that gives no figures, with all that is missing. */
export class Incomplete extends Error {
  constructor(readonly problems: readonly FieldError[]) {
    super(problems.map(({ field, code }) => `${field} ${code}`).join(', '));
  }
}

/**
 * The full costs of a model with their whole trail. The shares of an item sum to it, and those of a service to what it
 * costs, to the cent.
 * @throws Incomplete with all that is missing
 */
export function reckon(rows: ModelRows): Reckoning {
  const problems = missing(rows);
  if (problems.length) throw new Incomplete(problems);
  try {
    const costs = itemCosts(rows);
    return { costs, shares: sharesOf(engineModel(rows, costs)) };
  } catch (error) {
    if (error instanceof Uncomputable) throw new Incomplete([namedProblem(error, rows)]);
    throw error;
  }
}

/** What can be seen to be missing without reckoning. */
export function missing(rows: ModelRows): FieldError[] {
  const withParts = new Set(rows.parts.map(({ itemId }) => itemId));
  const problems = rows.items.flatMap((item) => {
    if (item.kind === 'staff') return withParts.has(item.id) ? [] : [problem('items', item.id, 'no_hours', item.label)];
    if (isFlat(item) || item.objectId || item.driverId || isTold(item)) return [];
    return [problem('items', item.id, 'no_destination', item.label)];
  });
  for (const { id, name, serviceId, passingDriverId } of rows.objects)
    if (!serviceId && !passingDriverId) problems.push(problem('objects', id, 'no_driver', name));
  const used = new Set([
    ...rows.items.filter((item) => !isTold(item)).map(({ driverId }) => driverId),
    ...rows.objects.map(({ passingDriverId }) => passingDriverId),
  ]);
  for (const { id, quantities } of driversOf(rows))
    if (used.has(id) && ![...quantities.values()].some(({ n }) => n !== 0n))
      problems.push(problem('drivers', id, 'no_quantity', rows.drivers.find((driver) => driver.id === id)!.name));
  return problems;
}

/** The flat rate of the rules follows the staff that it is reckoned of. */
const isFlat = ({ kind, amount }: ItemRow) => kind === 'overhead' && amount === null;
/** What comes in without reducing the costs is divided among nobody. */
const isTold = ({ reduces }: ItemRow) => reduces === false;

function driversOf({ drivers, objects, quantities }: ModelRows): Driver[] {
  const byDriver = new Map(drivers.map(({ id }) => [id, new Map<string, Fraction>()]));
  for (const { driverId, objectId, quantity } of quantities)
    byDriver.get(driverId)?.set(objectId, new Fraction(quantity));
  return drivers.map(({ id, kind }) => {
    const given = byDriver.get(id)!;
    // In equal parts, where nobody said otherwise, among all services.
    if (kind === 'equal' && !given.size)
      for (const { id: objectId, serviceId } of objects) if (serviceId) given.set(objectId, ONE);
    return { id, quantities: given };
  });
}

function engineModel(rows: ModelRows, costs: ReadonlyMap<string, bigint>): CostModel {
  const drivers = driversOf(rows);
  const staff = new Map<string, Fraction>();
  const items: CostItem[] = [];
  for (const item of rows.items) {
    const cents = costs.get(item.id)!;
    if (item.kind === 'staff') {
      const hours = hoursByObject(item, rows);
      drivers.push({ id: item.id, quantities: hours });
      const whole = [...hours.values()].reduce((sum, each) => sum.add(each), ZERO);
      for (const [objectId, each] of hours)
        staff.set(objectId, (staff.get(objectId) ?? ZERO).add(each.div(whole).mul(new Fraction(cents, 1n))));
      items.push({ id: item.id, cents, to: { driver: item.id } });
    } else if (!isTold(item) && !isFlat(item)) {
      items.push({ id: item.id, cents, to: item.objectId ? { object: item.objectId } : { driver: item.driverId! } });
    }
  }
  for (const item of rows.items.filter(isFlat)) {
    if (costs.get(item.id) === 0n) continue;
    drivers.push({ id: item.id, quantities: staff });
    items.push({ id: item.id, cents: costs.get(item.id)!, to: { driver: item.id } });
  }
  const objects = rows.objects.map(({ id, passingDriverId }) => ({
    id,
    ...(passingDriverId && { passesOnBy: passingDriverId }),
  }));
  return { objects, drivers, items, method: rows.model.method };
}

/** The engine says what of an item reaches a service; this says by which first object it came. */
function sharesOf(model: CostModel): Share[] {
  const supports = absorbed(model);
  const quantities = new Map(model.drivers.map((driver) => [driver.id, driver.quantities]));
  const received = fullCosts(model).items;
  return model.items.flatMap((item) => {
    const first: Quantities = 'object' in item.to ? new Map([[item.to.object, ONE]]) : quantities.get(item.to.driver)!;
    const { ids, weights } = Proportion.of(first, item.id);
    return [...received.get(item.id)!].flatMap(([objectId, cents]) => {
      const ways = ids.map((id, at): [string, bigint] => [
        id,
        id === objectId
          ? weights[at]! * supports.whole
          : weights[at]! * (supports.weights.get(id)?.get(objectId) ?? 0n),
      ]);
      return [...Proportion.ofWeights(ways, item.id).divide(cents)]
        .filter(([, part]) => part !== 0n)
        .map(([firstId, part]) => ({ itemId: item.id, objectId, firstId, cents: part }));
    });
  });
}

const CODES: Record<UncomputableReason, FieldProblem> = {
  no_quantity: 'no_quantity',
  negative_quantity: 'negative_quantity',
  unknown_object: 'no_destination',
  unknown_driver: 'no_driver',
  closed_circle: 'closed_circle',
  no_hours: 'no_hours',
};

/** Ids of the engine under the names that people gave them. */
function namedProblem({ reason, about }: Uncomputable, rows: ModelRows): FieldError {
  const known = [
    ...rows.items.map(({ id, label }) => ['items', id, label] as const),
    ...rows.objects.map(({ id, name }) => ['objects', id, name] as const),
    ...rows.drivers.map(({ id, name }) => ['drivers', id, name] as const),
  ].filter(([, id]) => about.includes(id));
  const [first] = known.sort(([, a], [, b]) => about.indexOf(a) - about.indexOf(b));
  const names = known.map(([, , name]) => name).join(', ');
  return {
    field: first ? `${first[0]}.${first[1]}` : 'rules',
    code: CODES[reason],
    detail: '',
    about: names.slice(0, 200),
  };
}

const problem = (part: 'items' | 'objects' | 'drivers', id: string, code: FieldProblem, about: string): FieldError => ({
  field: `${part}.${id}`,
  code,
  detail: '',
  about,
});
