import pg from 'pg';
import { ArchiveReader, type ArchiveManifest, type FileStorage } from '#app/platform';
import { levelOf } from '../migrations.js';
import { CENTRE_ARCHIVE, ImportRefused, SET_CONTEXT, aboutSchema, partOf, type About } from './about.js';
import { loadPeople, loadTable, loadTenant } from './load.js';
import { readTables, type TenantTables } from './tables.js';

export interface ImportOptions {
  file: string;
  /** A slug for the centre, where another one has its own. */
  as?: string | undefined;
  /** Takes the place of the same centre as it is now, which is lost. */
  replace?: boolean;
}

/** Beyond what is counted while the sequence is moved. */
const MARGIN = 1_000_000;

/**
 * Brings a centre from an archive into a database that has it not, or has it in another state. All in one
 * transaction: other centres go on meanwhile, and see nothing of it. Nothing is added to the register: its
 * entries come with the archive.
 * @param ownerUrl connects as `cdc_migrator`
 * @throws ArchiveRefused, ImportRefused: nothing was changed
 */
export async function importCentre(
  ownerUrl: string,
  storage: FileStorage,
  { file, as, replace = false }: ImportOptions,
): Promise<ArchiveManifest> {
  const archive = await ArchiveReader.open(file, CENTRE_ARCHIVE);
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    const parsed = aboutSchema.safeParse(archive.manifest.about);
    if (!parsed.success) throw new ImportRefused('The manifest does not describe a centre.');
    const about = parsed.data;
    await client.connect();
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('casa-dei-comuni import'))`);
    await client.query(SET_CONTEXT, [about.tenant.id, 'restore']);
    await client.query('SET CONSTRAINTS ALL DEFERRED');
    const tables = await readTables(client);
    await checkLevel(client, about, tables);
    const slug = as ?? about.tenant.slug;
    const before = await makeRoom(client, about, slug, replace, tables);
    await loadPeople(client, archive, about);
    await loadTenant(client, archive, about, tables.tenant, slug);
    for (const table of tables.kept) await loadTable(client, archive, about, table);
    await moveSequences(client, tables, about.tenant.id);
    const stored = await storeFiles(client, storage, archive, about);
    await client.query('COMMIT');
    // Only now is it certain that nobody needs them.
    for (const id of before) if (!stored.has(id)) await storage.remove(`${about.tenant.id}/${id}`);
    return archive.manifest;
  } finally {
    archive.close();
    await client.end();
  }
}

/** The archive must have been made at the level of this database, to the last column. */
async function checkLevel(client: pg.Client, about: About, { tenant, kept }: TenantTables): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration');
  const level = Math.max(...rows.map(levelOf));
  if (level !== about.level)
    throw new ImportRefused(
      `The archive is of schema level ${about.level}, this database of ${level}: bring both installations to the same release.`,
    );
  const here = [tenant, ...kept].map(({ name, columns }) => `${name}(${columns.join()})`).sort();
  const there = [
    `tenant(${about.tenantRow.columns.join()})`,
    ...Object.entries(about.tables).map(([name, { columns }]) => `${name}(${columns.join()})`),
  ].sort();
  const different = here.find((table) => !there.includes(table)) ?? there.find((table) => !here.includes(table));
  if (different) throw new ImportRefused(`The archive and this database do not have the same table ${different}.`);
}

/** Removes what is replaced. Answers with the ids of the files that stood there. */
async function makeRoom(
  client: pg.Client,
  { tenant }: About,
  slug: string,
  replace: boolean,
  tables: TenantTables,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string; slug: string }>(
    'SELECT id, slug FROM tenant WHERE id = $1 OR slug = $2',
    [tenant.id, slug],
  );
  if (rows.some(({ id }) => id !== tenant.id))
    throw new ImportRefused(`Another centre has the slug ${slug}: choose one with --as.`);
  if (!rows.length) return [];
  if (!replace) throw new ImportRefused(`The centre ${rows[0]!.slug} is here: --replace takes its place.`);
  // Nobody begins to write for this centre any more; who has begun is waited for.
  await client.query('SELECT FROM tenant WHERE id = $1 FOR UPDATE', [tenant.id]);
  const { rows: files } = await client.query<{ id: string }>('SELECT id FROM stored_file WHERE tenant_id = $1', [
    tenant.id,
  ]);
  for (const { name } of [...tables.all].reverse())
    await client.query(`DELETE FROM ${pg.escapeIdentifier(name)} WHERE tenant_id = $1`, [tenant.id]);
  return files.map(({ id }) => id);
}

/** What is counted from now on stands after what was brought. */
async function moveSequences(client: pg.Client, { kept }: TenantTables, tenantId: string): Promise<void> {
  for (const { name, sequence, countedBy } of kept) {
    if (!sequence || !countedBy) continue;
    const { rows } = await client.query<{ behind: boolean; next: string }>(
      `SELECT COALESCE(max(${pg.escapeIdentifier(countedBy)}) >= (SELECT last_value FROM ${sequence}), false) AS behind,
         (max(${pg.escapeIdentifier(countedBy)}) + ${MARGIN})::text AS next
       FROM ${pg.escapeIdentifier(name)} WHERE tenant_id = $1`,
      [tenantId],
    );
    if (rows[0]!.behind) await client.query(`ALTER SEQUENCE ${sequence} RESTART WITH ${BigInt(rows[0]!.next)}`);
  }
}

/** Puts the files where the rows, which nobody sees before the commit, say that they are. */
async function storeFiles(
  client: pg.Client,
  storage: FileStorage,
  archive: ArchiveReader,
  { tenant }: About,
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string; size: string; sha256: string; attached: boolean }>(
    `SELECT id, size, sha256, attached_at IS NOT NULL AS attached FROM stored_file WHERE tenant_id = $1 AND status = 'stored'`,
    [tenant.id],
  );
  const parts = new Map(archive.manifest.parts.map((part) => [part.name, part]));
  const stored = new Set<string>();
  for (const { id, size, sha256, attached } of rows) {
    const part = parts.get(partOf.file(id));
    if (!part && !attached) continue;
    if (part?.sha256 !== sha256 || part.bytes !== Number(size))
      throw new ImportRefused(`The archive has not the file that the row ${id} describes.`);
    await storage.put(`${tenant.id}/${id}`, await archive.part(part.name));
    stored.add(id);
  }
  return stored;
}
