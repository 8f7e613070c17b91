import type { ProRataRule } from '#app/contracts';
import type { Days } from './inputs.js';

const DAY = 86_400_000;
const dayNumber = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));

/** How much of a year counts: `used` of `of` days or months. */
export interface PartOfYear {
  used: number;
  of: number;
}

/**
 * The part of a year in which something was had. Days that several periods share are counted once; a month in which
 * it was had on one day counts whole.
 * @param within the periods outside of which nothing counts: those of the adhesion, for a service
 */
export function partOfYear(
  rule: ProRataRule,
  year: number,
  periods: readonly Days[],
  within: readonly Days[] = [{ from: `${year}-01-01`, to: `${year}-12-31` }],
): PartOfYear {
  const [first, last] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)];
  const of = (last - first) / DAY + 1;
  const days = new Set<number>();
  const mark = ({ from, to }: Days, allowed: Days) => {
    const start = Math.max(first, dayNumber(from), dayNumber(allowed.from));
    const end = Math.min(last, dayNumber(to), dayNumber(allowed.to));
    for (let day = start; day <= end; day += DAY) days.add(day);
  };
  if ([...periods, ...within].some(({ from, to }) => from > to)) throw new RangeError('A period ends before it begins');
  // A whole year is what nearly all have: nothing is counted then.
  const whole = ({ from, to }: Days) => dayNumber(from) <= first && dayNumber(to) >= last;
  if (periods.some(whole) && within.some(whole)) return rule === 'months' ? { used: 12, of: 12 } : { used: of, of };
  for (const period of periods) for (const allowed of within) mark(period, allowed);
  if (rule !== 'months') return { used: days.size, of };
  return { used: new Set([...days].map((day) => new Date(day).getUTCMonth())).size, of: 12 };
}
