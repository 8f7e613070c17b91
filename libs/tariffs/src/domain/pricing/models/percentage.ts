import Fraction from 'fraction.js';
import type { PriceModel } from '#app/contracts';
import { exact, HUNDRED, ZERO } from '../exact.js';
import { borders } from './bands.js';
import type { Figures, Model, Priced } from './model.js';
import { Scale } from './scale.js';

/** Of the amount of the tenders run for the body, each bracket at its own rate. */
export class Percentage implements Model {
  private readonly brackets: Scale<{ upTo: string | null; rate: string; part: Fraction }>;

  constructor({ brackets }: PriceModel & { model: 'percentage' }) {
    this.brackets = new Scale(brackets.map((each) => ({ ...each, part: new Fraction(each.rate).div(HUNDRED) })));
  }

  price(figures: Figures): Priced {
    const { used, value } = figures.of('amount');
    const lines = this.brackets
      .upTo(value)
      .map(({ piece, units }) => ({ piece, units, amount: units.mul(piece.terms.part) }));
    return {
      amount: lines.reduce((sum, { amount }) => sum.add(amount), ZERO),
      steps: lines.map(({ piece, units, amount }) => ({
        step: 'bracket',
        used,
        ...borders(piece),
        part: exact(units),
        rate: piece.terms.rate,
        amount: exact(amount),
      })),
    };
  }
}
