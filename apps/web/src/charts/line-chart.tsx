import { lazy, useId } from 'react';
import type { Column } from '../ui/data-table.js';
import { ChartFigure, type ChartWords } from './chart-figure.js';
import type { ChartMark, ChartPoint, ChartSeries } from './data.js';

const DrawnLines = lazy(() => import('./drawn/lines.js'));

export interface LineChartProps extends ChartWords {
  series: ChartSeries[];
  /** In the order of their `x`. */
  points: ChartPoint[];
  /** What `x` is: the name of the axis, and of the column. */
  xName: string;
  formatX: (x: number) => string;
  format: (value: number) => string;
  /** Of the upright axis, where shorter than `format`. */
  formatAxis?: (value: number) => string;
  marks?: ChartMark[];
  /** Areas on top of each other instead of lines. */
  area?: boolean;
}

/** Lines over numbers such as how many bodies adhere, or areas, with legend and table. */
export function LineChart(props: LineChartProps) {
  const { title, lead, level, series, points, xName, formatX, format, formatAxis = format } = props;
  const { marks, area = false } = props;
  const id = useId();
  const columns: Column<ChartPoint>[] = [
    { key: '_x', header: xName, rowHeader: true, cell: ({ x }) => formatX(x) },
    ...series.map(({ key, name }) => ({
      key,
      header: name,
      numeric: true,
      cell: ({ values }: ChartPoint) => {
        const value = values[key] ?? null;
        return value === null ? '–' : format(value);
      },
    })),
  ];
  return (
    <ChartFigure
      id={id}
      title={title}
      lead={lead}
      {...(level && { level })}
      series={series}
      marks={marks}
      swatches={area ? 'fill' : 'line'}
      columns={columns}
      rows={points}
      rowKey={({ x }) => String(x)}
      height="normal"
    >
      <DrawnLines
        chart={id}
        title={title}
        series={series}
        points={points}
        xName={xName}
        formatX={formatX}
        format={format}
        formatAxis={formatAxis}
        marks={marks ?? []}
        area={area}
      />
    </ChartFigure>
  );
}
