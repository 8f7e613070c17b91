import { LIMITS } from './limits.js';

const CLOCK = /^(\d{1,3})\s*[:h]\s*([0-5]\d)$/i;
const DECIMAL = /^(\d{1,3})(?:[.,](\d{1,9}))?$/;

/**
 * Hours as people write them in a sheet, in minutes: `7:30`, `7h30`, `7,5`, `7.5`, `152`. Decimals are rounded to the
 * minute, half a minute up.
 * @returns null for what says no hours, none at all, or more than a month has
 */
export function readHours(text: string): number | null {
  const clock = CLOCK.exec(text.trim());
  const decimal = DECIMAL.exec(text.trim());
  if (!clock && !decimal) return null;
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : Number(decimal![1]) * 60 + hundredthsOfHours(decimal![2] ?? '');
  return minutes >= 1 && minutes <= LIMITS.monthMinutes ? minutes : null;
}

/** Whole arithmetic: the digits after the comma as a part of sixty. */
function hundredthsOfHours(digits: string): number {
  const scale = 10 ** digits.length;
  return Math.floor((Number(digits || '0') * 60 * 2 + scale) / (2 * scale));
}

const MONTHS = /^(?:(20\d\d)-(\d{1,2})|(\d{1,2})\/(20\d\d))$/;

/** `2026-10` and `10/2026`, or a day of it. @returns null for what is no month */
export function readMonth(text: string): string | null {
  const found = MONTHS.exec(text.trim());
  if (!found) return readDay(text)?.slice(0, 7) ?? null;
  const [year, month] = [found[1] ?? found[4]!, Number(found[2] ?? found[3])];
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

const DAY = /^(?:(20\d\d)-(\d{2})-(\d{2})|(\d{1,2})\/(\d{1,2})\/(20\d\d))$/;

/** `2026-10-05` and `05/10/2026`. @returns null for what is no day of the calendar */
export function readDay(text: string): string | null {
  const found = DAY.exec(text.trim());
  if (!found) return null;
  const [year, month, day] = found[1] ? [found[1], found[2]!, found[3]!] : [found[6]!, found[5]!, found[4]!];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null;
}
