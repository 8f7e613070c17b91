import fc from 'fast-check';
import { ALLOCATION_METHODS } from '#app/contracts';
import { comparisonOf } from './comparison.js';
import type { ItemRow, ModelRows, ObjectRow } from './model-rows.js';
import { Incomplete, reckon } from './reckoning.js';
import { itemTrail, resultView, serviceTrail } from './result-view.js';

const NOTHING = {
  objectId: null,
  driverId: null,
  grossCost: null,
  hoursFrom: null,
  netAmount: null,
  vatRate: null,
  vatDeductible: null,
  durableYears: null,
  boughtYear: null,
  amount: null,
  reduces: null,
};
const item = (id: string, kind: ItemRow['kind'], more: Partial<ItemRow>): ItemRow => ({
  id,
  kind,
  label: `Voce ${id}`,
  ...NOTHING,
  ...more,
});
const purchase = (id: string, net: string, more: Partial<ItemRow>) =>
  item(id, 'purchase', {
    netAmount: net,
    vatRate: '0',
    vatDeductible: false,
    durableYears: 1,
    boughtYear: 2025,
    ...more,
  });
const object = (id: string, passingDriverId: string | null = null): ObjectRow => ({
  id,
  serviceId: passingDriverId ? null : `s-${id}`,
  name: `Nome ${id}`,
  passingDriverId,
  outputQuantity: null,
  outputUnit: null,
});
const model = (more: Partial<ModelRows['model']> = {}): ModelRows['model'] => ({
  id: 'm',
  year: 2025,
  kind: 'actual',
  status: 'draft',
  method: 'reciprocal',
  rulesName: 'Programmi 2014–20',
  yearlyHours: '1720.00',
  overheadRate: '15.00',
  ...more,
});
const driver = (id: string, kind: 'custom' | 'equal' = 'custom') => ({ id, kind, name: `Criterio ${id}` });
const quantities = (driverId: string, given: Record<string, string>) =>
  Object.entries(given).map(([objectId, quantity]) => ({ driverId, objectId, quantity }));

/** A help desk and a data centre that serve each other and two services; a person shared among three of them. */
const example = (): ModelRows => ({
  model: model(),
  objects: [object('desk', 'requests'), object('plant', 'gigabytes'), object('pec'), object('web')],
  drivers: [driver('requests'), driver('gigabytes'), driver('equal', 'equal')],
  quantities: [
    ...quantities('requests', { plant: '10', pec: '80', web: '10' }),
    ...quantities('gigabytes', { desk: '20', pec: '30', web: '50' }),
  ],
  items: [
    purchase('desk-costs', '116000.00', { objectId: 'desk' }),
    purchase('plant-costs', '600000.00', { objectId: 'plant' }),
    item('person', 'staff', { grossCost: '34400.00', hoursFrom: 'typed' }),
    item('flat', 'overhead', {}),
    item('grant', 'income', { amount: '1000.00', reduces: true, driverId: 'equal' }),
    item('dues', 'income', { amount: '9000.00', reduces: false }),
  ],
  parts: [
    { itemId: 'person', objectId: 'pec', hours: '860.00', percentage: null },
    { itemId: 'person', objectId: 'web', hours: '430.00', percentage: null },
  ],
});
const problemsOf = (rows: ModelRows) => {
  try {
    reckon(rows);
  } catch (error) {
    if (error instanceof Incomplete) return error.problems.map(({ field, code, about }) => [field, code, about]);
    throw error;
  }
  return [];
};
const reckoned = (rows: ModelRows) => ({ rows, shares: reckon(rows).shares });

it('supports that serve each other, staff by hours, the flat rate behind it, a grant in equal parts', () => {
  const result = resultView(reckoned(example()));
  // 379,877.55 and 336,122.45 of the supports (see full-costs.spec); 17,200 and 8,600 of the person; 15 % of that; -500 each.
  expect(result.services.map(({ name, amount, own, passedOn }) => [name, amount, own, passedOn])).toEqual([
    ['Nome pec', '399157.55', '19280.00', '379877.55'],
    ['Nome web', '345512.45', '9390.00', '336122.45'],
  ]);
  expect(result).toMatchObject({ total: '744670.00', incomes: '9000.00' });
  expect(result.byKind).toEqual([
    { kind: 'staff', amount: '25800.00' },
    { kind: 'purchase', amount: '716000.00' },
    { kind: 'overhead', amount: '3870.00' },
    { kind: 'income', amount: '-1000.00' },
  ]);
  expect(result.activities).toEqual([
    { objectId: 'desk', name: 'Nome desk', amount: '116000.00' },
    { objectId: 'plant', name: 'Nome plant', amount: '600000.00' },
  ]);
});

it('a service opens down to its items, an item up to where it went', () => {
  const model = reckoned(example());
  // Of the plant 0.46 / 0.98 reaches the first service, of the desk 0.83 / 0.98.
  const trail = serviceTrail(model, 'pec')!;
  expect(trail.branches.map(({ name, amount, drivers }) => [name, amount, drivers.map((each) => each.name)])).toEqual([
    ['Nome pec', '19280.00', [null, 'Criterio equal']],
    ['Nome plant', '281632.65', [null]],
    ['Nome desk', '98244.90', [null]],
  ]);
  const went = itemTrail(model, 'plant-costs')!;
  expect(went.amount).toBe('600000.00');
  expect(went.services.map(({ name, by }) => [name, by.map((each) => each.name)])).toEqual([
    ['Nome web', ['Nome plant']],
    ['Nome pec', ['Nome plant']],
  ]);
  expect(serviceTrail(model, 'desk')).toBeUndefined();
  expect(itemTrail(model, 'nobody')).toBeUndefined();
});

it('all that is missing is named, each with what people call it', () => {
  const rows = example();
  rows.parts = [];
  rows.objects.push(object('lonely'), { ...object('bare', 'x'), passingDriverId: null });
  rows.items.push(item('loose', 'overhead', { amount: '5.00' }));
  rows.quantities = quantities('gigabytes', { desk: '0' });
  expect(problemsOf(rows)).toEqual([
    ['items.person', 'no_hours', 'Voce person'],
    ['items.loose', 'no_destination', 'Voce loose'],
    ['objects.bare', 'no_driver', 'Nome bare'],
    ['drivers.requests', 'no_quantity', 'Criterio requests'],
    ['drivers.gigabytes', 'no_quantity', 'Criterio gigabytes'],
  ]);
});

it('supports that serve only each other are refused by name', () => {
  const rows = example();
  rows.quantities = [...quantities('requests', { plant: '1' }), ...quantities('gigabytes', { desk: '1' })];
  expect(problemsOf(rows)).toEqual([['objects.desk', 'closed_circle', 'Nome desk, Nome plant']]);
});

it('a support whose driver counts only itself has nobody to pass its costs to', () => {
  const rows = example();
  rows.quantities = [...quantities('requests', { desk: '1' }), ...quantities('gigabytes', { web: '1' })];
  expect(problemsOf(rows)).toEqual([['objects.desk', 'no_quantity', 'Nome desk']]);
});

it('actual costs beside a budget', () => {
  const budget = example();
  budget.items = budget.items.filter(({ id }) => id !== 'grant');
  const { total, services, byKind } = comparisonOf(reckoned(example()), reckoned(budget));
  expect(total).toEqual({ amount: '744670.00', other: '745670.00', difference: '-1000.00', percentage: '-0.1' });
  expect(services.map(({ name, difference }) => [name, difference])).toEqual([
    ['Nome pec', '-500.00'],
    ['Nome web', '-500.00'],
  ]);
  expect(byKind.find(({ kind }) => kind === 'income')).toEqual({
    kind: 'income',
    amount: '-1000.00',
    other: null,
    difference: '-1000.00',
    percentage: null,
  });
});

it('whatever the model, every cent of every item arrives, once', () => {
  const amount = fc
    .bigInt({ min: 0n, max: 10n ** 9n })
    .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
  const share = fc.integer({ min: 1, max: 1000 }).map(String);
  const models = fc.record({
    method: fc.constantFrom(...ALLOCATION_METHODS),
    amounts: fc.tuple(amount, amount, amount, amount),
    by: fc.tuple(share, share, share, share, share, share),
  });
  fc.assert(
    fc.property(models, ({ method, amounts: [a, b, c, d], by }) => {
      const rows = example();
      rows.model.method = method;
      rows.quantities = [
        ...quantities('requests', { plant: by[0], pec: by[1], web: by[2] }),
        ...quantities('gigabytes', { desk: by[3], pec: by[4], web: by[5] }),
      ];
      rows.items = [
        purchase('a', a, { objectId: 'desk' }),
        purchase('b', b, { driverId: 'gigabytes' }),
        item('person', 'staff', { grossCost: c, hoursFrom: 'typed' }),
        item('flat', 'overhead', {}),
        item('grant', 'income', { amount: d, reduces: true, driverId: 'requests' }),
      ];
      const { costs, shares } = reckon(rows);
      for (const [id, cents] of costs)
        expect(shares.filter(({ itemId }) => itemId === id).reduce((sum, each) => sum + each.cents, 0n)).toBe(cents);
    }),
    { numRuns: 60 },
  );
});
