import Fraction from 'fraction.js';
import type { CostModel, CostObject } from './cost-model.js';
import { Proportion, type Quantities } from './proportion.js';
import { Uncomputable } from './uncomputable.js';

const ZERO = new Fraction(0);

/** Which part of what a support costs reaches each service; the parts of a support sum to one. */
export type Absorption = ReadonlyMap<string, Quantities>;

/** The same in whole numbers: of each support the weights of services, which sum to `whole`, the same for all supports. */
export interface Absorbed {
  weights: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
  whole: bigint;
}

/**
 * @throws Uncomputable no_quantity, negative_quantity, unknown_driver, closed_circle
 */
export function absorption(model: Omit<CostModel, 'items'>): Absorption {
  const { weights, whole } = absorbed(model);
  return new Map(
    [...weights].map(([support, parts]) => [
      support,
      new Map([...parts].map(([id, weight]) => [id, new Fraction(weight, whole)])),
    ]),
  );
}

/**
 * As {@link absorption}, without fractions that would be cancelled at every step.
 * @throws Uncomputable no_quantity, negative_quantity, unknown_driver, closed_circle
 */
export function absorbed({ objects, drivers, method }: Omit<CostModel, 'items'>): Absorbed {
  const supports = objects.filter(({ passesOnBy }) => passesOnBy !== undefined);
  const receivers = (support: CostObject, index: number): CostObject[] => {
    if (method === 'direct') return objects.filter(({ passesOnBy }) => passesOnBy === undefined);
    const before = method === 'step_down' ? supports.slice(0, index) : [];
    return objects.filter((object) => object !== support && !before.includes(object));
  };
  const passed = new Map(
    supports.map((support, index): [string, Proportion] => {
      const driver = drivers.find(({ id }) => id === support.passesOnBy);
      if (!driver) throw new Uncomputable('unknown_driver', [support.id, support.passesOnBy!]);
      const quantities = receivers(support, index).map(({ id }) => [id, driver.quantities.get(id) ?? ZERO] as const);
      return [support.id, Proportion.of(new Map(quantities), support.id)];
    }),
  );
  refuseClosedCircles(passed);
  return solve(passed);
}

/** Where every support reaches a service, the equations have exactly one solution, without negative parts. */
function refuseClosedCircles(passed: ReadonlyMap<string, Proportion>): void {
  const reaching = new Set<string>();
  for (let before = -1; before !== reaching.size;) {
    before = reaching.size;
    for (const [support, { ids }] of passed)
      if (ids.some((id) => !passed.has(id) || reaching.has(id))) reaching.add(support);
  }
  const closed = [...passed.keys()].filter((support) => !reaching.has(support));
  if (closed.length) throw new Uncomputable('closed_circle', closed);
}

/**
 * Solves `whole × absorbed = to services + to supports × absorbed`, a line for each support, by elimination that stays
 * among whole numbers (Bareiss 1968): each step divides by the pivot before it without a rest, and in the end the
 * determinant stands below all parts alike. The pivots are principal minors of a matrix whose every support reaches a
 * service, and so are greater than zero.
 */
function solve(passed: ReadonlyMap<string, Proportion>): Absorbed {
  const supports = [...passed.keys()];
  const services = [...new Set([...passed.values()].flatMap(({ ids }) => ids))].filter((id) => !passed.has(id));
  const columns = new Map([...supports, ...services].map((id, column) => [id, column]));
  let rows = [...passed].map(([support, { ids, weights, whole }]) => {
    const row = Array.from({ length: columns.size }, () => 0n);
    ids.forEach((id, at) => (row[columns.get(id)!] = passed.has(id) ? -weights[at]! : weights[at]!));
    row[columns.get(support)!] = whole;
    return row;
  });
  let before = 1n;
  for (let pivot = 0; pivot < supports.length; pivot++) {
    const line = rows[pivot]!;
    const top = line[pivot]!;
    rows = rows.map((row, at) => {
      if (at === pivot) return row;
      const factor = row[pivot]!;
      // What stands in the columns of earlier pivots but theirs is nothing by now, and stays it.
      return row.map((value, column) => (top * value - factor * line[column]!) / before);
    });
    before = top;
  }
  return {
    weights: new Map(
      supports.map((support, at) => [
        support,
        new Map(
          services.map((id) => [id, rows[at]![columns.get(id)!]!] as const).filter(([, weight]) => weight !== 0n),
        ),
      ]),
    ),
    whole: before,
  };
}
