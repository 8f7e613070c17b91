import 'reflect-metadata';
import { seedDemonstration } from '#app/demo';
import { loadSettings, openStorage } from '#app/platform';
import { migrate } from '../../apps/api/src/migrations.js';

/** Fills an empty database, and a folder with its files. */
export async function makeDemonstration(ownerUrl: string, files: string): Promise<void> {
  await migrate(ownerUrl);
  const settings = loadSettings({ NODE_ENV: 'test', DATABASE_URL: ownerUrl, DATA_DIR: files, DEMO: '1' });
  await seedDemonstration(ownerUrl, openStorage(settings), new Date());
}
