import Fraction from 'fraction.js';
import type { PriceModel } from '#app/contracts';
import { exact, ZERO } from '../exact.js';
import type { Figures, Model, Priced } from './model.js';
import { Scale } from './scale.js';

/** So much is included, by inhabitants; what is used beyond it is paid by the unit. */
export class Allowance implements Model {
  private readonly included: Scale<{ upTo: string | null; quantity: string }>;
  private readonly each: Fraction;

  constructor(private readonly terms: PriceModel & { model: 'allowance' }) {
    this.included = new Scale(terms.included);
    this.each = new Fraction(terms.price);
  }

  price(figures: Figures): Priced {
    // A body without inhabitants, such as a mountain community, can have an allowance that is the same for all.
    const inhabitants = this.included.single ? null : figures.of('inhabitants');
    const { terms: band } = this.included.at(inhabitants?.value ?? ZERO);
    const { used, value } = figures.of('quantity');
    const over = value.sub(new Fraction(band.quantity));
    const beyond = over.compare(0) > 0 ? over : ZERO;
    const amount = beyond.mul(this.each);
    return {
      amount,
      steps: [
        {
          step: 'allowance',
          used,
          inhabitants: inhabitants?.used ?? null,
          included: band.quantity,
          beyond: exact(beyond),
          price: this.terms.price,
          amount: exact(amount),
        },
      ],
    };
  }
}
