import Fraction from 'fraction.js';
import { ZERO } from '../exact.js';

/** A piece of a scale: what lies above `from`, up to and including `upTo`. */
export interface Piece<T> {
  from: Fraction;
  upTo: Fraction | null;
  terms: T;
}

/** Bands or brackets in their order, from zero to the last, which is open. */
export class Scale<T extends { upTo: string | null }> {
  private readonly pieces: Piece<T>[];

  constructor(terms: readonly T[]) {
    let from = ZERO;
    this.pieces = terms.map((each) => {
      const upTo = each.upTo === null ? null : new Fraction(each.upTo);
      const piece = { from, upTo, terms: each };
      from = upTo ?? from;
      return piece;
    });
  }

  /** Whether every value stands in the same. */
  get single(): boolean {
    return this.pieces.length === 1;
  }

  /** @returns where the value stands: a value on a border belongs to the piece that it closes */
  at(value: Fraction): Piece<T> {
    const found = this.pieces.find(({ upTo }) => upTo === null || value.compare(upTo) <= 0);
    if (!found) throw new RangeError('The last band must be open');
    return found;
  }

  /** The pieces that the value reaches, each with how much of it lies there; of zero, the first with nothing in it. */
  upTo(value: Fraction): { piece: Piece<T>; units: Fraction }[] {
    const reached = this.pieces.filter(({ from }, index) => index === 0 || value.compare(from) > 0);
    return reached.map((piece) => {
      const end = piece.upTo && piece.upTo.compare(value) < 0 ? piece.upTo : value;
      return { piece, units: end.sub(piece.from) };
    });
  }
}
