import 'reflect-metadata';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { seedDemonstration } from '#app/demo';
import { loadSettings, openStorage } from '#app/platform';
import { SmtpSink, type TestDatabase } from '#app/testing';
import { freePort } from './free-port.js';
import { openDatabase } from './house.js';

/** The built product with the demonstration in it, as processes of their own: API with the portal, worker, SMTP. */
export interface DemoHouse {
  url: string;
  /** Where mails arrive; absent where they go to the folder that the demo page shows. */
  smtp: SmtpSink | undefined;
  database: TestDatabase;
  close(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, '..', '..');
const PATIENCE_MS = 40_000;

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
  const processes = ['api', 'worker'].map((name) => start(`dist/apps/${name}/src/main.js`, env));
  await answers(`${url}/status`, processes);
  return {
    url,
    smtp,
    database,
    async close() {
      await Promise.all(processes.map(stop));
      await smtp?.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function start(script: string, env: Record<string, string | undefined>): ChildProcess {
  const child = spawn(process.execPath, ['--import', join(ROOT, 'infra/dev/end-with-parent.mjs'), script], {
    cwd: ROOT,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function answers(url: string, processes: ChildProcess[]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    if (Date.now() > end || processes.some((child) => child.exitCode !== null))
      throw new Error(`${url} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
