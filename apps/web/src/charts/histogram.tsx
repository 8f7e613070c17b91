import { lazy, useId } from 'react';
import type { Column } from '../ui/data-table.js';
import { ChartFigure, type ChartWords } from './chart-figure.js';
import { binsOf, type Bin } from './data.js';

const DrawnBars = lazy(() => import('./drawn/bars.js'));

export interface HistogramProps extends ChartWords {
  /** Counted in bins of equal width; or already counted. */
  values?: number[];
  bins?: Bin[];
  /** What the values are, with their unit: the name of the axis, and of the column. */
  valuesName: string;
  /** What is counted, such as "Enti". */
  countName: string;
  format: (value: number) => string;
  formatCount: (count: number) => string;
}

const SERIES = 'count';

/** How many there are of each size, with a table of the bins. */
export function Histogram(props: HistogramProps) {
  const { title, lead, level, values = [], valuesName, countName, format, formatCount } = props;
  const bins = props.bins ?? binsOf(values);
  const id = useId();
  const words = ({ from, to }: Bin) => (from === to ? format(from) : `${format(from)} – ${format(to)}`);
  const columns: Column<Bin>[] = [
    { key: 'bin', header: valuesName, rowHeader: true, cell: words },
    { key: 'count', header: countName, numeric: true, cell: ({ count }) => formatCount(count) },
  ];
  const series = [{ key: SERIES, name: countName }];
  return (
    <ChartFigure
      id={id}
      title={title}
      lead={lead}
      {...(level && { level })}
      series={series}
      swatches="fill"
      columns={columns}
      rows={bins}
      rowKey={({ from }) => String(from)}
      height="normal"
    >
      <DrawnBars
        chart={id}
        title={title}
        series={series}
        rows={bins.map((bin) => ({ key: String(bin.from), label: words(bin), values: { [SERIES]: bin.count } }))}
        format={formatCount}
        formatAxis={formatCount}
        formatLabel={(key) => format(Number(key))}
        marks={[]}
        stacked={false}
        layout="columns"
        close
        axisName={valuesName}
      />
    </ChartFigure>
  );
}
