import Fraction from 'fraction.js';
import type { PriceModel } from '#app/contracts';
import { Proportion } from '../../proportion.js';
import { euros, exact, HUNDRED, round, ZERO } from '../exact.js';
import type { Figures, Model, Priced, Share } from './model.js';

/** One of those who share a cost: its units, and the part of the year for which it pays. */
export interface Sharer {
  bodyId: string;
  units: Fraction;
  ofYear: Fraction;
}

/** A part of what a service costs, divided among all who pay it: to the cent, so that nothing of it is lost. */
export class CostShare implements Model {
  private readonly coverage: Fraction;

  constructor(readonly terms: PriceModel & { model: 'cost_share' }) {
    this.coverage = new Fraction(terms.coverage);
  }

  /**
   * Who pays for half a year counts with half of its units; its share is told for a whole year, of which the pro rata
   * then takes that half. So the shares sum to what is to be covered, whoever came and went.
   * @param cents what the service cost
   * @returns euros by body; nothing where nobody has a unit
   */
  divide(cents: bigint, sharers: readonly Sharer[]): Map<string, Share> {
    const weights = new Map(sharers.map(({ bodyId, units, ofYear }) => [bodyId, units.mul(ofYear)]));
    const of = [...weights.values()].reduce((sum, weight) => sum.add(weight), ZERO);
    if (of.n === 0n) return new Map();
    const toCover = round(new Fraction(cents, 100n).mul(this.coverage).div(HUNDRED), 'cent_half_up');
    const shares = Proportion.of(weights, 'cost_share').divide(toCover);
    return new Map(
      sharers.map(({ bodyId, units, ofYear }) => {
        const amount = ofYear.n === 0n ? ZERO : new Fraction(shares.get(bodyId) ?? 0n, 100n).div(ofYear);
        const { by, coverage } = this.terms;
        const numbers = { units: exact(units), of: exact(of), amount: exact(amount) };
        return [bodyId, { amount, steps: [{ step: 'cost_share', by, cost: euros(cents), coverage, ...numbers }] }];
      }),
    );
  }

  price(figures: Figures, part: number): Priced {
    return figures.share(part);
  }
}
