import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ArchiveWriter, type ArchiveManifest, type FileStorage } from '#app/platform';
import { LATEST_LEVEL } from '../migrations.js';
import { CENTRE_ARCHIVE, SET_CONTEXT, partOf, type About } from './about.js';
import { readTables, type TenantTable } from './tables.js';

interface StoredRow {
  id: string;
  size: string;
  sha256: string;
  attached: boolean;
}

/**
 * Writes one centre into an archive: its rows of every table as of one moment, the people of its memberships
 * without any way in, and its files. It reads as the application does, in the centre's own context, so the
 * policies see to it that nothing of another centre is among it.
 * @param databaseUrl connects as `cdc_app`
 * @throws Error where there is no such centre, or a file that is attached cannot be read whole
 */
export async function exportCentre(
  databaseUrl: string,
  storage: FileStorage,
  { slug, file, now }: { slug: string; file: string; now: Date },
): Promise<ArchiveManifest> {
  const client = new pg.Client({ connectionString: databaseUrl });
  const writer = new ArchiveWriter(file, CENTRE_ARCHIVE);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { tenant, network } = await enter(client, slug);
    const tables = await readTables(client);
    const about: About = {
      level: LATEST_LEVEL,
      tenant,
      network,
      tenantRow: await addTable(client, writer, tables.tenant, partOf.tenant),
      tables: {},
      people: await copy(client, writer, partOf.people, PEOPLE),
      files: 0,
    };
    for (const table of tables.kept)
      about.tables[table.name] = await addTable(client, writer, table, partOf.table(table.name));
    const { rows } = await client.query<StoredRow>(FILES);
    // Files never change: what the rows of that moment name is read without holding the moment.
    await client.query('COMMIT');
    for (const row of rows) if (await addFile(storage, writer, tenant.id, row)) about.files++;
    return await writer.finish(about, now);
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

/** What a centre knows of its people: the address by which it reached them last. */
const PEOPLE = `SELECT DISTINCT ON (person_id) person_id AS id, lower(email) AS email, display_name, created_at FROM membership
  ORDER BY person_id, valid_to DESC NULLS FIRST, created_at DESC`;
const FILES = `SELECT id, size, sha256, attached_at IS NOT NULL AS attached FROM stored_file WHERE status = 'stored' ORDER BY id`;

async function enter(client: pg.Client, slug: string): Promise<Pick<About, 'tenant' | 'network'>> {
  await client.query(SET_CONTEXT, ['', 'network']);
  const { rows } = await client.query<About['tenant'] & { network_id: string | null; network_name: string | null }>(
    `SELECT t.id, t.slug, t.name, n.id AS network_id, n.name AS network_name FROM tenant t
     LEFT JOIN network n ON n.id = t.network_id WHERE t.slug = $1`,
    [slug],
  );
  const [found] = rows;
  if (!found) throw new Error(`There is no centre ${slug}.`);
  await client.query(SET_CONTEXT, [found.id, 'system']);
  const { id, name, network_id, network_name } = found;
  return { tenant: { id, slug, name }, network: network_id ? { id: network_id, name: network_name! } : null };
}

async function addTable(client: pg.Client, writer: ArchiveWriter, { name, columns }: TenantTable, part: string) {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  return { columns, rows: await copy(client, writer, part, `SELECT ${list} FROM ${pg.escapeIdentifier(name)}`) };
}

async function copy(client: pg.Client, writer: ArchiveWriter, part: string, select: string): Promise<number> {
  const stream = client.query(copyTo(`COPY (${select}) TO STDOUT`));
  await writer.add(part, stream);
  return stream.rowCount;
}

/** Adds the bytes of a file; false where it was taken back meanwhile, which only happens to what was never attached. */
async function addFile(
  storage: FileStorage,
  writer: ArchiveWriter,
  tenantId: string,
  row: StoredRow,
): Promise<boolean> {
  const content = await storage.get(`${tenantId}/${row.id}`).catch((error: unknown) => {
    if (row.attached) throw new Error(`The storage has no file ${row.id}: see the check of files.`, { cause: error });
  });
  if (!content) return false;
  const part = await writer.add(partOf.file(row.id), content, false);
  if (part.sha256 !== row.sha256 || part.bytes !== Number(row.size))
    throw new Error(`The file ${row.id} is not what was stored: its hash differs.`);
  return true;
}
