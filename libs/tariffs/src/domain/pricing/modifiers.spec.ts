import type { Tariff } from '#app/contracts';
import { body, tariff, part, due, steps } from './example-tariffs.js';

describe('what bounds and bends a price', () => {
  const flat = (amount: string, change: Partial<Tariff> = {}) =>
    tariff({ parts: [part({ model: 'flat', amount })], ...change });

  it('minimum and maximum', () => {
    expect(steps(flat('40', { minimum: '50' }), body())).toEqual([
      ['flat', '40'],
      ['minimum', '50'],
    ]);
    expect(due(flat('40', { maximum: '30' }), body())?.amount).toBe('30.00');
  });

  it('what was agreed with one body takes the place of all', () => {
    const agreed = body({ exceptions: { t: { amount: '123.45', reason: 'Fusione in corso' } } });
    expect(due(flat('40', { minimum: '50' }), agreed)).toMatchObject({
      amount: '123.45',
      steps: [{ step: 'exception', reason: 'Fusione in corso', amount: '123.45' }],
    });
  });

  it.each([
    ['cent_half_up', '10.005', '10.01'],
    ['cent_half_even', '10.005', '10.00'],
    ['cent_half_even', '10.015', '10.02'],
    ['ten_cents_half_up', '10.05', '10.10'],
    ['euro_half_up', '10.50', '11.00'],
    ['euro_down', '10.99', '10.00'],
  ] as const)('%s: %s is %s', (rounding, amount, expected) => {
    expect(due(flat(amount, { rounding }), body())?.amount).toBe(expected);
  });
});
