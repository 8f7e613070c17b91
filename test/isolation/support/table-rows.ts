import type { Client } from 'pg';
import { newId } from '#app/kernel';
import { readCatalogue, tenantTables } from './catalogue.js';

export interface Row {
  /** Where the row stands: the same for everybody who may see it. */
  ctid: string;
  values: Record<string, unknown>;
}

/** The tables with rows of tenants, as the catalogue has them. */
export async function listTenantTables(owner: Client): Promise<string[]> {
  return tenantTables(await readCatalogue(owner)).map(({ name }) => name);
}

/** Rows past the policies. */
export async function rowsWhere(owner: Client, table: string, condition: string): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `SELECT t.ctid::text AS ctid, to_jsonb(t) AS values FROM ${table} t WHERE ${condition} ORDER BY t.ctid`,
  );
  return rows;
}

/** The columns of each table that a statement may write. */
export async function writableColumns(owner: Client): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ table: string; columns: string }>(
    `SELECT attrelid::regclass::text AS table, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
     JOIN pg_class c ON c.oid = attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
     WHERE attnum > 0 AND NOT attisdropped AND attgenerated = '' GROUP BY 1`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** A statement that inserts a copy of a row under a new id. */
export function insertCopy(table: string, columns: string, { values }: Row): [sql: string, params: unknown[]] {
  const copy = 'id' in values ? { ...values, id: newId() } : values;
  return [
    `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(copy)],
  ];
}
