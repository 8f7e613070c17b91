import { addDays, italianDay } from '#app/kernel';

/** A month of the calendar in Italy, such as `2026-10`. */
export type Month = string;

export const monthOf = (day: string): Month => day.slice(0, 7);
export const currentMonth = (now: Date): Month => monthOf(italianDay(now));
export const firstDay = (month: Month): string => `${month}-01`;
export const lastDay = (month: Month): string => addDays(firstDay(monthAfter(month, 1)), -1);

/** @param months may be negative */
export function monthAfter(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The twelve months of a year. */
export const monthsOf = (year: number): Month[] =>
  Array.from({ length: 12 }, (_none, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
