import { Injectable, StreamableFile } from '@nestjs/common';
import { LIMITS, type Locale, type TemplateContent, type TemplateFormat } from '#app/contracts';
import { holds, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { DomainError, notFound } from '../errors/domain-errors.js';
import type { ExportTable } from '../exports/export-table.js';
import { exportFile } from '../exports/exports.js';
import { ListQuery, toPage, type Page, type Sort } from '../lists/page.js';
import type { CellError, ImportColumn } from './import-target.js';
import type { Cells } from './examine.js';
import type { Import, ImportQuery, ImportRow, ImportRowFileQuery, ImportRowQuery } from './imports.dto.js';
import { ImportBatches } from './imports.service.js';
import { FIELD_WORDS } from '../errors/messages.js';
import { ENDED_AT } from './work-sweep.js';

const NEWEST: Sort = {
  columns: [
    { sql: 'b.created_at', type: 'timestamptz' },
    { sql: 'b.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const BY_NUMBER: Sort = { columns: [{ sql: 'r.number', type: 'bigint' }], direction: 'ASC' };

const BATCH = `SELECT b.id, b.target, b.status, b.file_name AS "fileName", b.ignored, b.job_id AS "jobId",
    b.undo_job_id AS "undoJobId", b.created_at AS "createdAt",
    ${ENDED_AT} + interval '${LIMITS.importDays} days' AS "keptUntil", c.*
  FROM import_batch b CROSS JOIN LATERAL (
    SELECT count(*)::int AS rows, count(*) FILTER (WHERE r.effect = 'create')::int AS creates,
      count(*) FILTER (WHERE r.effect = 'update')::int AS updates, count(*) FILTER (WHERE r.effect = 'same')::int AS same,
      count(*) FILTER (WHERE r.outcome = 'wrong')::int AS wrong, count(*) FILTER (WHERE r.outcome = 'applied')::int AS applied,
      count(*) FILTER (WHERE r.outcome = 'refused')::int AS refused, count(*) FILTER (WHERE r.outcome = 'undone')::int AS undone,
      count(*) FILTER (WHERE r.outcome = 'kept')::int AS kept
    FROM import_row r WHERE r.tenant_id = b.tenant_id AND r.batch_id = b.id
  ) c`;

const ROW_NUMBER = { it: 'Riga del file', en: 'Row of the file' };
const MISTAKES = { it: 'Errori', en: 'Mistakes' };

type BatchRow = Omit<Import, 'createdAt' | 'keptUntil'> & { createdAt: Date; keptUntil: Date | null };
type RowRow = Omit<ImportRow, 'cells'> & { cells: Cells; errors: CellError[] };

const toImport = ({ createdAt, keptUntil, ...batch }: BatchRow): Import => ({
  ...batch,
  createdAt: createdAt.toISOString(),
  keptUntil: keptUntil?.toISOString() ?? null,
});

/** Imports and their rows as people look at them. */
@Injectable()
export class ImportQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly batches: ImportBatches,
  ) {}

  async list(ctx: RequestContext, query: ImportQuery): Promise<Page<Import>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = new ListQuery(BATCH).whereGiven('b.target = ?', query.target);
    const [sql, params] = list.page('-createdAt', NEWEST, limit, query.cursor);
    const rows = await this.database.read<BatchRow>(ctx, sql, params);
    return toPage(rows, limit, '-createdAt', (row) => [row.createdAt, row.id], toImport);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<Import> {
    const [batch] = await this.database.read<BatchRow>(ctx, `${BATCH} WHERE b.id = $1`, [id]);
    if (!batch) throw notFound();
    return toImport(batch);
  }

  /** The rows of an import by their numbers. @throws DomainError not_found */
  async rows(ctx: RequestContext, id: string, query: ImportRowQuery): Promise<Page<ImportRow>> {
    const { columns } = this.batches.target((await this.get(ctx, id)).target);
    const { items, nextCursor } = await this.page(ctx, id, query);
    const toRow = ({ cells, errors, ...row }: RowRow) => ({ ...row, cells: shown(columns, cells, errors, ctx) });
    return { items: items.map(toRow), nextCursor };
  }

  /** The same as a file that can be corrected and read again. @throws DomainError not_found, payload_too_large */
  async rowsFile(ctx: RequestContext, id: string, query: ImportRowFileQuery): Promise<StreamableFile> {
    const { outcome, format = 'xlsx' } = query;
    const { fileName, columns } = this.batches.target((await this.get(ctx, id)).target);
    const table: ExportTable<RowRow> = {
      title: fileName,
      fileName: { it: `${fileName.it}-righe`, en: `${fileName.en}-rows` },
      columns: [
        ...columns.map(({ key, header }) => ({ header, width: 24, value: ({ cells }: RowRow) => cells[key] ?? null })),
        { header: ROW_NUMBER, width: 8, value: ({ number }) => number },
        { header: MISTAKES, width: 60, value: ({ errors }, locale) => mistakes(columns, errors, locale) },
      ],
    };
    return exportFile(ctx, { format }, table, (cursor) =>
      this.page(ctx, id, { outcome, limit: LIMITS.pageSize, cursor }),
    );
  }

  private async page(ctx: RequestContext, id: string, query: ImportRowQuery): Promise<Page<RowRow>> {
    const limit = query.limit ?? LIMITS.defaultPageSize;
    const list = new ListQuery('SELECT r.id, r.number, r.cells, r.errors, r.effect, r.outcome FROM import_row r')
      .where('r.batch_id = ?', id)
      .whereGiven('r.outcome = ?', query.outcome);
    const [sql, params] = list.page('number', BY_NUMBER, limit, query.cursor);
    const rows = await this.database.read<RowRow>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'number',
      (row) => [row.number],
      (row) => row,
    );
  }

  /**
   * A file with the columns of a target, and a row to show how they are filled, or what is there already.
   * @throws DomainError not_found, permission_denied
   */
  async template(
    ctx: RequestContext,
    name: string,
    format: TemplateFormat = 'xlsx',
    content: TemplateContent = 'example',
  ): Promise<StreamableFile> {
    const target = this.batches.target(name);
    const { fileName, columns } = target;
    const filled = content === 'current';
    if (filled && !target.rows) throw notFound();
    const example = Object.fromEntries(columns.map(({ key, example }) => [key, example[ctx.locale]]));
    const table: ExportTable<Record<string, string>> = {
      title: fileName,
      fileName,
      columns: columns.map(({ key, header, codes, required }) => ({
        header: { it: header.it + (required ? ' *' : ''), en: header.en + (required ? ' *' : '') },
        width: 24,
        value: (row, locale) => codes?.[row[key]!]?.[locale] ?? row[key] ?? null,
      })),
    };
    return exportFile(ctx, { format }, table, async (cursor) => {
      if (!filled) return { items: [example], nextCursor: null };
      const page = await target.rows!(ctx, cursor);
      // Who asks is known once something was read.
      if (!holds(ctx.actor!, target.permission)) throw new DomainError('permission_denied');
      return page;
    });
  }
}

const mistakes = (columns: readonly ImportColumn[], errors: CellError[], locale: Locale) =>
  errors
    .map(({ column, code }) => {
      const header = columns.find(({ key }) => key === column.split('.')[0])?.header[locale] ?? column;
      return `${header}: ${FIELD_WORDS[code][locale]}`;
    })
    .join(' ');

function shown(columns: readonly ImportColumn[], cells: Cells, errors: CellError[], { locale }: RequestContext) {
  return columns
    .filter(({ key }) => key in cells || errors.some(({ column }) => column === key))
    .map(({ key, header }) => ({
      column: header[locale],
      value: [...(cells[key] ?? '')].slice(0, LIMITS.sheetLine).join(''),
      error: errors.find(({ column }) => column.split('.')[0] === key)?.code ?? null,
    }));
}
