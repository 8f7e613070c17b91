import Fraction from 'fraction.js';
import type { BreakEven, BreakEvenPoint, TariffTerms } from '#app/contracts';
import { centsOf, euros, HUNDRED, ZERO } from '../pricing/exact.js';
import { revenueOf, type Dues } from './dues.js';
import { whole } from './vary.js';

/** Into at most so many steps the number of bodies is divided for a chart. */
const STEPS = 30;

interface BreakEvenInput {
  terms: TariffTerms;
  dues: Dues;
  /** How many adhere, those that pay nothing included. */
  bodies: number;
  /** What everything costs with so many bodies, in cents. */
  cost: bigint;
  /** Percent of the costs that follow the number of bodies. */
  variableCosts: Fraction;
  /** How many bodies the costs were reckoned for. */
  served: number;
}

/** Whether a part of the cost is divided among who pays: its revenue follows the cost, not the number of bodies. */
export const sharesCosts = ({ tariffs }: TariffTerms): boolean => tariffs.some(dividesCost);

const dividesCost = ({ parts }: TariffTerms['tariffs'][number]) =>
  parts.some(({ price }) => price.model === 'cost_share');

/**
 * From how many bodies on the dues cover the costs. Dues of tariffs that divide a cost are taken to follow that cost; the
 * others stay with their bodies. Null of nobody, and where nothing costs anything.
 */
export function breakEvenOf(input: BreakEvenInput): BreakEven | null {
  const { bodies, cost } = input;
  if (bodies === 0 || cost <= 0n) return null;
  const curve = new Curve(input);
  const average = curve.averageBreakEven();
  const [largest, smallest] = [curve.prefixes('largest'), curve.prefixes('smallest')];
  const most = average === null ? bodies : Math.min(Math.max(average, bodies), 2 * bodies);
  const step = Math.max(1, Math.ceil(most / STEPS));
  const numbers = new Set([...Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step), bodies, most]);
  const points = [...numbers]
    .toSorted((a, b) => a - b)
    .map((at): BreakEvenPoint => {
      const upTo = (prefixes: readonly Fraction[]) => (at > bodies ? null : euroWords(prefixes[at]!));
      return {
        bodies: at,
        cost: euroWords(curve.costAt(at)),
        average: euroWords(curve.averageAt(at)),
        largest: upTo(largest),
        smallest: upTo(smallest),
      };
    });
  return { average, largest: curve.firstCovered(largest), smallest: curve.firstCovered(smallest), points };
}

const euroWords = (cents: Fraction) => euros(whole(cents));

class Curve {
  private readonly bodies: number;
  /** Dues that stay with their bodies, in cents: of those that pay any. */
  private readonly fixed: bigint[];
  private readonly fixedSum: bigint;
  /** What divides a cost, in cents, with all bodies. */
  private readonly following: bigint;
  private readonly cost: Fraction;
  private readonly variable: Fraction;
  private readonly served: number;

  constructor({ terms, dues, bodies, cost, variableCosts, served }: BreakEvenInput) {
    const dividing = new Set(terms.tariffs.filter(dividesCost).map(({ id }) => id));
    this.bodies = bodies;
    this.fixed = [...dues.values()].map((lines) =>
      lines.reduce((sum, { tariffId, amount }) => (dividing.has(tariffId) ? sum : sum + centsOf(amount)), 0n),
    );
    this.fixedSum = this.fixed.reduce((sum, cents) => sum + cents, 0n);
    this.following = revenueOf(dues) - this.fixedSum;
    this.variable = variableCosts.div(HUNDRED);
    this.served = served === 0 ? bodies : served;
    this.cost = new Fraction(cost).div(this.scale(bodies) ?? 1);
  }

  /** By what the costs are multiplied with so many bodies. */
  private scale(bodies: number): Fraction {
    return new Fraction(1).sub(this.variable).add(this.variable.mul(new Fraction(bodies, this.served)));
  }

  costAt(bodies: number): Fraction {
    return this.cost.mul(this.scale(bodies));
  }

  private followingAt(bodies: number): Fraction {
    if (bodies === 0) return ZERO;
    return new Fraction(this.following).mul(this.scale(bodies)).div(this.scale(this.bodies));
  }

  averageAt(bodies: number): Fraction {
    return new Fraction(this.fixedSum).mul(new Fraction(bodies, this.bodies)).add(this.followingAt(bodies));
  }

  /** The least number of bodies at which the average covers the costs: a line against a line. */
  averageBreakEven(): number | null {
    const uncovered = this.cost.sub(new Fraction(this.following).div(this.scale(this.bodies)));
    if (uncovered.compare(0) <= 0) return 1;
    const each = new Fraction(this.fixedSum, this.bodies);
    const margin = each.sub(uncovered.mul(this.variable).div(new Fraction(this.served)));
    if (margin.compare(0) <= 0) return null;
    const bodies = Number(uncovered.mul(new Fraction(1).sub(this.variable)).div(margin).ceil().valueOf());
    return Math.max(1, bodies);
  }

  /** What comes in from the first 0, 1, 2… bodies of an order. */
  prefixes(order: 'largest' | 'smallest'): Fraction[] {
    const none = Array.from({ length: this.bodies - this.fixed.length }, () => 0n);
    const sorted = [...this.fixed, ...none].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    if (order === 'largest') sorted.reverse();
    let sum = 0n;
    return [ZERO, ...sorted.map((cents, at) => new Fraction((sum += cents)).add(this.followingAt(at + 1)))];
  }

  firstCovered(prefixes: readonly Fraction[]): number | null {
    const at = prefixes.findIndex((revenue, bodies) => bodies > 0 && revenue.compare(this.costAt(bodies)) >= 0);
    return at < 0 ? null : at;
  }
}
