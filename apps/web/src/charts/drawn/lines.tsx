import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ChartMark, ChartPoint, ChartSeries } from '../data.js';
import { colourOf, dashOf, fillOf } from '../patterns.js';
import { AXIS, FIRST_SIZE, GRID, MARK, TICK } from './axis.js';
import { Tip } from './tip.js';

interface DrawnLinesProps {
  chart: string;
  title: string;
  series: ChartSeries[];
  points: ChartPoint[];
  xName: string;
  formatX: (x: number) => string;
  format: (value: number) => string;
  formatAxis: (value: number) => string;
  marks: ChartMark[];
  area: boolean;
}

/** Drawn by recharts; comes with a file of its own, only where there is a chart. */
export default function DrawnLines(props: DrawnLinesProps) {
  const { chart, title, series, points, xName, formatX, format, formatAxis, marks, area } = props;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={FIRST_SIZE}>
      <ComposedChart
        data={points.map(({ x, values }) => ({ x, ...values }))}
        margin={{ top: 8, right: 24, bottom: 24, left: 8 }}
        title={title}
      >
        <CartesianGrid {...GRID} vertical={false} />
        <XAxis
          dataKey="x"
          type="number"
          domain={['dataMin', 'dataMax']}
          tickFormatter={formatX}
          label={{ value: xName, position: 'insideBottom', offset: -16, ...TICK }}
          {...AXIS}
        />
        <YAxis type="number" tickFormatter={formatAxis} width={84} {...AXIS} />
        <Tooltip
          isAnimationActive={false}
          content={({ active, payload, label }) => (
            <Tip
              active={active}
              payload={payload}
              heading={`${xName}: ${formatX(Number(label))}`}
              series={series}
              format={format}
            />
          )}
        />
        {series.map(({ key, name }, at) =>
          area ? (
            <Area
              key={key}
              dataKey={key}
              name={name}
              stackId="one"
              fill={fillOf(chart, at)}
              fillOpacity={1}
              stroke={colourOf(at)}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={key}
              dataKey={key}
              name={name}
              type="linear"
              stroke={colourOf(at)}
              strokeWidth={3}
              dot={false}
              isAnimationActive={false}
              {...(dashOf(at) && { strokeDasharray: dashOf(at) })}
            />
          ),
        )}
        {marks.map(({ label, value, x }) => (
          <ReferenceLine key={label} {...(value === undefined ? { x } : { y: value })} {...MARK} />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
