import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { LIMITS } from '#app/contracts';
import { isUuid } from '#app/kernel';
import { DomainError, fieldError } from '../errors/domain-errors.js';

/** A page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** The schema of a page of these items. */
export function PageOf<T extends object>(item: Type<T>): Type<Page<T>> {
  class PageClass implements Page<T> {
    @ApiProperty({ type: [item], maxItems: LIMITS.pageSize }) items: T[];
    @ApiProperty({ type: 'string', nullable: true, maxLength: LIMITS.cursor }) nextCursor: string | null;
  }
  Object.defineProperty(PageClass, 'name', { value: `${item.name}Page` });
  return PageClass;
}

/** A way to sort that a list offers. The columns after the first break ties; all go in one direction. */
export interface Sort {
  columns: readonly { sql: string; type: 'timestamptz' | 'date' | 'uuid' | 'text' | 'bigint' }[];
  direction: 'ASC' | 'DESC';
}

/** A way to sort in both directions, as the API calls them: `name` goes up, `-name` goes down. */
export function bothWays<Name extends string>(name: Name, columns: Sort['columns']): Record<Name | `-${Name}`, Sort> {
  return { [name]: { columns, direction: 'ASC' }, [`-${name}`]: { columns, direction: 'DESC' } } as Record<
    Name | `-${Name}`,
    Sort
  >;
}

function badCursor(): DomainError {
  return new DomainError('invalid_parameter', { errors: [fieldError('cursor', 'invalid_format')] });
}

/** A cursor holds the sort it belongs to and the values of the last row of its page. */
function encode(sort: string, values: readonly unknown[]): string {
  const plain = values.map((value) => (value instanceof Date ? value.toISOString() : String(value)));
  return Buffer.from(JSON.stringify([sort, ...plain])).toString('base64url');
}

const VALID: Record<Sort['columns'][number]['type'], (value: string) => boolean> = {
  timestamptz: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  uuid: isUuid,
  text: (value) => value.length <= 2 * LIMITS.sheetLine && !value.includes('\0'),
  bigint: (value) => /^\d{1,18}$/.test(value),
};

/** The values of the row after which a page begins, as they were in its list. @throws DomainError invalid_parameter */
export function readCursor(cursor: string, name: string, sort: Sort): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw badCursor();
  }
  if (!Array.isArray(parsed) || parsed[0] !== name || parsed.length !== sort.columns.length + 1) throw badCursor();
  const values = parsed.slice(1) as unknown[];
  return values.map((value, index) => {
    if (typeof value !== 'string' || !VALID[sort.columns[index]!.type](value)) throw badCursor();
    return value;
  });
}

/**
 * How many rows a statement asks for. A constant, of two: of a parameter the planner knows nothing, plans for a tenth of
 * all rows, and plans anew for each call; and each text is one more prepared statement of every connection.
 */
const fetched = (limit: number) => (limit <= LIMITS.defaultPageSize ? LIMITS.defaultPageSize : LIMITS.pageSize) + 1;

/**
 * A list's query, put together from constant pieces of SQL. `?` in a piece stands for its
 * parameter; values never become part of the text.
 */
export class ListQuery {
  private readonly conditions: string[] = [];
  private readonly params: unknown[] = [];

  private readonly select: string;

  /** @param params of the `?` in `select`; without any, a `?` there is left as it is */
  constructor(select: string, ...params: unknown[]) {
    this.select = params.length ? this.bind(select, params) : select;
  }

  where(condition: string, ...params: unknown[]): this {
    this.conditions.push(this.bind(condition, params));
    return this;
  }

  /** Adds the condition only where there is something to compare with. */
  whereGiven(condition: string, param: unknown): this {
    return param === undefined || (Array.isArray(param) && !param.length) ? this : this.where(condition, param);
  }

  /**
   * One page by keyset: as fast on the thousandth page as on the first.
   * @returns statement and parameters; it asks for at least one row more than the page has, to know whether another follows
   */
  page(name: string, sort: Sort, limit: number, cursor: string | undefined): [string, unknown[]] {
    if (cursor !== undefined) {
      const values = readCursor(cursor, name, sort);
      const columns = sort.columns.map((column) => column.sql).join(', ');
      const marks = sort.columns.map((column) => `?::${column.type}`).join(', ');
      this.where(`(${columns}) ${sort.direction === 'DESC' ? '<' : '>'} (${marks})`, ...values);
    }
    const where = this.conditions.length ? `WHERE ${this.conditions.join(' AND ')}` : '';
    const order = sort.columns.map((column) => `${column.sql} ${sort.direction}`).join(', ');
    return [`${this.select} ${where} ORDER BY ${order} LIMIT ${fetched(limit)}`, this.params];
  }

  private bind(piece: string, params: readonly unknown[]): string {
    let next = 0;
    return piece.replace(/\?/g, () => `$${this.params.push(params[next++])}`);
  }
}

/** The rows of a {@link ListQuery} as a page. `key` gives a row's values in the order of the sort's columns. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  name: string,
  key: (row: Row) => unknown[],
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? encode(name, key(last)) : null,
  };
}
