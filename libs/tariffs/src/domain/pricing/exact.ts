import Fraction from 'fraction.js';
import type { RoundingRule } from '#app/contracts';

export const ZERO = new Fraction(0);
export const HUNDRED = new Fraction(100);

/** As the database and the API say it: a decimal where one ends, else a fraction such as `1234/7`. */
export function exact({ s, n, d }: Fraction): string {
  let places = 0;
  let scaled = n;
  // A decimal ends where the denominator has no prime factor but 2 and 5; longer ones than this nobody typed.
  for (; scaled % d !== 0n && places < 24; places++) scaled *= 10n;
  const sign = s < 0n ? '-' : '';
  if (scaled % d !== 0n) return `${sign}${n}/${d}`;
  const digits = (scaled / d).toString().padStart(places + 1, '0');
  return sign + (places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits);
}

/** Euros and cents, always with two places: what an amount of money looks like at the border. */
export function euros(cents: bigint): string {
  const amount = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${amount.slice(0, -2)}.${amount.slice(-2)}`;
}

/** @returns cents of a decimal number of euros; what is less than a cent is rounded half up */
export const centsOf = (amount: string): bigint => round(new Fraction(amount), 'cent_half_up');

/** The unit of each rule, in cents. */
const UNITS: Readonly<Record<RoundingRule, bigint>> = {
  cent_half_up: 1n,
  cent_half_even: 1n,
  ten_cents_half_up: 10n,
  euro_half_up: 100n,
  euro_down: 100n,
};

/**
 * @param amount euros, exact
 * @returns cents; of halves `half_up` goes away from zero, `half_even` to the even one, and `down` goes towards zero
 */
export function round({ s, n, d }: Fraction, rule: RoundingRule): bigint {
  const unit = UNITS[rule];
  const whole = n * 100n;
  const divisor = d * unit;
  const units = whole / divisor;
  const rest = 2n * (whole % divisor);
  const up =
    rule === 'euro_down'
      ? false
      : rest > divisor || (rest === divisor && (rule !== 'cent_half_even' || units % 2n === 1n));
  return s * (up ? units + 1n : units) * unit;
}
