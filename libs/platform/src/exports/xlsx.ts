import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { ExportCell } from './export-table.js';

export interface Spreadsheet {
  /** The name of the sheet. */
  name: string;
  headers: readonly string[];
  /** Of the columns, in characters. */
  widths: readonly number[];
  rows: readonly (readonly ExportCell[])[];
}

const MAX_SHEET_NAME = 31;

/** A spreadsheet whose first line stays in sight. */
export function xlsxOf({ name, headers, widths, rows }: Spreadsheet): Promise<Buffer> {
  const header = headers.map((value): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true }));
  const file = writeExcelFile([header, ...rows.map((row) => row.map(toCell))], {
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, MAX_SHEET_NAME),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  });
  return file.toBuffer();
}

function toCell(cell: ExportCell): Cell {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) return { value: wallClock(cell), type: Date, format: 'dd/mm/yyyy hh:mm' };
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
}

const PARTS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' });

/** Spreadsheets know no time zones: the moment that has, in UTC, the figures of the clock in Italy. */
function wallClock(moment: Date): Date {
  return new Date(`${PARTS.format(moment).replace(' ', 'T')}Z`);
}
