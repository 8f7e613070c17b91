import Fraction from 'fraction.js';
import { Uncomputable } from './uncomputable.js';

/** How much of something each has, by its id. */
export type Quantities = ReadonlyMap<string, Fraction>;

/**
 * Divides amounts in the proportion of quantities, to the cent: the shares of an amount sum to it, always. Each gets
 * its exact share without the fraction of a cent; the cents left go to the largest fractions, of equal ones to the id
 * that comes first, so that the order in which quantities were given changes nothing.
 */
export class Proportion {
  private constructor(
    readonly ids: readonly string[],
    /** Of each id, in their order. */
    readonly weights: readonly bigint[],
    /** What they sum to. */
    readonly whole: bigint,
  ) {}

  /**
   * @param about what is divided, for the error
   * @throws Uncomputable no_quantity, negative_quantity
   */
  static of(quantities: Quantities, about: string): Proportion {
    const unit = [...quantities.values()].reduce((common, { d }) => leastMultiple(common, d), 1n);
    return Proportion.ofWeights(
      [...quantities].map(([id, { s, n, d }]) => [id, s * n * (unit / d)]),
      about,
    );
  }

  /**
   * As {@link of}, of whole numbers: those of a long reckoning are large, and a fraction of each would be cancelled in vain.
   * @throws Uncomputable no_quantity, negative_quantity
   */
  static ofWeights(weights: Iterable<readonly [string, bigint]>, about: string): Proportion {
    const given = [...weights].filter(([, weight]) => weight !== 0n);
    const negative = given.filter(([, weight]) => weight < 0n).map(([id]) => id);
    if (negative.length) throw new Uncomputable('negative_quantity', [about, ...negative]);
    if (!given.length) throw new Uncomputable('no_quantity', [about]);
    given.sort(([a], [b]) => (a < b ? -1 : 1));
    return new Proportion(
      given.map(([id]) => id),
      given.map(([, weight]) => weight),
      given.reduce((sum, [, weight]) => sum + weight, 0n),
    );
  }

  /** The exact parts of one, which sum to one. */
  parts(): Map<string, Fraction> {
    return new Map(this.ids.map((id, index) => [id, new Fraction(this.weights[index]!, this.whole)]));
  }

  /** @param cents may be negative: what reduces a cost is divided as a cost is */
  divide(cents: bigint): Map<string, bigint> {
    const amount = cents < 0n ? -cents : cents;
    const shares = this.weights.map((weight) => (amount * weight) / this.whole);
    let left = Number(shares.reduce((rest, share) => rest - share, amount));
    if (left) {
      const fraction = (index: number) => (amount * this.weights[index]!) % this.whole;
      const largest = shares.map((_share, index) => ({ index, fraction: fraction(index) }));
      largest.sort((a, b) => (a.fraction === b.fraction ? a.index - b.index : a.fraction > b.fraction ? -1 : 1));
      for (const { index } of largest) {
        if (left-- === 0) break;
        shares[index]! += 1n;
      }
    }
    return new Map(this.ids.map((id, index) => [id, cents < 0n ? -shares[index]! : shares[index]!]));
  }
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return (a / x) * b;
}
