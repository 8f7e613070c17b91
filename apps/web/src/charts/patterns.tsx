import type { ReactNode } from 'react';

interface Look {
  colour: string;
  /** Drawn in white over the colour: who sees no hue tells series apart by it. */
  over: ReactNode;
  dash: string | undefined;
}

const SIZE = 8;
const stroke = { stroke: '#fff', strokeWidth: 2 } as const;

/** Contrast of each colour with white is at least 4.5. */
const LOOKS: readonly [Look, ...Look[]] = [
  { colour: '#0052a3', over: null, dash: undefined },
  { colour: '#b34700', over: <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" {...stroke} />, dash: '8 4' },
  { colour: '#00663f', over: <circle cx="4" cy="4" r="1.8" fill="#fff" />, dash: '2 3' },
  { colour: '#8a1f5c', over: <path d="M0,4 h8" {...stroke} />, dash: '10 3 2 3' },
  { colour: '#455a70', over: <path d="M4,0 v8" {...stroke} />, dash: '12 4' },
  { colour: '#7a5c00', over: <path d="M0,4 h8 M4,0 v8" {...stroke} />, dash: '4 4' },
  { colour: '#5b2da8', over: <path d="M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4" {...stroke} />, dash: '1 4' },
];

const lookOf = (at: number): Look => LOOKS[at % LOOKS.length] ?? LOOKS[0];

const patternId = (chart: string, at: number) => `${chart}-fill-${at % LOOKS.length}`;

export const fillOf = (chart: string, at: number) => `url(#${patternId(chart, at)})`;
export const colourOf = (at: number) => lookOf(at).colour;
export const dashOf = (at: number) => lookOf(at).dash;

/** The fills of a chart's series, for its bars and for its legend. */
export function PatternFills({ chart, series }: { chart: string; series: number }) {
  return (
    <svg className="chart-fills" aria-hidden="true" focusable="false">
      <defs>
        {LOOKS.slice(0, series).map(({ colour, over }, at) => (
          <pattern key={colour} id={patternId(chart, at)} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
            <rect width={SIZE} height={SIZE} fill={colour} />
            {over}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

export function FillSwatch({ chart, at }: { chart: string; at: number }) {
  return (
    <svg className="chart-swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      <rect width="24" height="16" fill={fillOf(chart, at)} stroke={colourOf(at)} />
    </svg>
  );
}

export function LineSwatch({ at }: { at: number }) {
  return (
    <svg className="chart-swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      <path d="M0,8 h24" stroke={colourOf(at)} strokeWidth="3" strokeDasharray={dashOf(at)} />
    </svg>
  );
}

export function MarkSwatch() {
  return (
    <svg className="chart-swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      <path d="M0,8 h24" stroke="#17324d" strokeWidth="2" strokeDasharray="6 3" />
    </svg>
  );
}
