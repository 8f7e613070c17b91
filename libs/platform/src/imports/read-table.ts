import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import yauzl from 'yauzl';
import { LIMITS } from '#app/contracts';
import { DomainError, invalid } from '../errors/domain-errors.js';

/** What a spreadsheet of the size that is taken may unpack to. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A line of the file with its number, as spreadsheets count: the header is line 1. */
export interface Line {
  number: number;
  cells: string[];
}

/**
 * The lines of a CSV or XLSX file that hold anything, as trimmed text.
 * @throws DomainError validation_failed on `fileId` where it cannot be read or has too many lines
 */
export async function readTable(mediaType: string, content: Buffer): Promise<Line[]> {
  const lines = mediaType === XLSX ? await fromSpreadsheet(content) : fromCsv(content);
  const filled = lines
    .map((cells, at) => ({ number: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length < 2) throw invalid('fileId', 'too_short');
  if (filled.length > LIMITS.importRows + 1) throw invalid('fileId', 'too_long');
  return filled;
}

function fromCsv(content: Buffer): string[][] {
  const text = decoded(content);
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const delimiter = [';', ',', '\t'].reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  );
  try {
    const rows = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });
    // The apostrophe keeps a spreadsheet from running what looks like a formula: our exports write it.
    return rows.map((row) => row.map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, '')));
  } catch {
    throw invalid('fileId', 'invalid_format');
  }
}

/** Excel saves CSV as UTF-8 only if told to: what is none is taken for the letters of Windows. */
function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

async function fromSpreadsheet(content: Buffer): Promise<string[][]> {
  if ((await unpackedSize(content)) > MAX_UNPACKED) throw new DomainError('payload_too_large');
  const rows = await readSheet(content).catch(() => {
    throw invalid('fileId', 'invalid_format');
  });
  return rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim())),
  );
}

/** As the list inside the file says. */
function unpackedSize(content: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(invalid('fileId', 'invalid_format'));
      let size = 0;
      zip.on('entry', (entry: yauzl.Entry) => {
        size += entry.uncompressedSize;
        zip.readEntry();
      });
      zip.on('end', () => resolve(size));
      zip.on('error', () => reject(invalid('fileId', 'invalid_format')));
      zip.readEntry();
    });
  });
}
