import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right, in tabular digits. */
  numeric?: boolean;
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
}

/** A table that scrolls in its own named group, and becomes a stack of cards on a phone. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, rowClass }: DataTableProps<Row>) {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  return (
    <div ref={region} className="table-region" role="group" aria-labelledby={id} tabIndex={scrolls ? 0 : undefined}>
      <table className="data-table" role="table">
        <caption id={id} className={hideCaption ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={column.numeric ? 'numeric' : undefined}>
                {column.header}
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
  const className = column.numeric ? 'numeric' : undefined;
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
