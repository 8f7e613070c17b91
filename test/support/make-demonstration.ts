import 'reflect-metadata';
import { Client } from 'pg';
import { seedDemonstration } from '#app/demo';
import { DOCUMENT_READING } from '#app/documents';
import { loadSettings, openStorage } from '#app/platform';
import { migrate } from '../../apps/api/src/migrations.js';
import { eventually } from '../e2e/support.js';
import { startWorker } from './house.js';

const PATIENCE_MS = 200_000;

/** Fills an empty database, and a folder with its files. */
export async function makeDemonstration(ownerUrl: string, appUrl: string, files: string): Promise<void> {
  await migrate(ownerUrl);
  const settings = loadSettings({ NODE_ENV: 'test', DATABASE_URL: ownerUrl, DATA_DIR: files, DEMO: '1' });
  await seedDemonstration(ownerUrl, openStorage(settings), new Date());
  await readDocuments(ownerUrl, appUrl, files);
}

/** A process for each document, a second of work: once, here, and not again in every copy. */
async function readDocuments(ownerUrl: string, appUrl: string, files: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, { DATABASE_URL: appUrl, DATA_DIR: files, DEMO: '1', QUEUES: DOCUMENT_READING });
  const worker = await startWorker();
  const owner = new Client({ connectionString: ownerUrl });
  try {
    await owner.connect();
    const waiting = () => owner.query('SELECT FROM outbox WHERE consumer = $1 AND done_at IS NULL', [DOCUMENT_READING]);
    await eventually('all documents are read', async () => (await waiting()).rowCount === 0, PATIENCE_MS);
  } finally {
    await owner.end();
    await worker.close();
    process.env = before;
  }
}
