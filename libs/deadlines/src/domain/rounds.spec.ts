import { isDayOfYear, roundsFrom } from './rounds.js';

it('lays out the next of each day within a year, the day itself included', () => {
  const half = { days: ['12-31', '06-30'], onceOn: null };
  expect(roundsFrom('2026-11-23', half)).toEqual(['2026-12-31', '2027-06-30']);
  expect(roundsFrom('2026-12-31', half)).toEqual(['2026-12-31', '2027-06-30']);
  expect(roundsFrom('2027-01-01', half)).toEqual(['2027-06-30', '2027-12-31']);
});

it('asks once for what does not return, and not after its day', () => {
  const once = { days: [], onceOn: '2027-03-15' };
  expect(roundsFrom('2026-11-23', once)).toEqual(['2027-03-15']);
  expect(roundsFrom('2027-03-15', once)).toEqual(['2027-03-15']);
  expect(roundsFrom('2027-03-16', once)).toEqual([]);
});

it('knows the days that every year has', () => {
  expect(['03-31', '02-28', '12-31'].map(isDayOfYear)).toEqual([true, true, true]);
  expect(['02-29', '04-31', '13-01', '3-31', ''].map(isDayOfYear)).toEqual([false, false, false, false, false]);
});
