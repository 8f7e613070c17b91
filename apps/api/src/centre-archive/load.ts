import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ArchiveReader } from '#app/platform';
import { ImportRefused, PERSON_COLUMNS, partOf, type About } from './about.js';
import type { TenantTable } from './tables.js';

const quoted = (columns: readonly string[]) => columns.map((column) => pg.escapeIdentifier(column)).join(', ');

/**
 * Reads a part into a temporary table `incoming` with these columns of `table`: COPY straight into a
 * table with policies is refused.
 */
async function receive(
  client: pg.Client,
  archive: ArchiveReader,
  part: string,
  table: string,
  columns: readonly string[],
  rows: number,
): Promise<void> {
  await client.query('DROP TABLE IF EXISTS pg_temp.incoming');
  await client.query(
    `CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT ${quoted(columns)} FROM ${pg.escapeIdentifier(table)} WITH NO DATA`,
  );
  const target = client.query(copyFrom(`COPY pg_temp.incoming (${quoted(columns)}) FROM STDIN`));
  await pipeline(await archive.part(part), target);
  if (target.rowCount !== rows)
    throw new ImportRefused(`${part} has ${target.rowCount} rows, its manifest says ${rows}.`);
}

/**
 * Finds the people of the archive in this installation, by their id and then by their address, and makes
 * those that it does not know: without a password, they ask for a link by mail.
 */
export async function loadPeople(client: pg.Client, archive: ArchiveReader, { people }: About): Promise<void> {
  await receive(client, archive, partOf.people, 'person', PERSON_COLUMNS, people);
  await client.query(`CREATE TEMP TABLE known_as ON COMMIT DROP AS
    SELECT i.id AS there, COALESCE(same.id, namesake.id, i.id) AS here FROM pg_temp.incoming i
    LEFT JOIN person same ON same.id = i.id LEFT JOIN person namesake ON namesake.email = i.email`);
  await client.query(`INSERT INTO person (id, email, display_name, created_at)
    SELECT i.id, i.email, i.display_name, i.created_at FROM pg_temp.incoming i
    WHERE NOT EXISTS (SELECT FROM person p JOIN pg_temp.known_as k ON k.here = p.id WHERE k.there = i.id)`);
}

/** The centre's own row, under the slug that it gets here and in a network that is here. */
export async function loadTenant(
  client: pg.Client,
  archive: ArchiveReader,
  { tenant, network, tenantRow }: About,
  { columns }: TenantTable,
  slug: string,
): Promise<void> {
  await receive(client, archive, partOf.tenant, 'tenant', columns, tenantRow.rows);
  const { rowCount } = await client.query('SELECT FROM pg_temp.incoming WHERE id = $1', [tenant.id]);
  if (rowCount !== 1 || tenantRow.rows !== 1)
    throw new ImportRefused('The archive does not hold the row of its centre.');
  const networkId = network && (await networkHere(client, network));
  await client.query('UPDATE pg_temp.incoming SET slug = $1, network_id = $2', [slug, networkId]);
  const changed = columns.filter((column) => column !== 'id').map((column) => pg.escapeIdentifier(column));
  await client.query(
    `INSERT INTO tenant (${quoted(columns)}) SELECT ${quoted(columns)} FROM pg_temp.incoming
     ON CONFLICT (id) DO UPDATE SET ${changed.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`,
  );
}

/** The network with that id, or with that name, or a new one. */
async function networkHere(client: pg.Client, { id, name }: NonNullable<About['network']>): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM network WHERE id = $1 OR name = $2 ORDER BY id = $1 DESC LIMIT 1',
    [id, name],
  );
  if (rows[0]) return rows[0].id;
  await client.query('INSERT INTO network (id, name) VALUES ($1, $2)', [id, name]);
  return id;
}

/** The rows of one table, all of them of this centre. */
export async function loadTable(
  client: pg.Client,
  archive: ArchiveReader,
  { tenant, tables }: About,
  { name, columns, people }: TenantTable,
): Promise<void> {
  await receive(client, archive, partOf.table(name), name, columns, tables[name]!.rows);
  const { rowCount } = await client.query('SELECT FROM pg_temp.incoming WHERE tenant_id IS DISTINCT FROM $1 LIMIT 1', [
    tenant.id,
  ]);
  if (rowCount) throw new ImportRefused(`${name} has a row of another centre.`);
  const values = columns.map((column) => {
    const own = `i.${pg.escapeIdentifier(column)}`;
    return people.includes(column) ? `(SELECT k.here FROM pg_temp.known_as k WHERE k.there = ${own})` : own;
  });
  await client.query(
    `INSERT INTO ${pg.escapeIdentifier(name)} (${quoted(columns)}) OVERRIDING SYSTEM VALUE
     SELECT ${values.join(', ')} FROM pg_temp.incoming i`,
  );
}
