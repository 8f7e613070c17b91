/** The whole reckoning in memory, by the product's own engines and as one would write it down in floats. */
import Fraction from 'fraction.js';
import { fullCosts } from '../../dist/libs/tariffs/src/domain/full-costs.js';
import { PriceList } from '../../dist/libs/tariffs/src/domain/pricing/index.js';
import { RULES_2014_2020, overheads, staffCost } from '../../dist/libs/tariffs/src/domain/staff.js';
import { PEOPLE, hours, inputsOf, tariffOf } from './tariffs-world.mjs';

export const YEAR = 2026;

/** Minutes by person and object: the time is summed before anything is exact. @param {import('./tariffs-world.mjs').World} made */
function minutesOf({ time }) {
  const sums = Array.from({ length: PEOPLE }, () => /** @type {Map<string, number>} */ (new Map()));
  for (const { person, object, minutes } of time) {
    const own = sums[person];
    own?.set(object, (own.get(object) ?? 0) + minutes);
  }
  return sums;
}

/** @param {import('./tariffs-world.mjs').World} made */
export function exactCosts(made) {
  const { supports, objects, offered, quantities, purchases, salaries } = made;
  const worked = minutesOf(made).map((own) => new Map([...own].map(([id, minutes]) => [id, hours(minutes)])));
  const items = worked.flatMap((own, person) => {
    const all = [...own.values()].reduce((sum, each) => sum.add(each), new Fraction(0));
    const cents = staffCost(BigInt(salaries[person] ?? 0), all, RULES_2014_2020);
    const to = { driver: `hours-${person}` };
    return [
      { id: `staff-${person}`, cents, to },
      { id: `overheads-${person}`, cents: overheads(cents, RULES_2014_2020), to },
    ];
  });
  return fullCosts({
    method: 'reciprocal',
    objects: [...supports.map((id) => ({ id, passesOnBy: id })), ...offered.map((id) => ({ id }))],
    drivers: [
      ...supports.map((id, at) => ({
        id,
        quantities: new Map(objects.map((object, to) => [object, new Fraction(quantities[at]?.[to] ?? 0, 100)])),
      })),
      ...worked.map((own, person) => ({ id: `hours-${person}`, quantities: own })),
    ],
    items: [
      ...items,
      ...purchases.map(({ cents, support, object }, at) => ({
        id: `purchase-${at}`,
        cents: BigInt(cents),
        to: support === null ? { object } : { driver: supports[support] ?? '' },
      })),
    ],
  });
}

/** @param {import('./tariffs-world.mjs').World} made */
export const priceList = ({ offered }) => {
  const figures = { on: `${YEAR - 1}-12-31`, source: 'bench' };
  return new PriceList({
    inhabitants: figures,
    enterprises: figures,
    tariffs: offered.map((id, at) => tariffOf(at, id)),
  });
};

/** Every body's dues with each step of their reckoning. @param {import('./tariffs-world.mjs').World} made */
export function exactDues(made, costs = exactCosts(made)) {
  const pool = {
    bodies: inputsOf(made, YEAR),
    costs: new Map([...costs.services].map(([id, { cents }]) => [id, cents])),
  };
  const { dues, problems } = priceList(made).of(YEAR, pool).known();
  if (problems.length) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return dues;
}

/** What a programmer would write first: floats, no trail, no rounding that sums up. @param {import('./tariffs-world.mjs').World} made */
export function floatCosts(made) {
  const { supports, objects, offered, quantities, purchases, salaries } = made;
  const n = supports.length;
  const column = new Map(objects.map((id, at) => [id, at]));
  const parts = quantities.map((row) => {
    const sum = row.reduce((all, each) => all + each, 0);
    return row.map((each) => each / sum);
  });
  const direct = objects.map(() => 0);
  const give = (/** @type {number} */ at, /** @type {number} */ amount) =>
    void (direct[at] = (direct[at] ?? 0) + amount);
  minutesOf(made).forEach((own, person) => {
    for (const [id, minutes] of own)
      give(column.get(id) ?? 0, (((salaries[person] ?? 0) / 1720) * minutes * 1.15) / 60);
  });
  for (const { cents, support, object } of purchases)
    if (support === null) give(column.get(object) ?? 0, cents);
    else parts[support]?.forEach((part, at) => give(at, cents * part));
  // What the supports cost with what they get from each other, by Gauss.
  const system = supports.map((_support, row) => [
    ...supports.map((_other, at) => (row === at ? 1 : 0) - (parts[at]?.[row] ?? 0)),
    direct[row] ?? 0,
  ]);
  for (let pivot = 0; pivot < n; pivot++)
    for (let row = 0; row < n; row++) {
      if (row === pivot) continue;
      const factor = (system[row]?.[pivot] ?? 0) / (system[pivot]?.[pivot] ?? 1);
      for (let at = pivot; at <= n; at++) system[row][at] -= factor * (system[pivot]?.[at] ?? 0);
    }
  const whole = system.map((row, at) => (row[n] ?? 0) / (row[at] ?? 1));
  return offered.map((_id, at) =>
    whole.reduce((sum, amount, support) => sum + amount * (parts[support]?.[n + at] ?? 0), direct[n + at] ?? 0),
  );
}

const FLOAT_BANDS = [
  [3000, 0.5],
  [5000, 0.45 * 0.95],
  [10_000, 0.4 * 0.9],
  [Infinity, 0.35],
];

/** @param {import('./tariffs-world.mjs').World} made */
export function floatDues(made, costs = floatCosts(made)) {
  const { members, offered } = made;
  const shared = offered.map((_id, at) => ({
    quantity: members.reduce((sum, { uses }) => sum + (uses[at] ?? 0), 0),
    inhabitants: members.reduce((sum, { uses, inhabitants }) => sum + (uses[at] ? inhabitants : 0), 0),
  }));
  return members.map(({ inhabitants, uses, paid }) =>
    offered.map((_id, at) => {
      const quantity = uses[at] ?? 0;
      if (!quantity) return 0;
      const included = inhabitants <= 3000 ? 50 : inhabitants <= 10_000 ? 100 : 150;
      let from = 0;
      const graduated = () =>
        FLOAT_BANDS.reduce((sum, [upTo = 0, price = 0]) => {
          const units = Math.max(0, Math.min(inhabitants, upTo) - from);
          from = upTo;
          return sum + units * price;
        }, 0);
      const cost = (costs[at] ?? 0) / 100;
      const amounts = [
        () => inhabitants * 0.15,
        graduated,
        () => Math.max(0, quantity - included) * 1.35,
        () => (cost * 0.8 * quantity) / (shared[at]?.quantity ?? 1),
        () => (cost * 0.333 * inhabitants) / (shared[at]?.inhabitants ?? 1),
        () => 300,
      ];
      let amount = Math.max(10, amounts[at % amounts.length]?.() ?? 0);
      if (at % 4 === 0) amount = Math.min(amount, paid * 1.1);
      return Math.round(amount * 100) / 100;
    }),
  );
}
