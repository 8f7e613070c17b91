import { DomainError, fieldError } from '../errors/domain-errors.js';
import { parseDto } from '../http/validation.js';
import type { CellError, ImportColumn, ImportTarget } from './import-target.js';
import type { Line } from './read-table.js';

/** What a file's row holds, by the keys of its columns. */
export type Cells = Record<string, string>;

export interface ReadRow {
  number: number;
  cells: Cells;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_*]+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * The rows of a file by the columns of a target, whose headers are known in both languages, with or without accents.
 * @returns also the headers that nothing is read from
 * @throws DomainError validation_failed, which names the columns that are missing
 */
export function byColumns(
  columns: readonly ImportColumn[],
  [head, ...lines]: Line[],
): { rows: ReadRow[]; ignored: string[] } {
  const found = head!.cells.map((cell) =>
    columns.find(({ key, header }) => [key, header.it, header.en].some((name) => plain(name) === plain(cell))),
  );
  const missing = columns.filter((column) => column.required && !found.includes(column));
  if (missing.length)
    throw new DomainError('validation_failed', {
      errors: missing.map(({ header }) => fieldError(header.it, 'required')),
    });
  const rows = lines.map(({ number, cells }) => ({
    number,
    cells: Object.fromEntries(found.flatMap((column, at) => (column ? [[column.key, cells[at] ?? '']] : []))),
  }));
  return { rows, ignored: head!.cells.filter((cell, at) => cell !== '' && !found[at]) };
}

/** A row as the target's DTO, or what is wrong with its cells. An empty cell says nothing. */
export function parseRow<Row extends object>({ columns, rowType }: ImportTarget<Row>, cells: Cells): Row | CellError[] {
  const values = columns.flatMap(({ key, codes }) => {
    const text = cells[key];
    return text ? [[key, codes ? codeOf(codes, text) : text] as const] : [];
  });
  try {
    return parseDto(rowType, Object.fromEntries(values));
  } catch (error) {
    if (!(error instanceof DomainError) || !error.details.errors) throw error;
    return error.details.errors.map(({ field, code }) => ({ column: field, code }));
  }
}

/** The code that a word stands for; what is no word stays as it is, and is refused by the DTO. */
function codeOf(codes: NonNullable<ImportColumn['codes']>, text: string): string {
  const found = Object.entries(codes).find(([code, { it, en }]) =>
    [code, it, en].some((word) => plain(word) === plain(text)),
  );
  return found?.[0] ?? text;
}
