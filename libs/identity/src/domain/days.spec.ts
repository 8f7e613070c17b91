import { italianDay } from '#app/kernel';
import { dayBefore, endOfDay, yearLater } from './days.js';

describe('a day', () => {
  it.each([
    ['2026-01-15', '2026-01-15T23:00:00.000Z'],
    ['2026-07-15', '2026-07-15T22:00:00.000Z'],
    ['2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('%s ends in Italy at %s', (day, moment) => {
    expect(endOfDay(day).toISOString()).toBe(moment);
    expect(italianDay(new Date(endOfDay(day).getTime() - 1))).toBe(day);
  });

  it.each([
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2026-01-01', '2025-12-31'],
    ['2026-10-26', '2026-10-25'],
  ])('before %s is %s', (day, before) => expect(dayBefore(day)).toBe(before));

  it('a year later has the same date', () => {
    expect(yearLater('2026-11-22')).toBe('2027-11-22');
    expect(yearLater('2028-02-29') > '2029-02-28').toBe(true);
    expect(yearLater('2028-02-29') < '2029-03-01').toBe(true);
  });
});
