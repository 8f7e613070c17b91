import Fraction from 'fraction.js';
import type { PriceModel } from '#app/contracts';
import type { Model, Priced } from './model.js';

/** The same for each: 300 euros for bodies that are not municipalities, or a fee for the whole catalogue. */
export class Flat implements Model {
  private readonly priced: Priced;

  constructor({ amount }: PriceModel & { model: 'flat' }) {
    this.priced = { amount: new Fraction(amount), steps: [{ step: 'flat', amount }] };
  }

  price(): Priced {
    return this.priced;
  }
}
