import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemonstration } from '#app/demo';
import { loadSettings, openStorage } from '#app/platform';
import { SmtpSink, type TestDatabase } from '#app/testing';
import { freePort } from './free-port.js';
import { openDatabase } from './house.js';
import { API, WORKER, answers, endProcess, startProcess } from './processes.js';

/** The built product with the demonstration in it, as processes of their own: API with the portal, worker, SMTP. */
export interface DemoHouse {
  url: string;
  /** Where mails arrive; absent where they go to the folder that the demo page shows. */
  smtp: SmtpSink | undefined;
  database: TestDatabase;
  close(): Promise<void>;
}

export async function openDemoHouse({ smtp: withSmtp = true } = {}): Promise<DemoHouse> {
  const database = await openDatabase();
  const smtp = withSmtp ? await SmtpSink.start() : undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'cdc-demo-'));
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
  await seedDemonstration(database.ownerUrl, openStorage(loadSettings(env)), new Date());
  const processes = [API, WORKER].map((script) => startProcess(script, env));
  await answers(`${url}/status`, processes);
  return {
    url,
    smtp,
    database,
    async close() {
      await Promise.all(processes.map((child) => endProcess(child)));
      await smtp?.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
