import { itemMistakes, type ItemInput } from './item-rules.js';

const mistakes = (item: ItemInput) => itemMistakes(item, 2025).map(({ field, code }) => `${field} ${code}`);
const purchase: ItemInput = {
  kind: 'purchase',
  netAmount: '10.00',
  vatRate: '22',
  vatDeductible: false,
  durableYears: 1,
  boughtYear: 2025,
};
const staff: ItemInput = { kind: 'staff', grossCost: '30000.00', hoursFrom: 'percentage' };

it('each kind has its own fields, and no others', () => {
  expect(mistakes(purchase)).toEqual([]);
  expect(mistakes({ kind: 'purchase' })).toEqual([
    'netAmount required',
    'vatRate required',
    'vatDeductible required',
    'durableYears required',
    'boughtYear required',
  ]);
  expect(mistakes({ ...purchase, grossCost: '1' })).toEqual(['grossCost not_allowed']);
  expect(mistakes({ ...purchase, parts: [{ objectId: 'a', hours: '1' }] })).toEqual(['parts not_allowed']);
  expect(mistakes({ kind: 'income', amount: '1' })).toEqual(['reduces required']);
});

it('one destination; the flat rate has none', () => {
  expect(mistakes({ ...purchase, objectId: 'a', driverId: 'b' })).toEqual(['driverId not_allowed']);
  expect(mistakes({ kind: 'overhead' })).toEqual([]);
  expect(mistakes({ kind: 'overhead', driverId: 'b' })).toEqual(['driverId not_allowed']);
  expect(mistakes({ kind: 'overhead', amount: '1', driverId: 'b' })).toEqual([]);
});

it('nothing is bought after its year, nor at more than 100 % VAT', () => {
  expect(mistakes({ ...purchase, boughtYear: 2026, vatRate: '101' })).toEqual([
    'vatRate out_of_range',
    'boughtYear out_of_range',
  ]);
});

it('parts of the year sum to 100 % at most; hours are hours', () => {
  const half = { objectId: 'a', percentage: '50' };
  expect(mistakes({ ...staff, parts: [half, { objectId: 'b', percentage: '50' }] })).toEqual([]);
  expect(mistakes({ ...staff, parts: [half, { objectId: 'b', percentage: '50.01' }] })).toEqual(['parts out_of_range']);
  expect(mistakes({ ...staff, parts: [half, half] })).toEqual(['parts.1.objectId in_use']);
  expect(mistakes({ ...staff, parts: [{ objectId: 'a', hours: '1' }] })).toEqual([
    'parts.0.percentage required',
    'parts.0.hours not_allowed',
  ]);
  expect(mistakes({ ...staff, hoursFrom: 'typed', parts: [{ objectId: 'a', hours: '0' }] })).toEqual([
    'parts.0.hours out_of_range',
  ]);
});
