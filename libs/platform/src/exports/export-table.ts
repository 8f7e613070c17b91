import type { Locale } from '#app/contracts';

/** Words in the languages of the API. */
export type Words = Readonly<Record<Locale, string>>;

/** What a cell of an export holds; a Date is a moment, shown as it is in Italy. */
export type ExportCell = string | number | Date | null;

export interface ExportColumn<Row> {
  header: Words;
  value: (row: Row, locale: Locale) => ExportCell;
  /** In characters: of a column of a spreadsheet, and its share of a printed line. */
  width: number;
  /** Of amounts and the like: with so many decimals, and at the right, where people read them. */
  decimals?: number;
}

/** A list as a file. */
export interface ExportTable<Row> {
  title: Words;
  /** What the file is called, before the day and the ending. */
  fileName: Words;
  columns: readonly ExportColumn<Row>[];
}

const ROME = { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' } as const;
const MOMENTS: Record<Locale, Intl.DateTimeFormat> = {
  it: new Intl.DateTimeFormat('it-IT', {
    ...ROME,
    dateStyle: undefined,
    timeStyle: undefined,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
  en: new Intl.DateTimeFormat('en-GB', ROME),
};

/** A cell as text, as people of that language write it; numbers without points, for they are read by programs. */
export function cellText(cell: ExportCell, locale: Locale, decimals?: number): string {
  if (cell === null) return '';
  if (cell instanceof Date) return MOMENTS[locale].format(cell);
  if (typeof cell === 'string') return cell;
  const text = decimals === undefined ? String(cell) : cell.toFixed(decimals);
  return locale === 'it' ? text.replace('.', ',') : text;
}

const FIGURES: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };

/** The same where people read it: amounts with points and all their decimals. */
export function printedCell(cell: ExportCell, locale: Locale, decimals: number | undefined): string {
  if (typeof cell !== 'number' || decimals === undefined) return cellText(cell, locale);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(FIGURES[locale], { ...digits, useGrouping: 'always' }).format(cell);
}

/** The header and the cells of each row, in the order of the columns. */
export const headersOf = <Row>({ columns }: ExportTable<Row>, locale: Locale): string[] =>
  columns.map(({ header }) => header[locale]);
export const cellsOf = <Row>({ columns }: ExportTable<Row>, row: Row, locale: Locale): ExportCell[] =>
  columns.map(({ value }) => value(row, locale));
