import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import type { ChartMark, ChartSeries } from './data.js';
import { FillSwatch, LineSwatch, MarkSwatch, PatternFills } from './patterns.js';

/** More rows than these are shown on demand. */
const FIRST_ROWS = 25;

export interface ChartWords {
  /** What the chart shows, in words. */
  title: string;
  /** What one sees at once, in a sentence; said before the drawing. */
  lead?: ReactNode;
  level?: 2 | 3;
}

interface ChartFigureProps<Row> extends ChartWords {
  /** Under which its fills are known in the page. */
  id: string;
  series: ChartSeries[];
  marks?: ChartMark[] | undefined;
  swatches: 'fill' | 'line';
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  height: 'normal' | 'rows';
  children: ReactNode;
}

/** A title in words, the drawing with its legend, and the same figures as a table. */
export function ChartFigure<Row>(props: ChartFigureProps<Row>) {
  const { id, title, lead, level = 3, series, marks = [], swatches, columns, rows, rowKey, height, children } = props;
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <Heading className="chart-title" id={`${id}-title`}>
        {title}
      </Heading>
      {lead && <p className="chart-lead">{lead}</p>}
      <PatternFills chart={id} series={series.length} />
      {rows.length === 0 ? (
        <p className="muted">{t('charts.nothing')}</p>
      ) : (
        <>
          {(series.length > 1 || marks.length > 0) && (
            <ul className="chart-legend">
              {series.map(({ key, name }, at) => (
                <li key={key}>
                  {swatches === 'fill' ? <FillSwatch chart={id} at={at} /> : <LineSwatch at={at} />} {name}
                </li>
              ))}
              {marks.map(({ label }) => (
                <li key={label}>
                  <MarkSwatch /> {label}
                </li>
              ))}
            </ul>
          )}
          <div className={`chart-drawing chart-${height}`}>
            <Suspense fallback={<p className="waiting">{t('charts.drawing')}</p>}>{children}</Suspense>
          </div>
          <ChartTable title={title} columns={columns} rows={rows} rowKey={rowKey} />
        </>
      )}
    </figure>
  );
}

type ChartTableProps<Row> = Pick<ChartFigureProps<Row>, 'title' | 'columns' | 'rows' | 'rowKey'>;

function ChartTable<Row>({ title, columns, rows, rowKey }: ChartTableProps<Row>) {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  return (
    <details className="chart-table">
      <summary>{t('charts.table')}</summary>
      <DataTable
        caption={title}
        hideCaption
        columns={columns}
        rows={all ? rows : rows.slice(0, FIRST_ROWS)}
        rowKey={rowKey}
      />
      {!all && rows.length > FIRST_ROWS && (
        <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => setAll(true)}>
          {t('charts.allRows', { rows: formatNumber(rows.length, i18n.language) })}
        </button>
      )}
    </details>
  );
}
