import { Matching } from '#app/platform';

interface DecimalOptions {
  description?: string;
  optional?: boolean;
  nullable?: boolean;
  example?: string;
  /** Digits before and after the point. */
  whole?: number;
  places?: number;
}

/** A decimal number that is not negative, as a text, so that no digit is lost: `"1234.5"`. */
export function DecimalText({ whole = 12, places = 2, ...options }: DecimalOptions = {}) {
  return Matching(new RegExp(`^\\d{1,${whole}}(\\.\\d{1,${places}})?$`), { max: whole + places + 1, ...options });
}

/** Euros, with a point and as many as two decimals: `"1720.50"`. */
export const EuroText = (options: Omit<DecimalOptions, 'places'> = {}) =>
  DecimalText({ example: '1720.50', ...options, places: 2 });

/** Euros of an answer, which may be negative: what reduces a cost. */
export const SignedEuros = (options: Omit<DecimalOptions, 'places' | 'whole'> = {}) =>
  Matching(/^-?\d{1,14}\.\d{2}$/, { max: 18, example: '-1720.50', ...options });
