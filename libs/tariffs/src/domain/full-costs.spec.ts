import fc from 'fast-check';
import Fraction from 'fraction.js';
import { absorption } from './absorption.js';
import type { AllocationMethod, CostModel } from './cost-model.js';
import { driver, mutual, quantities, service, support, totals } from './example-costs.js';
import { fullCosts } from './full-costs.js';
import { Proportion } from './proportion.js';
import { RULES_2014_2020, staffCost } from './staff.js';
import { Uncomputable } from './uncomputable.js';

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Uncomputable) return [error.reason, ...error.about];
    throw error;
  }
  return undefined;
};

it('hours are multiplied by the exact hourly cost, and rounded once', () => {
  // 32,000.00 / 1,720 = 18.6046…; ten hours are 186.05, not 10 × 18.60.
  expect(staffCost(3_200_000n, new Fraction(10), RULES_2014_2020)).toBe(18_605n);
});

describe('what cannot be computed is named', () => {
  const model = mutual('reciprocal');
  it.each<[string, Partial<CostModel>, string[]]>([
    [
      'supports that serve only each other',
      { drivers: [driver('plant', { systems: 1 }), driver('systems', { plant: 1 })] },
      ['closed_circle', 'plant', 'systems'],
    ],
    ['nothing to divide by', { drivers: [driver('plant', { a: 0 }), model.drivers[1]!] }, ['no_quantity', 'plant']],
    [
      'less than nothing',
      { drivers: [driver('plant', { a: 1, b: -1 }), model.drivers[1]!] },
      ['negative_quantity', 'plant', 'b'],
    ],
    ['no such driver', { drivers: [model.drivers[0]!] }, ['unknown_driver', 'systems', 'systems']],
    ['no such object', { items: [{ id: 'i', cents: 1n, to: { object: 'c' } }] }, ['unknown_object', 'i', 'c']],
  ])('%s', (_name, change, expected) => {
    expect(refusal(() => fullCosts({ ...model, ...change }))).toEqual(expected);
  });
});

const weight = fc.integer({ min: 0, max: 1_000 });
/** Up to four supports, up to five services, each support reaching at least one service. */
const models: fc.Arbitrary<CostModel> = fc
  .record({
    supports: fc.integer({ min: 0, max: 4 }),
    services: fc.integer({ min: 1, max: 5 }),
    weights: fc.array(weight, { minLength: 36, maxLength: 36 }),
    cents: fc.array(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n }), { minLength: 1, maxLength: 12 }),
    method: fc.constantFrom<AllocationMethod>('direct', 'step_down', 'reciprocal'),
  })
  .map(({ supports, services, weights, cents, method }) => {
    const objects = [
      ...Array.from({ length: supports }, (_each, index) => support(`support-${index}`)),
      ...Array.from({ length: services }, (_each, index) => service(`service-${index}`)),
    ];
    const drivers = objects.slice(0, supports).map(({ id }, row) => {
      const given = objects.map((object, column) => [object.id, weights[row * 9 + column]!] as const);
      return driver(id, { ...Object.fromEntries(given), 'service-0': weights[row * 9]! + 1 });
    });
    const items = cents.map((amount, index) => ({
      id: `item-${index}`,
      cents: amount,
      to: { object: objects[index % objects.length]!.id },
    }));
    return { objects, drivers, items, method };
  });
const sum = (amounts: Iterable<bigint>) => [...amounts].reduce((total, cents) => total + cents, 0n);

describe('whatever the model', () => {
  it('not a cent is lost or made: every item, and all of them, arrive', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { services, items } = fullCosts(model);
        for (const { id, cents } of model.items) expect(sum(items.get(id)!.values())).toBe(cents);
        for (const { cents, items: from } of services.values()) expect(sum(from.values())).toBe(cents);
        expect(sum([...services.values()].map(({ cents }) => cents))).toBe(sum(model.items.map(({ cents }) => cents)));
      }),
    );
  });

  it('the order of items, quantities and services changes nothing', () => {
    fc.assert(
      fc.property(models, (model) => {
        const turned: CostModel = {
          ...model,
          items: model.items.toReversed(),
          drivers: model.drivers.map(({ id, quantities: each }) => ({ id, quantities: new Map([...each].reverse()) })),
          objects: [
            ...model.objects.filter(({ passesOnBy }) => passesOnBy === undefined).toReversed(),
            ...model.objects.filter(({ passesOnBy }) => passesOnBy !== undefined),
          ],
        };
        expect(totals(turned)).toEqual(totals(model));
      }),
    );
  });

  it('reciprocal is what passing on again and again comes to', () => {
    fc.assert(
      fc.property(models, (model) => {
        const exact = absorption({ ...model, method: 'reciprocal' });
        const parts = new Map(
          model.drivers.map(({ id, quantities: each }) => [
            id,
            Proportion.of(new Map([...each].filter(([to]) => to !== id)), id).parts(),
          ]),
        );
        for (const [support, absorbed] of exact) {
          let onTheWay = new Map([[support, 1]]);
          const arrived = new Map<string, number>();
          for (let round = 0; round < 20_000 && onTheWay.size; round++) {
            const next = new Map<string, number>();
            for (const [from, amount] of onTheWay)
              for (const [to, part] of parts.get(from)!) {
                const into = parts.has(to) ? next : arrived;
                into.set(to, (into.get(to) ?? 0) + amount * part.valueOf());
              }
            onTheWay = new Map([...next].filter(([, amount]) => amount > 1e-12));
          }
          for (const [to, part] of absorbed) expect(arrived.get(to) ?? 0).toBeCloseTo(part.valueOf(), 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('more to divide gives nobody less, but for a cent of the rounding', () => {
    const wanted = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 50 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(
        wanted,
        fc.bigInt({ min: 0n, max: 10_000n }),
        fc.bigInt({ min: 0n, max: 100n }),
        (given, cents, more) => {
          const proportion = Proportion.of(quantities(given), 'what');
          const [less, greater] = [proportion.divide(cents), proportion.divide(cents + more)];
          for (const [id, share] of less) expect(greater.get(id)! + 1n >= share).toBe(true);
        },
      ),
    );
  });
});
