import Fraction from 'fraction.js';
import {
  VARIED,
  type Draw,
  type DrawRanges,
  type DrawSummary,
  type Percentiles,
  type SimulationParameters,
  type Swing,
  type Varied,
} from '#app/contracts';
import { centsOf, euros } from '../pricing/exact.js';
import { percentOf, revenueOf } from './dues.js';
import { Random } from './random.js';
import { scenarioOf, totalOf, type Setting } from './scenario.js';
import { percentages, whole, type Percentages } from './vary.js';

type Fixed = Record<Varied, string> & Pick<SimulationParameters, 'variableCosts'>;

/** Percentages are drawn by hundredths: a range of two decimals has a whole number of them. */
const HUNDREDTHS = 100;
const BINS = 20;

/**
 * One draw of a run. Each has random numbers of its own, by the seed of the run and its number, so that a run goes on
 * anywhere, after a lost worker or on another one, and comes to the same.
 */
export function draw(
  setting: Setting,
  { variableCosts }: Fixed,
  ranges: DrawRanges,
  seed: number,
  number: number,
): Draw {
  const random = new Random(seed ^ Math.imul(number + 1, 0x9e37_79b1));
  const drawn = Object.fromEntries(
    VARIED.map((name) => {
      const { from, to } = ranges[name];
      const hundredths = random.between(hundredthsOf(from), hundredthsOf(to));
      return [name, new Fraction(hundredths, HUNDREDTHS)];
    }),
  ) as Record<Varied, Fraction>;
  return outcome(setting, { ...drawn, variableCosts: new Fraction(variableCosts) }, random);
}

/** What becomes of the balance with each value at the ends of its range, the others as in the scenario; widest first. */
export function swingsOf(setting: Setting, fixed: Fixed, ranges: DrawRanges, seed: number): Swing[] {
  const scenario = percentages(fixed);
  const balance = (name: Varied, percent: string) => {
    const { revenue, cost } = outcome(setting, { ...scenario, [name]: new Fraction(percent) }, new Random(seed));
    return centsOf(revenue) - centsOf(cost);
  };
  return VARIED.filter((name) => ranges[name].from !== ranges[name].to)
    .map((name) => {
      const { from, to } = ranges[name];
      return { name, from, to, low: balance(name, from), high: balance(name, to) };
    })
    .toSorted((a, b) => Number(sizeOf(b.high - b.low) - sizeOf(a.high - a.low)))
    .map(({ name, from, to, low, high }) => ({
      varied: name,
      from: { percent: from, balance: euros(low) },
      to: { percent: to, balance: euros(high) },
    }));
}

function outcome(setting: Setting, percent: Percentages, random: Random): Draw {
  const { bodies, costs, dues } = scenarioOf(setting, percent, random);
  return { bodies: bodies.length, revenue: euros(revenueOf(dues)), cost: euros(totalOf(costs)) };
}

const sizeOf = (cents: bigint) => (cents < 0n ? -cents : cents);

const hundredthsOf = (percent: string) => Number(whole(new Fraction(percent).mul(HUNDREDTHS)));

/** @throws RangeError of no draws */
export function summaryOf(draws: readonly Draw[]): DrawSummary {
  if (draws.length === 0) throw new RangeError('There are no draws to sum up');
  const read = draws.map(({ revenue, cost }) => ({ revenue: centsOf(revenue), cost: centsOf(cost) }));
  const balances = read.map(({ revenue, cost }) => revenue - cost).toSorted(ascending);
  const coverages = read.flatMap(({ revenue, cost }) => percentOf(revenue, cost) ?? []);
  const covered = BigInt(balances.filter((balance) => balance >= 0n).length);
  return {
    draws: draws.length,
    covered: percentOf(covered, BigInt(draws.length))!,
    balance: percentiles(balances, euros),
    coverage: coverages.length === draws.length ? percentiles(coverages.map(centsOf).toSorted(ascending), euros) : null,
    revenue: percentiles(read.map(({ revenue }) => revenue).toSorted(ascending), euros),
    bins: binsOf(balances),
  };
}

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** By nearest rank: each is one of the values. */
function percentiles(sorted: readonly bigint[], write: (hundredths: bigint) => string): Percentiles {
  const at = (percent: number) => write(sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]!);
  return { p5: at(5), p25: at(25), p50: at(50), p75: at(75), p95: at(95) };
}

/** Draws by their balance, in bins whose width is 1, 2 or 5 times a power of ten of cents. */
function binsOf(sorted: readonly bigint[]): DrawSummary['bins'] {
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  if (low === high) return [{ from: euros(low), to: euros(high), draws: sorted.length }];
  const width = roundWidth((high - low) / BigInt(BINS - 1) + 1n);
  const first = floorDivided(low, width);
  const counts = Array.from({ length: Number(floorDivided(high, width) - first) + 1 }, () => 0);
  for (const balance of sorted) counts[Number(floorDivided(balance, width) - first)]! += 1;
  return counts.map((count, at) => ({
    from: euros((first + BigInt(at)) * width),
    to: euros((first + BigInt(at) + 1n) * width),
    draws: count,
  }));
}

function roundWidth(least: bigint): bigint {
  for (let power = 1n; ; power *= 10n) for (const step of [1n, 2n, 5n]) if (step * power >= least) return step * power;
}

function floorDivided(amount: bigint, by: bigint): bigint {
  const divided = amount / by;
  return amount < 0n && amount % by !== 0n ? divided - 1n : divided;
}
