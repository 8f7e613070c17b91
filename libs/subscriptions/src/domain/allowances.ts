import type { Allowance } from '#app/contracts';

/**
 * How much a body has of an allowance, by its inhabitants.
 * @returns null where the bands differ and nobody entered the population
 */
export function grantedOf({ bands }: Allowance, population: number | null): number | null {
  if (bands.length === 1) return bands[0]!.quantity;
  if (population === null) return null;
  return bands.find(({ upTo }) => upTo === null || population <= upTo)?.quantity ?? null;
}

/** What is left; below nothing where more was used. Quantities have two decimals at most. */
export function remainingOf(granted: number | null, used: number): number | null {
  return granted === null ? null : Math.round((granted - used) * 100) / 100;
}
