import { lazy, useId } from 'react';
import type { Column } from '../ui/data-table.js';
import { ChartFigure, type ChartWords } from './chart-figure.js';
import type { ChartMark, ChartRow, ChartSeries } from './data.js';

const DrawnBars = lazy(() => import('./drawn/bars.js'));

export interface BarChartProps extends ChartWords {
  series: ChartSeries[];
  rows: ChartRow[];
  /** What the rows are, as the header of their column. */
  rowsName: string;
  format: (value: number) => string;
  /** Of the axis, where shorter than `format`. */
  formatAxis?: (value: number) => string;
  marks?: ChartMark[];
  /** On top of each other; parts below zero hang below. */
  stacked?: boolean;
  /** `rows`: bars lie, with room for long names; at most some twenty, the table has them all. */
  layout?: 'columns' | 'rows';
}

/** Bars beside or on top of each other, with legend and table. */
export function BarChart(props: BarChartProps) {
  const { title, lead, level, series, rows, rowsName, format, formatAxis = format } = props;
  const { marks, stacked = false, layout = 'columns' } = props;
  const id = useId();
  const columns: Column<ChartRow>[] = [
    { key: '_row', header: rowsName, rowHeader: true, cell: ({ label }) => label },
    ...series.map(({ key, name }) => ({
      key,
      header: name,
      numeric: true,
      cell: ({ values }: ChartRow) => {
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
      swatches="fill"
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      height={layout === 'rows' ? 'rows' : 'normal'}
    >
      <DrawnBars
        chart={id}
        title={title}
        series={series}
        rows={rows}
        format={format}
        formatAxis={formatAxis}
        marks={marks ?? []}
        stacked={stacked}
        layout={layout}
      />
    </ChartFigure>
  );
}
