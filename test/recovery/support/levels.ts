import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#app/testing';
import { migrate } from '../../../apps/api/src/migrations.js';

const FOLDER = 'test/recovery/levels';
const ROWS = '-- rows, as superuser';

/** The levels of which a released schema is kept, with rows of that release. */
export const FROZEN_LEVELS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => Number.parseInt(name, 10));

/** A database as a release of that level left it. */
export function openLevel(level: number): Promise<TestDatabase> {
  const [schema, rows] = readFileSync(`${FOLDER}/${level}.sql`, 'utf8').split(ROWS) as [string, string];
  return createTestDatabase(`level ${level} ${schema}${rows}`, async (ownerUrl) => {
    await migrate(ownerUrl, 0); // what every database has: the list of migrations, the schema of the queues
    await send(ownerUrl, schema);
    const superuserUrl = new URL(process.env.TEST_CLUSTER_URL!);
    superuserUrl.pathname = new URL(ownerUrl).pathname;
    await send(superuserUrl.href, rows);
  });
}

/** An empty database. */
export const openEmpty = (): Promise<TestDatabase> => createTestDatabase('empty', () => Promise.resolve());

async function send(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
