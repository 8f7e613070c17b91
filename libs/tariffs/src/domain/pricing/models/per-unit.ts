import Fraction from 'fraction.js';
import type { PriceModel } from '#app/contracts';
import { exact } from '../exact.js';
import type { Figures, Model, Priced } from './model.js';

/** So much for each inhabitant, enterprise, unit used or euro of tenders. */
export class PerUnit implements Model {
  private readonly each: Fraction;

  constructor(private readonly terms: PriceModel & { model: 'per_unit' }) {
    this.each = new Fraction(terms.price);
  }

  price(figures: Figures): Priced {
    const { measure, price } = this.terms;
    const { used, value } = figures.of(measure);
    const amount = value.mul(this.each);
    return { amount, steps: [{ step: 'per_unit', measure, used, price, amount: exact(amount) }] };
  }
}
