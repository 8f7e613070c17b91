import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import type { FileStorage } from '#app/platform';

/** Keys of the storage, `tenantId/fileId`. */
export interface FilesReport {
  /** How many rows say that they have a file. */
  files: number;
  missing: string[];
  different: string[];
  unknown: string[];
  /** Of which something arrived, and no upload goes on. */
  leftover: string[];
}

interface FileRow {
  key: string;
  status: string;
  size: string;
  sha256: string;
  arriving: boolean;
}

/**
 * Compares the rows of files of all centres with what the storage holds.
 * @param ownerUrl connects as `cdc_migrator`
 * @param quick sees only whether a file is there and how large it is
 */
export async function checkFiles(ownerUrl: string, storage: FileStorage, quick: boolean): Promise<FilesReport> {
  // Keys first: a file that comes meanwhile had its row before.
  const unknown = new Set<string>();
  for await (const key of storage.keys()) unknown.add(key);
  const leftover = new Set<string>();
  for await (const key of storage.unfinished()) leftover.add(key);
  const report: FilesReport = { files: 0, missing: [], different: [], unknown: [], leftover: [] };
  for (const { key, status, size, sha256, arriving } of await readRows(ownerUrl)) {
    unknown.delete(key);
    // A file that comes in one go has its row while its bytes come.
    if (arriving || status === 'pending') leftover.delete(key);
    if (status !== 'stored') continue;
    report.files++;
    const found = await storage.size(key);
    if (found === undefined) report.missing.push(key);
    else if (found !== Number(size) || (!quick && (await hashOf(storage, key)) !== sha256)) report.different.push(key);
  }
  // One that was taken back meanwhile is gone by now.
  for (const key of unknown) if ((await storage.size(key)) !== undefined) report.unknown.push(key);
  report.leftover.push(...leftover);
  return report;
}

async function readRows(ownerUrl: string): Promise<FileRow[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<FileRow>(
      `SELECT f.tenant_id || '/' || f.id AS key, f.status, f.size, f.sha256, u.id IS NOT NULL AS arriving
       FROM stored_file f LEFT JOIN file_upload u ON u.tenant_id = f.tenant_id AND u.id = f.id ORDER BY f.tenant_id, f.id`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

async function hashOf(storage: FileStorage, key: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(await storage.get(key), hash);
  return hash.digest('hex');
}
