import type { Locale } from './codes.js';

/** How a number is shown: how many digits after the comma at least, and at most. */
interface Digits {
  least?: number;
  most?: number;
}

const SIGNS: Record<Locale, { decimal: string; group: string }> = {
  it: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
};
const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/;

/**
 * A decimal or a fraction, as the tariffs write them (`"1234.5"`, `"1234/7"`), as people read it: `1.234,5`. Exact; where
 * no decimal of so many digits is, the digits end with an ellipsis and are not rounded.
 * @throws Error on what is no number
 */
export function decimalWords(value: string, locale: Locale, { least = 0, most = 6 }: Digits = {}): string {
  const parts = AMOUNT.exec(value);
  if (!parts) throw new Error(`No number: ${value}`);
  const [, minus = '', whole = '', decimals = '', below] = parts;
  const divisor = BigInt(below ?? 1) * 10n ** BigInt(decimals.length);
  const dividend = BigInt(whole + decimals);
  const scaled = (dividend * 10n ** BigInt(most)) / divisor;
  const ends = (dividend * 10n ** BigInt(most)) % divisor === 0n;
  const digits = scaled.toString().padStart(most + 1, '0');
  const { decimal, group } = SIGNS[locale];
  const before = digits.slice(0, digits.length - most).replace(/\B(?=(\d{3})+$)/g, group);
  const after = digits.slice(digits.length - most);
  const shown = ends ? after.replace(/0+$/, '').padEnd(least, '0') : `${after}…`;
  return `${minus}${before}${shown && decimal + shown}`;
}

/** An amount of euros: `1.234,50 €`; what is exact beyond the cent is shown as far as six digits. */
export function euroWords(amount: string, locale: Locale): string {
  const digits = decimalWords(amount, locale, { least: 2 });
  return locale === 'it' ? `${digits} €` : digits.replace(/^-?/, '$&€ ');
}

/** A day of the calendar, `2025-12-31`, as `31/12/2025`. */
export const dayWords = (day: string): string => day.split('-').reverse().join('/');
