import Fraction from 'fraction.js';
import { exact } from '../../domain/pricing/exact.js';

/** Euros for one unit, half up at the sixth decimal. @param quantity of what is produced, not zero */
export function unitCost(cents: bigint, quantity: string): string {
  return exact(new Fraction(cents, 100n).div(quantity).round(6));
}
