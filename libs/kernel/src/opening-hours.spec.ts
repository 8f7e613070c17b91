import {
  addDays,
  describeHours,
  holidays,
  isDayOfMonth,
  isOpen,
  nextClosures,
  wrongInterval,
  type OpeningInterval,
} from './opening-hours.js';

const day = (weekday: number, ...times: string[]): OpeningInterval[] =>
  times.map((time) => ({ weekday, opens: time.split('–')[0]!, closes: time.split('–')[1]! }));
const WEEK = [1, 2, 3, 4, 5].flatMap((weekday) => day(weekday, '09:00–13:00', '14:00–17:00'));
const PATRON = { day: 15, month: 2, name: 'Santi Faustino e Giovita' };
const days = (year: number) => holidays(year, null).map((closure) => closure.day);

describe('holidays', () => {
  it('of 2026 have the 4th of October again', () => {
    expect(days(2025)).not.toContain('2025-10-04');
    expect(days(2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-04-25',
      '2026-05-01',
      '2026-06-02',
      '2026-08-15',
      '2026-10-04',
      '2026-11-01',
      '2026-12-08',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %d have Easter and the day after', (year, sunday) => {
    const all = holidays(year, null);
    expect(all).toContainEqual({ day: sunday, name: 'Pasqua' });
    expect(all).toContainEqual({ day: addDays(sunday, 1), name: 'Lunedì dell’Angelo' });
  });

  it('have the patron, once, and on days that exist', () => {
    expect(holidays(2026, PATRON)).toContainEqual({ day: '2026-02-15', name: PATRON.name });
    const stephen = { day: 26, month: 12, name: 'Patrono' };
    expect(holidays(2026, stephen).filter((closure) => closure.day === '2026-12-26')).toEqual([
      { day: '2026-12-26', name: 'Santo Stefano' },
    ]);
    const leap = { day: 29, month: 2, name: 'Patrono' };
    expect(holidays(2026, leap)).toHaveLength(13);
    expect(holidays(2028, leap)).toContainEqual({ day: '2028-02-29', name: 'Patrono' });
  });
});

describe('isOpen', () => {
  it.each([
    ['a Monday morning', '2026-11-23T08:00:00Z', true],
    ['the minute it opens', '2026-11-23T08:00:00Z', true],
    ['a minute before', '2026-11-23T07:59:59Z', false],
    ['the minute it closes', '2026-11-23T12:00:00Z', false],
    ['the afternoon', '2026-11-23T15:59:00Z', true],
    ['summer time', '2026-07-20T07:00:00Z', true],
    ['Sunday', '2026-11-22T10:00:00Z', false],
    ['Immaculate Conception', '2026-12-08T10:00:00Z', false],
    ['Easter Monday', '2026-04-06T08:00:00Z', false],
    ['the patron’s day', '2027-02-15T10:00:00Z', false],
  ])('%s', (_what, moment, open) => {
    expect(isOpen(WEEK, PATRON, new Date(moment))).toBe(open);
  });

  it('never, without hours', () => {
    expect(isOpen([], null, new Date('2026-11-23T08:00:00Z'))).toBe(false);
  });
});

describe('nextClosures', () => {
  it('are days that the week has hours for, over the turn of the year', () => {
    // The 26th of December 2026 is a Saturday, the 15th of February 2027 a Monday.
    expect(nextClosures(WEEK, PATRON, '2026-12-08', 5).map((closure) => closure.day)).toEqual([
      '2026-12-08',
      '2026-12-25',
      '2027-01-01',
      '2027-01-06',
      '2027-02-15',
    ]);
    expect(nextClosures([], PATRON, '2026-12-08', 5)).toEqual([]);
  });
});

describe('describeHours', () => {
  it.each<[string, OpeningInterval[]]>([
    ['lunedì–venerdì 9–13 e 14–17', WEEK],
    [
      'lunedì–giovedì 9–13 e 14–17; venerdì 8:30–12',
      [...WEEK.filter(({ weekday }) => weekday < 5), ...day(5, '08:30–12:00')],
    ],
    [
      'martedì 14–17; sabato–domenica 10–12',
      [...day(7, '10:00–12:00'), ...day(2, '14:00–17:00'), ...day(6, '10:00–12:00')],
    ],
    ['lunedì 9–13 e 14–17', day(1, '14:00–17:00', '09:00–13:00')],
    ['lunedì 0–6', day(1, '00:00–06:00')],
    ['', []],
  ])('%s', (words, hours) => {
    expect(describeHours(hours)).toBe(words);
  });
});

describe('wrongInterval', () => {
  it.each<[string, OpeningInterval[], number | undefined]>([
    ['a usual week', WEEK, undefined],
    ['one that meets the next', day(1, '09:00–13:00', '13:00–17:00'), undefined],
    ['one that ends before it begins', day(1, '13:00–09:00'), 0],
    ['an empty one', day(1, '09:00–09:00'), 0],
    ['two that overlap', day(1, '09:00–13:00', '12:00–17:00'), 1],
    ['the same on another day', [...day(1, '09:00–13:00'), ...day(2, '12:00–17:00')], undefined],
  ])('in %s', (_what, hours, expected) => {
    expect(wrongInterval(hours)).toBe(expected);
  });
});

describe('isDayOfMonth', () => {
  it.each([
    [2, 29, true],
    [2, 30, false],
    [4, 31, false],
    [12, 31, true],
    [1, 0, false],
  ])('month %d, day %d', (month, dayOfMonth, exists) => {
    expect(isDayOfMonth(month, dayOfMonth)).toBe(exists);
  });
});
