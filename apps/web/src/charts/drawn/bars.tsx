import {
  Bar,
  BarChart as Chart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ChartMark, ChartRow, ChartSeries } from '../data.js';
import { colourOf, fillOf } from '../patterns.js';
import { AXIS, FIRST_SIZE, GRID, MARK, TICK } from './axis.js';
import { Tip } from './tip.js';

interface DrawnBarsProps {
  chart: string;
  title: string;
  series: ChartSeries[];
  rows: ChartRow[];
  format: (value: number) => string;
  formatAxis: (value: number) => string;
  /** What stands under the bar of this key; else its label. */
  formatLabel?: (key: string) => string;
  marks: ChartMark[];
  stacked: boolean;
  layout: 'columns' | 'rows';
  /** Without gaps, as in a histogram. */
  close?: boolean;
  axisName?: string;
}

const ROW_HEIGHT = 44;
const FEET = 56;

/** Drawn by recharts; comes with a file of its own, only where there is a chart. */
export default function DrawnBars(props: DrawnBarsProps) {
  const { chart, title, series, rows, format, formatAxis, formatLabel, marks, stacked, layout, close, axisName } =
    props;
  const lying = layout === 'rows';
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  const labelOf = (key: unknown) => formatLabel?.(String(key)) ?? labels.get(String(key)) ?? '';
  const names = { dataKey: 'key', tickFormatter: labelOf, ...AXIS, interval: lying ? 0 : 'preserveStartEnd' } as const;
  const values = { type: 'number', tickFormatter: formatAxis, ...AXIS } as const;
  return (
    <ResponsiveContainer
      width="100%"
      height={lying ? rows.length * ROW_HEIGHT * (stacked ? 1 : Math.max(1, series.length * 0.6)) + FEET : '100%'}
      initialDimension={FIRST_SIZE}
    >
      <Chart
        data={rows.map(({ key, values: figures }) => ({ key, ...figures }))}
        layout={lying ? 'vertical' : 'horizontal'}
        margin={{ top: 8, right: 24, bottom: axisName ? 24 : 8, left: 8 }}
        barCategoryGap={close ? 1 : '20%'}
        stackOffset={stacked ? 'sign' : 'none'}
        title={title}
      >
        <CartesianGrid {...GRID} vertical={lying} horizontal={!lying} />
        {lying ? (
          <>
            <XAxis {...values} />
            <YAxis {...names} type="category" width={130} />
          </>
        ) : (
          <>
            <XAxis
              {...names}
              {...(axisName && { label: { value: axisName, position: 'insideBottom', offset: -16, ...TICK } })}
            />
            <YAxis {...values} width={84} />
          </>
        )}
        <Tooltip
          cursor={{ fill: '#eef2f7' }}
          isAnimationActive={false}
          content={({ active, payload, label }) => (
            <Tip
              active={active}
              payload={payload}
              heading={labels.get(String(label)) ?? ''}
              series={series}
              format={format}
            />
          )}
        />
        {series.map(({ key, name }, at) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            fill={fillOf(chart, at)}
            stroke={colourOf(at)}
            isAnimationActive={false}
            {...(stacked && { stackId: 'one' })}
          />
        ))}
        {marks.map(({ label, value }) =>
          value === undefined ? null : (
            <ReferenceLine key={label} {...(lying ? { x: value } : { y: value })} {...MARK} />
          ),
        )}
      </Chart>
    </ResponsiveContainer>
  );
}
