import type { Allowance, AllowanceCount } from '#app/contracts';

/** What was consumed in one calendar year: hours in minutes, what is counted by hand in the unit of its allowance. */
export interface YearSum {
  source: AllowanceCount;
  /** Of what is counted by hand. */
  code: string | null;
  year: number;
  quantity: number;
}

const MINUTES_OF_HOUR = 60;
const twoDecimals = (value: number) => Math.round(value * 100) / 100;

/** How an allowance is counted; sheets from before it could be chosen say nothing. */
export function countOf({ countedBy = 'hand' }: Pick<Allowance, 'countedBy'>): AllowanceCount {
  return countedBy;
}

/**
 * How much a body has of an allowance, by its inhabitants.
 * @returns null where the bands differ and nobody entered the population
 */
export function grantedOf({ bands }: Allowance, population: number | null): number | null {
  if (bands.length === 1) return bands[0]!.quantity;
  if (population === null) return null;
  return bands.find(({ upTo }) => upTo === null || population <= upTo)?.quantity ?? null;
}

/**
 * The calendar year whose consumption counts today: of what has ended its last one, of what is still to begin its first.
 * Days are written as `2026-03-12`.
 */
export function yearOf(
  { activeFrom, endsOn }: { activeFrom: string | null; endsOn: string | null },
  today: string,
): number {
  const last = endsOn !== null && endsOn < today ? endsOn : today;
  return Number((activeFrom !== null && activeFrom > last ? activeFrom : last).slice(0, 4));
}

/** What was consumed of an allowance in its period; of hours with two decimals, rounded once. */
export function usedOf(allowance: Allowance, sums: readonly YearSum[], year: number): number {
  const source = countOf(allowance);
  const total = sums
    .filter((sum) => sum.source === source && (source !== 'hand' || sum.code === allowance.code))
    .filter((sum) => allowance.period === 'subscription' || sum.year === year)
    .reduce((all, { quantity }) => all + quantity, 0);
  return twoDecimals(source === 'hours' ? total / MINUTES_OF_HOUR : total);
}

/** What is left; below nothing where more was used. Quantities have two decimals at most. */
export function remainingOf(granted: number | null, used: number): number | null {
  return granted === null ? null : twoDecimals(granted - used);
}
