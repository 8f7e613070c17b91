import { readDay, readHours, readMonth } from './hours-text.js';

describe('hours as people write them', () => {
  it.each([
    ['7:30', 450],
    ['7h05', 425],
    ['7,5', 450],
    ['7.25', 435],
    ['152', 9120],
    ['0,01', 1],
    // A third of an hour, as a spreadsheet gives it.
    ['7.333333333', 440],
    ['7,0083', 420],
  ])('%s', (text, minutes) => expect(readHours(text)).toBe(minutes));

  it.each(['', '0', '-3', '7:75', 'sette', '7,5 ore', '1.000,5', '745', '999'])('not %s', (text) =>
    expect(readHours(text)).toBeNull(),
  );
});

describe('months and days as people write them', () => {
  it('are read in both orders', () => {
    expect([readMonth('2026-10'), readMonth('10/2026'), readMonth('1/2026'), readMonth('05/10/2026')]).toEqual([
      '2026-10',
      '2026-10',
      '2026-01',
      '2026-10',
    ]);
    expect([readDay('2026-10-05'), readDay('5/10/2026')]).toEqual(['2026-10-05', '2026-10-05']);
  });

  it('are refused where the calendar has none', () => {
    expect([
      readMonth('13/2026'),
      readMonth('0/2026'),
      readMonth('ottobre'),
      readDay('31/02/2026'),
      readDay(''),
    ]).toEqual([null, null, null, null, null]);
  });
});
