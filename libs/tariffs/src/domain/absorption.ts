import Fraction from 'fraction.js';
import type { CostModel, CostObject } from './cost-model.js';
import { Proportion, type Quantities } from './proportion.js';
import { Uncomputable } from './uncomputable.js';

const ZERO = new Fraction(0);
const ONE = new Fraction(1);

/** Which part of what a support costs reaches each service; the parts of a support sum to one. */
export type Absorption = ReadonlyMap<string, Quantities>;

/**
 * @throws Uncomputable no_quantity, negative_quantity, unknown_driver, closed_circle
 */
export function absorption({ objects, drivers, method }: Omit<CostModel, 'items'>): Absorption {
  const supports = objects.filter(({ passesOnBy }) => passesOnBy !== undefined);
  const receivers = (support: CostObject, index: number): CostObject[] => {
    if (method === 'direct') return objects.filter(({ passesOnBy }) => passesOnBy === undefined);
    const before = method === 'step_down' ? supports.slice(0, index) : [];
    return objects.filter((object) => object !== support && !before.includes(object));
  };
  const passed = new Map(
    supports.map((support, index): [string, Map<string, Fraction>] => {
      const driver = drivers.find(({ id }) => id === support.passesOnBy);
      if (!driver) throw new Uncomputable('unknown_driver', [support.id, support.passesOnBy!]);
      const quantities = receivers(support, index).map(({ id }) => [id, driver.quantities.get(id) ?? ZERO] as const);
      return [support.id, Proportion.of(new Map(quantities), support.id).parts()];
    }),
  );
  refuseClosedCircles(passed);
  return solve(passed);
}

/** Where every support reaches a service, the equations have exactly one solution, without negative parts. */
function refuseClosedCircles(passed: ReadonlyMap<string, Quantities>): void {
  const reaching = new Set<string>();
  for (let before = -1; before !== reaching.size;) {
    before = reaching.size;
    for (const [support, parts] of passed)
      if ([...parts.keys()].some((id) => !passed.has(id) || reaching.has(id))) reaching.add(support);
  }
  const closed = [...passed.keys()].filter((support) => !reaching.has(support));
  if (closed.length) throw new Uncomputable('closed_circle', closed);
}

/**
 * Solves `absorbed = to services + to supports × absorbed` exactly, taking out one support after the other: what goes
 * to it goes on as it passes on, and what comes back to it is shared out in the same proportion.
 */
function solve(passed: ReadonlyMap<string, Quantities>): Absorption {
  const rows = new Map([...passed].map(([support, parts]) => [support, new Map(parts)]));
  for (const [support, row] of rows) {
    const back = row.get(support) ?? ZERO;
    row.delete(support);
    if (back.n !== 0n) for (const [id, part] of row) row.set(id, part.div(ONE.sub(back)));
    for (const [other, others] of rows) {
      const through = other === support ? undefined : others.get(support);
      if (!through) continue;
      others.delete(support);
      for (const [id, part] of row) others.set(id, (others.get(id) ?? ZERO).add(through.mul(part)));
    }
  }
  return rows;
}
