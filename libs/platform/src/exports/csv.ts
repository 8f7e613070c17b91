import { pipeline, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { CsvSeparator, Locale } from '#app/contracts';

export const SEPARATORS: Record<CsvSeparator, string> = { semicolon: ';', comma: ',' };

/**
 * Lines as CSV, while they come in. The mark at the beginning tells Excel that it is UTF-8; a cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function csvOf(lines: Readable, separator: CsvSeparator): Readable {
  const csv = stringify({
    bom: true,
    delimiter: SEPARATORS[separator],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  // Whoever reads `csv` hears of an error of either.
  return pipeline(lines, csv, () => undefined);
}

/** Excel in Italian expects semicolons, in English commas. */
export const separatorOf = (locale: Locale): CsvSeparator => (locale === 'it' ? 'semicolon' : 'comma');
