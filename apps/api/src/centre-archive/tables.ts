import type { Client } from 'pg';

/** A table with rows of centres, as the database describes it. */
export interface TenantTable {
  name: string;
  /** What is written, generated columns aside, in alphabetical order: that of a table follows its history. */
  columns: string[];
  /** Columns that name a person. */
  people: string[];
  /** The sequence of a column that counts by itself. */
  sequence: string | null;
  countedBy: string | null;
  /** Whether the application may read it. */
  readable: boolean;
  /** Tables that its rows need at the end of each statement. */
  needs: string[];
}

/** Tables with a `tenant_id` whose rows are not a centre's own. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  session: 'a way in of a person, who signs in again',
  access_link: 'a way in of a person, who asks for another one',
  sign_in_attempt: 'a sign-in under way, for ten minutes',
  network_participation: 'of this installation: elsewhere the centre asks anew',
  network_participation_event: 'of its participation, which is left out',
  network_group: 'of centres of this installation',
  network_group_member: 'of a group, which is left out',
  network_group_document: 'of a group, which is left out',
  file_upload: 'a file that has not arrived whole; its person sends it again',
};

/** What rows of a centre may refer to beside each other: both come with the archive. */
const ABOVE = ['tenant', 'person'];

const TABLES = `
  SELECT c.relname::text AS name, has_table_privilege('cdc_app', c.oid, 'SELECT') AS readable,
    array_agg(a.attname::text ORDER BY a.attname) AS columns,
    min(pg_get_serial_sequence(quote_ident(c.relname), a.attname)) AS sequence,
    min(a.attname::text) FILTER (WHERE pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL) AS "countedBy",
    ARRAY(SELECT DISTINCT p.attname::text FROM pg_constraint f JOIN pg_attribute p ON p.attrelid = c.oid AND p.attnum = f.conkey[1]
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid = 'person'::regclass) AS people,
    ARRAY(SELECT DISTINCT t.relname::text FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND NOT f.condeferrable AND f.confrelid <> c.oid) AS needs
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND (c.relname = 'tenant' OR EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname = 'tenant_id' AND NOT t.attisdropped))
  GROUP BY c.oid ORDER BY c.relname`;

export interface TenantTables {
  /** The centre's own row. */
  tenant: TenantTable;
  /** Tables that an archive holds, each after those that it needs. */
  kept: TenantTable[];
  /** The same and those that are left out. */
  all: TenantTable[];
}

/**
 * Every table with rows of centres, read from the catalogue, so that none can be forgotten.
 * @throws Error where a table is neither readable nor left out by name, or needs what no archive holds
 */
export async function readTables(client: Client): Promise<TenantTables> {
  const { rows } = await client.query<TenantTable>(TABLES);
  const tenant = rows.find(({ name }) => name === 'tenant')!;
  const all = inOrder(rows.filter((table) => table !== tenant));
  const kept = all.filter(({ name }) => !(name in LEFT_OUT));
  for (const { name, readable, needs } of kept) {
    if (!readable) throw new Error(`The application may not read ${name}: an archive of a centre would lack its rows.`);
    const outside = needs.find((other) => !ABOVE.includes(other) && !kept.some((table) => table.name === other));
    if (outside) throw new Error(`${name} refers to ${outside}, which no archive of a centre holds.`);
  }
  return { tenant, kept, all };
}

/** Each table after those that it needs. */
function inOrder(tables: TenantTable[]): TenantTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: TenantTable[] = [];
  while (waiting.size) {
    const ready = [...waiting.values()].filter(({ needs }) => !needs.some((name) => waiting.has(name)));
    if (!ready.length)
      throw new Error(
        `These tables need each other: ${[...waiting.keys()].join(', ')}. One foreign key must be DEFERRABLE.`,
      );
    for (const table of ready) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}
