import { Injectable, SetMetadata, type Type } from '@nestjs/common';
import type { FieldProblem, ImportEffect, Permission } from '#app/contracts';
import type { RequestContext } from '../context/request-context.js';
import type { Transaction } from '../database/transaction.js';
import type { Words } from '../exports/export-table.js';
import type { Page } from '../lists/page.js';

/** A column of the file, and the property of the row's DTO that it fills. */
export interface ImportColumn {
  key: string;
  header: Words;
  example: Words;
  /** Without it the file is refused as a whole. */
  required?: boolean;
  /** The codes of the column, and how people write them. */
  codes?: Readonly<Record<string, Words>>;
}

/** What is wrong with a cell. */
export interface CellError {
  column: string;
  code: FieldProblem;
}

/** What a row would do: or what is wrong with it beside its form. */
export type RowVerdict = { effect: ImportEffect } | { errors: CellError[] };

/** What a row wrote, kept to take it back: ids, versions, and what stood there before. */
export interface Written {
  effect: ImportEffect;
  id: string;
  [detail: string]: unknown;
}

/** What rows of a file become. It is the same in preview, when it is written, and when it is taken back. */
export interface ImportTarget<Row extends object = object> {
  /** Which one must have beside `imports.run`. */
  permission: Permission;
  /** Of the template. */
  fileName: Words;
  columns: readonly ImportColumn[];
  /** What each row must be: a DTO whose fields are the keys of the columns. */
  rowType: Type<Row>;
  /** What is there already, a page at a time: cells by the keys of the columns, codes as codes. */
  rows?(ctx: RequestContext, cursor: string | undefined): Promise<Page<Record<string, string>>>;
  /** Says of each row, in their order, what it would do. It writes nothing. */
  examine(tx: Transaction, rows: readonly Row[]): Promise<RowVerdict[]>;
  /** @throws DomainError where it cannot be written any more: the row is refused, with the error's fields */
  apply(tx: Transaction, row: Row): Promise<Written>;
  /** @returns whether it was taken back: not where something was built upon it */
  undo(tx: Transaction, written: Written): Promise<boolean>;
}

export const IMPORT_TARGET = Symbol('IMPORT_TARGET');

/** Marks a provider as the {@link ImportTarget} with this name. */
export function Imports(name: string): ClassDecorator {
  return (target) => {
    SetMetadata(IMPORT_TARGET, name)(target);
    Injectable()(target);
  };
}
