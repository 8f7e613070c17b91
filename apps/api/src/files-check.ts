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
}

interface FileRow {
  key: string;
  status: string;
  sha256: string;
}

/**
 * Compares the rows of files of all centres with what the storage holds.
 * @param ownerUrl connects as `cdc_migrator`
 * @param quick sees only whether a file is there
 */
export async function checkFiles(ownerUrl: string, storage: FileStorage, quick: boolean): Promise<FilesReport> {
  // Keys first: a file that comes meanwhile had its row before.
  const unknown = new Set<string>();
  for await (const key of storage.keys()) unknown.add(key);
  const report: FilesReport = { files: 0, missing: [], different: [], unknown: [] };
  for (const { key, status, sha256 } of await readRows(ownerUrl)) {
    unknown.delete(key);
    if (status !== 'stored') continue;
    report.files++;
    const found = await hashOf(storage, key, quick);
    if (found === undefined) report.missing.push(key);
    else if (!quick && found !== sha256) report.different.push(key);
  }
  // One that was taken back meanwhile is gone by now.
  for (const key of unknown) if ((await hashOf(storage, key, true)) !== undefined) report.unknown.push(key);
  return report;
}

async function readRows(ownerUrl: string): Promise<FileRow[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<FileRow>(
      `SELECT tenant_id || '/' || id AS key, status, sha256 FROM stored_file ORDER BY tenant_id, id`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

async function hashOf(storage: FileStorage, key: string, quick: boolean): Promise<string | undefined> {
  const content = await storage.get(key).catch(() => undefined);
  if (!content) return undefined;
  if (quick) {
    content.destroy();
    return '';
  }
  const hash = createHash('sha256');
  await pipeline(content, hash);
  return hash.digest('hex');
}
