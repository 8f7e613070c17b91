import './one-day.js';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { italianDay } from '#app/kernel';
import { SmtpSink, createTestDatabase, type TestDatabase } from '#app/testing';
import { freePort } from './free-port.js';
import { API, WORKER, answers, endProcess, startProcess } from './processes.js';

/** The built product with the demonstration in it, as processes of their own: API with the portal, worker, SMTP. */
export interface DemoHouse {
  url: string;
  /** Where mails arrive; absent where they go to the folder that the demo page shows. */
  smtp: SmtpSink | undefined;
  database: TestDatabase;
  close(): Promise<void>;
}

const LIBS = resolve(import.meta.dirname, '..', '..', 'libs');

/** A day's demonstration: another one whenever a source changes from which it is made. */
function demoRecipe(): string {
  const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return [italianDay(new Date()), ...sources.sort().map((file) => readFileSync(join(LIBS, file)))].join();
}

/** A database with the demonstration, and the folder with its files: both copies of what the first one made. */
export async function openDemoDatabase(): Promise<{ database: TestDatabase; dataDir: string; drop(): Promise<void> }> {
  const made = demoRecipe();
  const files = join(process.env.TEST_FILES!, createHash('sha256').update(made).digest('hex').slice(0, 16));
  const database = await createTestDatabase(made, async (ownerUrl, appUrl) => {
    rmSync(files, { recursive: true, force: true });
    // The product takes seconds to load, and only the first that asks makes the demonstration.
    const { makeDemonstration } = await import('./make-demonstration.js');
    await makeDemonstration(ownerUrl, appUrl, files);
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'cdc-demo-'));
  cpSync(files, dataDir, { recursive: true });
  return {
    database,
    dataDir,
    async drop() {
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function openDemoHouse({ smtp: withSmtp = true } = {}): Promise<DemoHouse> {
  const { database, dataDir, drop } = await openDemoDatabase();
  const smtp = withSmtp ? await SmtpSink.start() : undefined;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: url,
    DEMO: '1',
    RATE_LIMIT: '100000',
    ...(smtp && { SMTP_URL: smtp.url }),
  };
  const processes = [API, WORKER].map((script) => startProcess(script, env));
  await answers(`${url}/status`, processes);
  return {
    url,
    smtp,
    database,
    async close() {
      await Promise.all(processes.map((child) => endProcess(child)));
      await smtp?.stop();
      await drop();
    },
  };
}
