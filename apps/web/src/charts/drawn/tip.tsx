import type { ChartSeries } from '../data.js';
import { colourOf } from '../patterns.js';

interface TipProps {
  active?: boolean;
  /** What recharts has under the pointer, or where the arrow keys have gone. */
  payload?: readonly { dataKey?: unknown; value?: unknown }[];
  heading: string;
  series: ChartSeries[];
  format: (value: number) => string;
}

/** The figures of one place of the chart; said to who goes through it by the arrow keys. */
export function Tip({ active, payload, heading, series, format }: TipProps) {
  if (!active || !payload?.length) return null;
  const values = new Map(payload.map(({ dataKey, value }) => [String(dataKey), value]));
  return (
    <div className="chart-tip" role="status">
      <p className="chart-tip-title">{heading}</p>
      <ul className="plain-list">
        {series.map(({ key, name }, at) => {
          const value = values.get(key);
          return typeof value === 'number' ? (
            <li key={key}>
              <svg className="chart-dot" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
                <circle cx="4" cy="4" r="4" fill={colourOf(at)} />
              </svg>
              {name}: <strong>{format(value)}</strong>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
