import type { Allowance } from '#app/contracts';
import { grantedOf, remainingOf, usedOf, yearOf, type YearSum } from './allowances.js';

const queries: Allowance = {
  code: 'interrogazioni',
  name: 'Interrogazioni',
  unit: 'interrogazioni',
  period: 'year',
  bands: [
    { upTo: 3_000, quantity: 170 },
    { upTo: null, quantity: 270 },
  ],
};

describe('an allowance', () => {
  it.each([
    [600, 170],
    [3_000, 170],
    [3_001, 270],
    [1_000_000, 270],
    [null, null],
  ])('of %s inhabitants is %s', (population, granted) => {
    expect(grantedOf(queries, population)).toBe(granted);
  });

  it('of one band is the same for all', () => {
    expect(grantedOf({ ...queries, bands: [{ upTo: null, quantity: 3 }] }, null)).toBe(3);
  });

  it.each([
    [170, 120, 50],
    [0.5, 0.2, 0.3],
    [3, 4.25, -1.25],
    [null, 4, null],
  ])('of %s, used %s, leaves %s', (granted, used, left) => {
    expect(remainingOf(granted, used)).toBe(left);
  });

  it.each([
    ['2026-03-01', '2025-02-01', null, 2026],
    ['2026-03-01', '2026-05-01', '2027-05-01', 2026],
    ['2026-03-01', '2027-01-01', null, 2027],
    ['2026-03-01', '2020-01-01', '2024-12-31', 2024],
    ['2026-03-01', null, null, 2026],
  ])('on %s of what lasts from %s to %s is that of %s', (today, activeFrom, endsOn, year) => {
    expect(yearOf({ activeFrom, endsOn }, today)).toBe(year);
  });

  it('adds what belongs to it', () => {
    const sums: YearSum[] = [
      { source: 'hand', code: 'interrogazioni', year: 2025, quantity: 3 },
      { source: 'hand', code: 'interrogazioni', year: 2026, quantity: 4 },
      { source: 'hand', code: 'altro', year: 2026, quantity: 100 },
      { source: 'hours', code: null, year: 2026, quantity: 100 },
      { source: 'requests', code: null, year: 2026, quantity: 7 },
    ];
    const used = (changes: Partial<Allowance>) => usedOf({ ...queries, ...changes }, sums, 2026);
    expect(used({})).toBe(4);
    expect(used({ period: 'subscription' })).toBe(7);
    expect(used({ countedBy: 'hours' })).toBe(1.67);
    expect(used({ countedBy: 'requests' })).toBe(7);
  });
});
