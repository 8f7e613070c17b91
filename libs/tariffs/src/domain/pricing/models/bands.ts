import Fraction from 'fraction.js';
import type { PriceBand, PriceModel } from '#app/contracts';
import { exact, HUNDRED, ZERO } from '../exact.js';
import type { Figures, Model, Priced } from './model.js';
import { Scale, type Piece } from './scale.js';

/** A band with what is left of its price after the discount. */
interface Net extends PriceBand {
  net: Fraction;
}

/** By bands of a figure, each with its price and perhaps a discount. */
export class Bands implements Model {
  private readonly scale: Scale<Net>;

  constructor(private readonly terms: PriceModel & { model: 'bands' }) {
    const net = ({ price, discount }: PriceBand) =>
      new Fraction(price).mul(HUNDRED.sub(discount === undefined ? 0 : new Fraction(discount))).div(HUNDRED);
    this.scale = new Scale(terms.bands.map((band) => ({ ...band, net: net(band) })));
  }

  price(figures: Figures): Priced {
    const { measure, mode, per } = this.terms;
    const { used, value } = figures.of(measure);
    const slices = mode === 'graduated' ? this.scale.upTo(value) : [{ piece: this.scale.at(value), units: value }];
    const lines = slices.map(({ piece, units }) => ({
      piece,
      units,
      amount: per === 'band' ? piece.terms.net : units.mul(piece.terms.net),
    }));
    return {
      amount: lines.reduce((sum, { amount }) => sum.add(amount), ZERO),
      steps: lines.map(({ piece, units, amount }) => ({
        step: 'band',
        measure,
        used,
        ...borders(piece),
        units: exact(units),
        per,
        price: piece.terms.price,
        discount: piece.terms.discount ?? null,
        amount: exact(amount),
      })),
    };
  }
}

export const borders = ({ from, upTo }: Piece<unknown>) => ({ from: exact(from), upTo: upTo && exact(upTo) });
