import fc from 'fast-check';
import { purchaseCents, purchaseOfYear, type Purchase } from './year-cost.js';

const bought = (more: Partial<Purchase> = {}): Purchase => ({
  netAmount: '1000.00',
  vatRate: '22',
  vatDeductible: false,
  durableYears: 1,
  boughtYear: 2025,
  ...more,
});
const years = (purchase: Purchase, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, index) => Number(purchaseOfYear(purchase, from + index)));

it('VAT costs what it is, unless the centre gets it back', () => {
  expect(purchaseCents(bought())).toBe(122_000n);
  expect(purchaseCents(bought({ vatDeductible: true }))).toBe(100_000n);
  expect(purchaseCents(bought({ netAmount: '0.05', vatRate: '10' }))).toBe(6n);
});

it('what lasts is spread over its years, and nothing lies outside them', () => {
  expect(years(bought({ durableYears: 4 }), 2024, 2029)).toEqual([0, 30_500, 30_500, 30_500, 30_500, 0]);
  expect(years(bought({ netAmount: '100.00', vatRate: '0', durableYears: 3 }), 2025, 2027)).toEqual([
    3_333, 3_333, 3_334,
  ]);
  expect(years(bought(), 2024, 2026)).toEqual([0, 122_000, 0]);
});

it('the years of a life sum to what was paid, and differ by a cent at most', () => {
  const purchases = fc.record({
    cents: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    durableYears: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(purchases, ({ cents, durableYears }) => {
      const euros = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      const life = years(bought({ netAmount: euros, vatRate: '0', durableYears }), 2025, 2024 + durableYears);
      expect(life.reduce((sum, year) => sum + year, 0)).toBe(Number(cents));
      expect(Math.max(...life) - Math.min(...life)).toBeLessThanOrEqual(1);
    }),
  );
});
