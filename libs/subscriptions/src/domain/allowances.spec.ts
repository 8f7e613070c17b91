import type { Allowance } from '#app/contracts';
import { grantedOf, remainingOf } from './allowances.js';

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
});
