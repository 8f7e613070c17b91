/** One of the things compared: a colour with a pattern of its own, and a line of the legend. */
export interface ChartSeries {
  key: string;
  name: string;
}

/** What stands together: a bar, or a group of bars. `null` where there is no figure. */
export interface ChartRow {
  key: string;
  label: string;
  values: Record<string, number | null>;
}

/** A point of lines or areas. */
export interface ChartPoint {
  x: number;
  values: Record<string, number | null>;
}

/** A line across the chart, such as the full cost; on lines also upright, at an `x`. */
export type ChartMark = { label: string } & ({ value: number; x?: undefined } | { x: number; value?: undefined });

/** So many values from `from` (included) to `to` (excluded), but for a bin of one value. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/**
 * Values counted in bins of equal, round width (1, 2 or 5 times a power of ten); the first begins at a multiple of it.
 * @param most how many bins at most; all equal values make one
 */
export function binsOf(values: readonly number[], most = 20): Bin[] {
  if (values.length === 0) return [];
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
  if (low === high) return [{ from: low, to: high, count: values.length }];
  const width = roundWidth((high - low) / Math.max(1, most - 1));
  // Of 0.3 / 0.1 the float is below 3: what is that near to an edge stands on it.
  const at = (value: number) => Math.floor(value / width + 1e-9);
  const first = at(low);
  const bins = Array.from({ length: at(high) - first + 1 }, (_, step) => ({
    from: inSteps(first + step, width),
    to: inSteps(first + step + 1, width),
    count: 0,
  }));
  for (const value of values) {
    const bin = bins[at(value) - first];
    if (bin) bin.count += 1;
  }
  return bins;
}

/** The least of 1, 2 and 5 times a power of ten that is no less. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= width) ?? 10;
  return step * power;
}

/** So many widths, without the dust of multiplying a width such as 0.1. */
function inSteps(steps: number, width: number): number {
  return Number((steps * width).toPrecision(12));
}
