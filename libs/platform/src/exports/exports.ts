import { Readable } from 'node:stream';
import { StreamableFile, type Type } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import { CSV_SEPARATORS, EXPORT_FORMATS, type CsvSeparator, type ExportFormat, type Locale } from '#app/contracts';
import { italianDay } from '#app/kernel';
import type { RequestContext } from '../context/request-context.js';
import { DomainError } from '../errors/domain-errors.js';
import { Code, type PageQuery } from '../http/fields.js';
import type { Page } from '../lists/page.js';
import { csvOf, separatorOf } from './csv.js';
import { cellText, cellsOf, headersOf, printedCell, type ExportTable } from './export-table.js';
import { pdfOf } from './pdf.js';
import { xlsxOf } from './xlsx.js';

/** How a list is to be taken away. */
export interface ExportQuery {
  format?: ExportFormat;
  separator?: CsvSeparator;
}

/** The filters of a list, without its pages, and the kind of file. */
export function ExportOf<Query extends PageQuery>(
  query: Type<Query>,
): Type<Omit<Query, 'limit' | 'cursor'> & ExportQuery> {
  class ExportClass extends OmitType(query as Type<PageQuery>, ['limit', 'cursor']) implements ExportQuery {
    @Code(EXPORT_FORMATS, 'ExportFormat', { optional: true, description: '`csv` where it is not said' })
    format?: ExportFormat;
    @Code(CSV_SEPARATORS, 'CsvSeparator', {
      optional: true,
      description: 'Of CSV; as the language expects it where it is not said',
    })
    separator?: CsvSeparator;
  }
  return ExportClass as unknown as Type<Omit<Query, 'limit' | 'cursor'> & ExportQuery>;
}

/** What has to be whole before it is sent: more rows than these are had as CSV, which is sent while it is read. */
const MOST_ROWS: Record<Exclude<ExportFormat, 'csv'>, number> = { xlsx: 20_000, pdf: 2_000 };

const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

const OF: Record<Locale, (day: string) => string> = {
  it: (day) => `Aggiornato al ${day}`,
  en: (day) => `As of ${day}`,
};
const PAGES: Record<Locale, (page: number, pages: number) => string> = {
  it: (page, pages) => `Pagina ${page} di ${pages}`,
  en: (page, pages) => `Page ${page} of ${pages}`,
};

/**
 * A list as a file. Its rows are read page by page, by the way that shows them: nobody takes away what they would not see.
 * The first page is read before the answer begins, so that what refuses it is told as a problem.
 * @param read a page of the list, from this cursor
 * @throws DomainError payload_too_large where the list has more rows than this kind of file takes
 */
export async function exportFile<Row>(
  ctx: RequestContext,
  { format = 'csv', separator = separatorOf(ctx.locale) }: ExportQuery,
  table: ExportTable<Row>,
  read: (cursor: string | undefined) => Promise<Page<Row>>,
): Promise<StreamableFile> {
  const { locale } = ctx;
  const headers = headersOf(table, locale);
  const rows = rowsOf(await read(undefined), read);
  const title = table.title[locale];
  const widths = table.columns.map(({ width }) => width);
  switch (format) {
    case 'csv': {
      const lines = async function* () {
        yield headers;
        for await (const row of rows)
          yield cellsOf(table, row, locale).map((cell, at) => cellText(cell, locale, table.columns[at]!.decimals));
      };
      return file(ctx, table.fileName[locale], format, csvOf(Readable.from(lines()), separator));
    }
    case 'xlsx': {
      const cells = (await whole(rows, MOST_ROWS.xlsx)).map((row) => cellsOf(table, row, locale));
      return file(ctx, table.fileName[locale], format, await xlsxOf({ name: title, headers, widths, rows: cells }));
    }
    case 'pdf': {
      const texts = (await whole(rows, MOST_ROWS.pdf)).map((row) =>
        cellsOf(table, row, locale).map((cell, at) => printedCell(cell, locale, table.columns[at]!.decimals)),
      );
      const figures = table.columns.map(({ decimals }) => decimals !== undefined);
      const subtitle = OF[locale](cellText(ctx.now, locale));
      const pageWords = PAGES[locale];
      return file(
        ctx,
        table.fileName[locale],
        format,
        await pdfOf({ title, subtitle, language: locale, pageWords, headers, widths, figures, rows: texts }),
      );
    }
  }
}

/** A file of ours to be downloaded, named with the day it was made on. */
function file(ctx: RequestContext, name: string, format: ExportFormat, content: Readable | Buffer): StreamableFile {
  const options = {
    type: MEDIA_TYPES[format],
    disposition: `attachment; filename="${name}-${italianDay(ctx.now)}.${format}"`,
  };
  return content instanceof Readable ? new StreamableFile(content, options) : new StreamableFile(content, options);
}

async function* rowsOf<Row>(first: Page<Row>, read: (cursor: string) => Promise<Page<Row>>): AsyncGenerator<Row> {
  let page = first;
  for (;;) {
    yield* page.items;
    if (page.nextCursor === null) return;
    page = await read(page.nextCursor);
  }
}

async function whole<Row>(rows: AsyncIterable<Row>, most: number): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) {
    if (all.length === most) throw new DomainError('payload_too_large');
    all.push(row);
  }
  return all;
}
