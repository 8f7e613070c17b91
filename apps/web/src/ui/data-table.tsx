import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right, in tabular digits. */
  numeric?: boolean;
  /** In a `compact` table its header stands before the value, which would not say what it is of: figures always do. */
  named?: boolean;
  /** What the API calls the order by this column, in the direction of the first click. */
  sort?: string;
  /** The cell that names the row. */
  rowHeader?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** The order that the rows are in, as the API calls it: then the headers of columns that sort are links. */
  order?: string;
  /** On a phone cells stand one after the other without their headers. */
  compact?: boolean;
}

/** A table that scrolls in its own named group, and becomes a stack of cards on a phone. */
export function DataTable<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  rowClass,
  order,
  compact,
}: DataTableProps<Row>) {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  return (
    <div ref={region} className="table-region" role="group" aria-labelledby={id} tabIndex={scrolls ? 0 : undefined}>
      <table className={compact ? 'data-table data-table-compact' : 'data-table'} role="table">
        <caption id={id} className={hideCaption ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={order === undefined ? undefined : directionOf(column, order)}
              >
                {order !== undefined && column.sort ? (
                  <SortLink sort={column.sort} order={order}>
                    {column.header}
                  </SortLink>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The other direction of an order. */
const reversed = (order: string) => (order.startsWith('-') ? order.slice(1) : `-${order}`);

function directionOf<Row>({ sort }: Column<Row>, order: string): 'ascending' | 'descending' | undefined {
  if (sort !== order && (!sort || reversed(sort) !== order)) return undefined;
  return order.startsWith('-') ? 'descending' : 'ascending';
}

/** Sorts by this column, or the other way round: the address keeps it, from the first page on. */
function SortLink({ sort, order, children }: { sort: string; order: string; children: ReactNode }) {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const next = new URLSearchParams(params);
  next.set('ordine', order === sort ? reversed(sort) : sort);
  next.delete('cursor');
  const sorted = sort === order || reversed(sort) === order;
  return (
    <Link className="sort-link" to={`${pathname}?${next.toString()}`} preventScrollReset>
      {children}
      <span aria-hidden="true" className="sort-sign">
        {sorted ? (order.startsWith('-') ? '▼' : '▲') : '↕'}
      </span>
    </Link>
  );
}

/** Only what scrolls needs the focus: a table that fits is no stop on the keyboard's way. */
function useOverflow(region: RefObject<HTMLDivElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [region]);
  return overflows;
}

/**
 * The roles are said in full because elements displayed as blocks lose their own. On a phone each cell
 * shows its header, which screen readers hear from the column already.
 */
function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = (
    <>
      <span className="cell-label" aria-hidden="true">
        {column.header}
      </span>
      <span className="cell-value">{column.cell(row)}</span>
    </>
  );
  const className = column.numeric ? 'numeric' : column.named ? 'cell-named' : undefined;
  return column.rowHeader ? (
    <th role="rowheader" scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td role="cell" className={className}>
      {content}
    </td>
  );
}
