import fc from 'fast-check';
import Fraction from 'fraction.js';
import { absorption } from './absorption.js';
import type { AllocationMethod, CostModel, CostObject, Driver } from './cost-model.js';
import { fullCosts } from './full-costs.js';
import { Proportion } from './proportion.js';
import { RULES_2014_2020, overheads, staffCost } from './staff.js';
import { Uncomputable } from './uncomputable.js';

const quantities = (given: Record<string, number | string>) =>
  new Map(Object.entries(given).map(([id, quantity]) => [id, new Fraction(quantity)]));
const driver = (id: string, given: Record<string, number | string>): Driver => ({ id, quantities: quantities(given) });
const service = (id: string): CostObject => ({ id });
const support = (id: string): CostObject => ({ id, passesOnBy: id });
const totals = (model: CostModel) =>
  Object.fromEntries([...fullCosts(model).services].map(([id, { cents }]) => [id, Number(cents)]));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Uncomputable) return [error.reason, ...error.about];
    throw error;
  }
  return undefined;
};

/**
 * Two supports that serve each other and two services, solved by hand: with P = 600,000 + 0.1 S and S = 116,000 + 0.2 P,
 * P = 611,600 / 0.98 and S = 236,000 / 0.98; the first service bears 0.3 P + 0.8 S.
 */
const mutual = (method: AllocationMethod): CostModel => ({
  method,
  objects: [support('plant'), support('systems'), service('a'), service('b')],
  drivers: [driver('plant', { systems: 20, a: 30, b: 50 }), driver('systems', { plant: 10, a: 80, b: 10 })],
  items: [
    { id: 'plant-costs', cents: 60_000_000n, to: { object: 'plant' } },
    { id: 'systems-costs', cents: 11_600_000n, to: { object: 'systems' } },
  ],
});

describe('supports that serve each other', () => {
  it('reciprocal: as many equations as supports', () => {
    expect(totals(mutual('reciprocal'))).toEqual({ a: 37_987_755, b: 33_612_245 });
  });

  it('step-down: 600,000 to 20, 30, 50; then 236,000 to 80, 10', () => {
    expect(totals(mutual('step_down'))).toEqual({ a: 38_977_778, b: 32_622_222 });
  });

  it('direct: 600,000 to 30, 50 and 116,000 to 80, 10', () => {
    expect(totals(mutual('direct'))).toEqual({ a: 32_811_111, b: 38_788_889 });
  });
});

/** Budget of the six partners of the project CIT: staff, 15 % of it for overheads, and purchases; 642,050.00 euros in all. */
it('the budget of the partners of CIT', () => {
  const staff = [54_500, 172_500, 35_000, 35_000, 35_000, 35_000].map((euros) => BigInt(euros) * 100n);
  const flat = staff.map((cents) => overheads(cents, RULES_2014_2020));
  expect(flat).toEqual([817_500n, 2_587_500n, 525_000n, 525_000n, 525_000n, 525_000n]);
  const items = [...staff, ...flat, 22_000_000n].map((cents, index) => ({
    id: `item-${index}`,
    cents,
    to: { object: 'cit' },
  }));
  expect(totals({ method: 'direct', objects: [service('cit')], drivers: [], items })).toEqual({ cit: 64_205_000 });
});

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
