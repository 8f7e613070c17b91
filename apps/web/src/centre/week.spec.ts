import { isWrongDay, toHours, toWeek } from './week.js';

const day = (firstOpens: string, firstCloses: string, secondOpens = '', secondCloses = '') => ({
  firstOpens,
  firstCloses,
  secondOpens,
  secondCloses,
});

describe('the week as rows of fields', () => {
  it('goes there and back', () => {
    const hours = [
      { weekday: 1, opens: '14:00', closes: '17:00' },
      { weekday: 1, opens: '09:00', closes: '13:00' },
      { weekday: 5, opens: '09:00', closes: '13:00' },
    ];
    const week = toWeek(hours);
    expect(week).toHaveLength(7);
    expect(week[0]).toEqual(day('09:00', '13:00', '14:00', '17:00'));
    expect(toHours(week)).toEqual([hours[1], hours[0], hours[2]]);
  });

  it.each([
    ['closed', day('', ''), false],
    ['one opening', day('09:00', '13:00'), false],
    ['two openings', day('09:00', '13:00', '14:00', '17:00'), false],
    ['half an opening', day('09:00', ''), true],
    ['an end before the beginning', day('13:00', '09:00'), true],
    ['two that overlap', day('09:00', '14:00', '13:00', '17:00'), true],
  ])('%s', (_name, hours, wrong) => {
    expect(isWrongDay(hours)).toBe(wrong);
  });
});
