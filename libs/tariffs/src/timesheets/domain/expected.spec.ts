import type { OpeningInterval } from '#app/kernel';
import { expectedIn, missingMinutes, type CentreCalendar, type ContractPeriod } from './expected.js';
import { lastDay, monthAfter, monthsOf } from './month.js';

const hours: OpeningInterval[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
const calendar: CentreCalendar = { hours, patron: { day: 15, month: 2, name: 'Santi Faustino e Giovita' } };
const SEVEN_TWELVE = 432;
const full: ContractPeriod = { startsOn: '2020-01-01', weekdays: [1, 2, 3, 4, 5], minutesPerDay: SEVEN_TWELVE };

describe('the hours that are expected in a month', () => {
  it('are those of the working days: no Sunday, no holiday', () => {
    // October 2026: 22 working days, the fourth is a Sunday.
    expect(expectedIn('2026-10', calendar, [full], [])).toEqual({
      days: 22,
      minutes: 22 * SEVEN_TWELVE,
      awayMinutes: 0,
      unknown: null,
    });
    // Immacolata on a Tuesday, Natale on a Friday; Santo Stefano is a Saturday.
    expect(expectedIn('2026-12', calendar, [full], []).days).toBe(21);
  });

  it('leave out the day of the patron of the centre', () => {
    // 15 February 2027 is a Monday.
    expect(expectedIn('2027-02', calendar, [full], []).days).toBe(19);
    expect(expectedIn('2027-02', { ...calendar, patron: null }, [full], []).days).toBe(20);
  });

  it('change within the month with the contract', () => {
    const partTime: ContractPeriod = { startsOn: '2026-10-15', weekdays: [1, 3], minutesPerDay: 240 };
    // To the 14th: 10 days; from the 15th on Mondays 19 and 26, Wednesdays 21 and 28.
    const { days, minutes } = expectedIn('2026-10', calendar, [partTime, full], []);
    expect([days, minutes]).toEqual([14, 10 * SEVEN_TWELVE + 4 * 240]);
  });

  it('are none before the contract begins and after it has ended', () => {
    const begun = { ...full, startsOn: '2026-10-01' };
    const ended = { ...full, startsOn: '2026-11-01', minutesPerDay: 0 };
    expect(expectedIn('2026-09', calendar, [begun, ended], [])).toMatchObject({ minutes: 0, unknown: null });
    expect(expectedIn('2026-11', calendar, [begun, ended], [])).toMatchObject({ minutes: 0, unknown: null });
  });

  it('leave out the days away, once, and only those on which there was work', () => {
    const away = [
      { startsOn: '2026-10-09', endsOn: '2026-10-12' },
      { startsOn: '2026-10-12', endsOn: '2026-10-12' },
    ];
    expect(expectedIn('2026-10', calendar, [full], away)).toMatchObject({ days: 20, awayMinutes: 2 * SEVEN_TWELVE });
  });

  it('are not assumed where nobody has said what they are', () => {
    expect(expectedIn('2026-10', calendar, [], [])).toMatchObject({ minutes: null, unknown: 'no_contract' });
    expect(expectedIn('2026-10', { hours: [], patron: null }, [full], [])).toMatchObject({
      minutes: null,
      unknown: 'no_opening_hours',
    });
  });

  it('are missing as far as they were neither worked nor written down as absence', () => {
    const expected = expectedIn('2026-10', calendar, [full], []);
    expect(missingMinutes(expected, 9000, 432)).toBe(22 * SEVEN_TWELVE - 9432);
    expect(missingMinutes(expected, 10_000, 0)).toBe(0);
    expect(missingMinutes(expectedIn('2026-10', calendar, [], []), 60, 0)).toBeNull();
  });
});

describe('months', () => {
  it('end on their last day', () => {
    expect([lastDay('2026-02'), lastDay('2028-02'), lastDay('2026-12')]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });

  it('follow each other over the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-05', 0)]).toEqual([
      '2027-01',
      '2025-12',
      '2026-05',
    ]);
    expect(monthsOf(2026)).toHaveLength(12);
  });
});
