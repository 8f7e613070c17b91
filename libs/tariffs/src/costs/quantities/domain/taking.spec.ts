import { hoursOf, isSame, takingOf, type StandingQuantity, type Taking } from './taking.js';

const none: StandingQuantity = { quantity: null, origin: null };
const typed: StandingQuantity = { quantity: '12.50', origin: 'typed' };
const system: StandingQuantity = { quantity: '12.50', origin: 'system' };

describe('taking quantities from the system', () => {
  it.each<[string, StandingQuantity, string | null, boolean, Taking]>([
    ['where nothing stands', none, '3', false, 'set'],
    ['where nothing stands and nothing is counted', none, '0', false, 'keep'],
    ['that changed', system, '13', false, 'set'],
    ['that did not change', system, '12.5', false, 'keep'],
    ['that came to nothing', system, '0.00', false, 'remove'],
    ['beside what was typed', typed, '13', false, 'keep'],
    ['instead of what was typed', typed, '13', true, 'set'],
    ['that are as they were typed', typed, '12.5', true, 'set'],
    ['instead of what was typed, where there is nothing', typed, '0', true, 'remove'],
    ['that cannot be counted', system, null, true, 'keep'],
  ])('%s', (_what, standing, quantity, overwrites, taking) => {
    expect(takingOf(standing, { quantity }, overwrites)).toBe(taking);
  });

  it('compares decimals and not their writing', () => {
    expect([isSame('1.0', '1'), isSame('010', '10'), isSame('0', null), isSame('1', '10'), isSame('100', '1')]).toEqual(
      [true, true, true, false, false],
    );
  });

  it('gives hours to the hundredth', () => {
    expect([0, 1, 60, 90, 100, 640, 10_000_019].map(hoursOf)).toEqual([
      '0.00',
      '0.02',
      '1.00',
      '1.50',
      '1.67',
      '10.67',
      '166666.98',
    ]);
  });
});
