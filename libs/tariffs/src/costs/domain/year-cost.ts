import Fraction from 'fraction.js';
import { round } from '../../domain/pricing/exact.js';

/** Something bought: euros without VAT and the rate in percent, as decimal texts. */
export interface Purchase {
  netAmount: string;
  vatRate: string;
  /** Whether the centre gets the VAT back, which then costs nothing. */
  vatDeductible: boolean;
  /** Years over which it is spread, beginning with that of the purchase; one for what is used up. */
  durableYears: number;
  boughtYear: number;
}

/** What was paid, in cents; VAT that is not deductible included, and rounded half up. */
export function purchaseCents({ netAmount, vatRate, vatDeductible }: Purchase): bigint {
  const net = new Fraction(netAmount);
  const vat = vatDeductible ? new Fraction(0) : net.mul(vatRate).div(100);
  return round(net, 'cent_half_up') + round(vat, 'cent_half_up');
}

/**
 * What of it falls on a year by straight line, in cents: the years of its life sum to what was paid, and none differs
 * from another by more than a cent. Nothing before it was bought and after its life.
 */
export function purchaseOfYear(purchase: Purchase, year: number): bigint {
  const { durableYears, boughtYear } = purchase;
  const turn = year - boughtYear + 1;
  if (turn < 1 || turn > durableYears) return 0n;
  const cents = purchaseCents(purchase);
  const until = (years: number) => (cents * BigInt(years)) / BigInt(durableYears);
  return until(turn) - until(turn - 1);
}
