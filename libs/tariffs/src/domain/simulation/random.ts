const WORD = 0x1_0000_0000;

/**
 * Random numbers that a seed repeats, so that a run can be done again years later: xoshiro128** by Blackman and Vigna
 * (2018), seeded by splitmix32. Not for secrets.
 */
export class Random {
  private readonly state: Uint32Array;

  /** @param seed a whole number; of one above 2³² the rest counts */
  constructor(seed: number) {
    let word = seed >>> 0;
    this.state = Uint32Array.from({ length: 4 }, () => {
      word = (word + 0x9e37_79b9) >>> 0;
      let mixed = Math.imul(word ^ (word >>> 16), 0x21f0_aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
      return mixed ^ (mixed >>> 15);
    });
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const { state } = this;
    const [a, b, c, d] = state as unknown as [number, number, number, number];
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const mixed = c ^ a;
    const last = d ^ b;
    state[1] = b ^ mixed;
    state[0] = a ^ last;
    state[2] = mixed ^ (b << 9);
    state[3] = rotated(last, 11);
    return result;
  }

  /**
   * A whole number between two, both included, all equally likely.
   * @throws RangeError where the first is the greater one, or they lie more than 2³² apart
   */
  between(least: number, greatest: number): number {
    const span = greatest - least + 1;
    if (!(span >= 1 && span <= WORD)) throw new RangeError(`No numbers between ${least} and ${greatest}`);
    // What is above the last whole multiple of the span would make its first numbers likelier.
    const limit = WORD - (WORD % span);
    for (;;) {
      const number = this.next();
      if (number < limit) return least + (number % span);
    }
  }

  /** The same things in any order, all orders equally likely. */
  shuffled<T>(things: readonly T[]): T[] {
    const turned = [...things];
    for (let at = turned.length - 1; at > 0; at--) {
      const other = this.between(0, at);
      [turned[at], turned[other]] = [turned[other]!, turned[at]!];
    }
    return turned;
  }
}

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));
