import { fromRome, toRome } from './rome-time.js';

describe('the time in Italy', () => {
  it.each([
    ['2026-01-15T09:30', '2026-01-15T08:30:00.000Z'],
    ['2026-07-15T09:30', '2026-07-15T07:30:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T00:30', '2026-10-24T22:30:00.000Z'],
    ['2026-10-25T04:30', '2026-10-25T03:30:00.000Z'],
  ])('%s is %s', (local, instant) => {
    expect(fromRome(local)).toBe(instant);
    expect(toRome(instant)).toBe(local);
  });
});
