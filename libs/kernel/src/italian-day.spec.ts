import { italianDay } from './italian-day.js';

describe('italianDay', () => {
  it.each([
    ['2026-01-15T22:59:59.999Z', '2026-01-15', 'one minute before midnight in winter'],
    ['2026-01-15T23:00:00.000Z', '2026-01-16', 'midnight in winter'],
    ['2026-07-15T21:59:59.999Z', '2026-07-15', 'one minute before midnight in summer'],
    ['2026-07-15T22:00:00.000Z', '2026-07-16', 'midnight in summer'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01', 'the year begins in Italy first'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29', 'before the clocks go forward'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30', 'the day after they went forward'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25', 'the day the clocks go back'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25', 'still that day, which has 25 hours'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26', 'and its end'],
    ['2028-02-28T23:30:00.000Z', '2028-02-29', 'a leap day'],
  ])('%s is %s: %s', (moment, day) => {
    expect(italianDay(new Date(moment))).toBe(day);
  });
});
