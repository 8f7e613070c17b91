import type { FigureUsed, Tariff, TariffTerms } from '#app/contracts';
import { expectedDues, type NamedBody } from './expected-dues.js';

const figure = (value: number): FigureUsed => ({ value: String(value), on: '2025-12-31', source: 'ISTAT' });
const body = (bodyId: string, change: Partial<NamedBody> = {}): NamedBody => ({
  bodyId,
  name: `Comune ${bodyId}`,
  type: 'municipality',
  leads: false,
  periods: [{ from: '2026-01-01', to: '2026-12-31' }],
  inhabitants: figure(1_000),
  enterprises: null,
  services: {},
  paid: {},
  exceptions: {},
  ...change,
});
const dues: Tariff = {
  id: 'quota',
  serviceId: null,
  name: 'Quota annua',
  parts: [{ for: { types: [], leads: 'any' }, price: { model: 'per_unit', measure: 'inhabitants', price: '0.15' } }],
  market: { amount: '0.20', per: 'inhabitants', source: 'Consip', on: '2025-06-30' },
  proRata: 'none',
  rounding: 'cent_half_up',
};
const terms = { tariffs: [dues] } as unknown as TariffTerms;

it('says what each pays, paid before and would pay elsewhere', () => {
  const paid = { 2013: { amount: '90.00', source: 'rendiconto' }, 2025: { amount: '140.00', source: 'reversale' } };
  const {
    dues: [due],
    missing,
  } = expectedDues(terms, 2026, [body('a', { paid })], new Map());
  expect(missing).toEqual([]);
  expect(due).toMatchObject({
    bodyId: 'a',
    adheresFrom: '2026-01-01',
    adheresTo: '2026-12-31',
    amount: '150.00',
    formerYear: 2025,
    formerAmount: '140.00',
    formerSource: 'reversale',
    marketAmount: '200.00',
    comparedAmount: '150.00',
  });
  expect(due!.lines[0]).toMatchObject({ market: '200.00', steps: [{ step: 'per_unit', amount: '150' }] });
});

it('of the year itself and later ones nothing is former', () => {
  const paid = { 2026: { amount: '1.00', source: 'x' } };
  expect(expectedDues(terms, 2026, [body('a', { paid })], new Map()).dues[0]).toMatchObject({
    formerYear: null,
    formerAmount: null,
  });
});

it('names who lacks what, and tells of the others', () => {
  const given = [body('a'), body('b', { inhabitants: null })];
  const { dues: told, missing } = expectedDues(terms, 2026, given, new Map());
  expect(told.map(({ bodyId }) => bodyId)).toEqual(['a']);
  expect(missing).toEqual([{ bodyId: 'b', bodyName: 'Comune b', tariff: 'Quota annua', missing: 'inhabitants' }]);
});

it('who does not adhere in the year owes nothing', () => {
  expect(expectedDues(terms, 2026, [body('a', { periods: [] })], new Map())).toEqual({ dues: [], missing: [] });
});
