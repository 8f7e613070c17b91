import { MONTH_PATTERN } from '#app/contracts';
import { today } from '../lib/format.js';

/** `ottobre 2026` */
export function monthName(month: string, language: string): string {
  const locale = language === 'en' ? 'en-GB' : 'it-IT';
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

export const thisMonth = () => today().slice(0, 7);

/** @param months may be negative */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

export const monthIn = (text: string | null) => (text && MONTH_PATTERN.test(text) ? text : undefined);

/** Minutes as hours in a field: `7:30`. */
export const asHours = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
