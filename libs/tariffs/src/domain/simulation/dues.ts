import type { DueLine } from '#app/contracts';
import { centsOf } from '../pricing/exact.js';

/** The dues of a scenario, by body: those that owe nothing stand not here. */
export type Dues = ReadonlyMap<string, readonly DueLine[]>;

/** What lines come to, in cents. */
export const sumOf = (lines: readonly DueLine[]): bigint =>
  lines.reduce((sum, { amount }) => sum + centsOf(amount), 0n);

/** What all dues come to, in cents. */
export const revenueOf = (dues: Dues): bigint => [...dues.values()].reduce((sum, lines) => sum + sumOf(lines), 0n);

/** Percent of one amount in another, with two places, rounded half up; null of nothing. */
export function percentOf(part: bigint, of: bigint): string | null {
  if (of === 0n) return null;
  const hundredths = (2n * part * 10_000n + (part < 0n === of < 0n ? of : -of)) / (2n * of);
  const size = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}
