import { MONTH_DAY } from '#app/contracts';

/**
 * The days for which deadlines are laid out: of what returns, the next of each of its days within a year; of what is asked once, that day
 * while it is to come.
 * @param today a day of the calendar, as all that goes in and out
 */
export function roundsFrom(
  today: string,
  { days, onceOn }: { days: readonly string[]; onceOn: string | null },
): string[] {
  if (onceOn) return onceOn >= today ? [onceOn] : [];
  const year = Number(today.slice(0, 4));
  return days.map((day) => (`${year}-${day}` >= today ? `${year}-${day}` : `${year + 1}-${day}`)).sort();
}

/** Whether it is a day that every year has: not 31 April, and not 29 February. */
export function isDayOfYear(day: string): boolean {
  if (!MONTH_DAY.test(day)) return false;
  return new Date(`2025-${day}T00:00:00Z`).toISOString().slice(5, 10) === day;
}
