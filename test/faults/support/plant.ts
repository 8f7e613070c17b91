import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import request from 'supertest';
import { createWorld, type TestPerson, type World } from '#app/testing';
import { eventually, type Json } from '../../e2e/support.js';
import type { Backend } from '../../support/backends.js';
import { freePort } from '../../support/free-port.js';
import { caller, openDatabase, type Caller } from '../../support/house.js';
import { MailServer } from '../../support/mail-server.js';
import { API, WORKER, answers, endProcess, startProcess, type Environment } from '../../support/processes.js';

/** An API process of the plant. */
export interface Api {
  process: ChildProcess;
  as(person: TestPerson | undefined): Caller;
}

/** The built product as processes of the operating system, which a test may kill, and all that they stand on. */
export interface Plant {
  world: World;
  server: MailServer;
  env: Environment;
  /** Connects as `cdc_migrator`. */
  ownerUrl: string;
  /** @param port of one that was there before */
  startApi(port?: number): Promise<Api & { port: number }>;
  startWorker(): ChildProcess;
  /** All processes go to an hour that is later by this. */
  later(ms: number): void;
  rows(sql: string, values?: unknown[]): Promise<Json[]>;
  /** Waits until no row of the outbox waits any more: each is done or given up. */
  settled(patienceMs?: number): Promise<void>;
  /** Ends what a test started and, where it failed, left running. */
  endProcesses(): Promise<void>;
  close(): Promise<void>;
}

export const MINUTE_MS = 60_000;
/** Longer than the lease of a row of the outbox, and than a mail may be in the hands of one process. */
export const LEASE_OVER_MS = 6 * MINUTE_MS;

const WAITING = `SELECT consumer, attempts, due_at, created_at, last_error FROM outbox
  WHERE done_at IS NULL AND failed_at IS NULL`;

/** As `eventually`, for processes that start, wait and catch up. */
export const inTime: typeof eventually = (what, condition, patienceMs = 100_000) =>
  eventually(what, condition, patienceMs);

/** On the cluster of TEST_CLUSTER_URL. The time is that of `later`, for all processes at once. */
export async function openPlant(backend: Backend, more: Environment = {}): Promise<Plant> {
  const database = await openDatabase();
  // A test may stop the server that this connection goes to.
  database.owner.on('error', () => undefined);
  const world = await createWorld(database.owner);
  const server = await new MailServer().start();
  const dataDir = mkdtempSync(join(tmpdir(), 'cdc-plant-'));
  const env: Environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    TEST_CLOCK: '1',
    RATE_LIMIT: '1000000',
    DATABASE_POOL: '5',
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://casa.example.org',
    REDIS_URL: backend.url,
    SMTP_URL: server.url,
    ...more,
  };
  const started: ChildProcess[] = [];
  const start = (script: string, own: Environment = {}) => {
    const child = startProcess(script, { ...env, ...own }, true);
    started.push(child);
    return child;
  };
  let ahead = 0;

  async function rows(sql: string, values: unknown[] = []): Promise<Json[]> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as Json[];
    } finally {
      await client.end();
    }
  }

  const endProcesses = async () => void (await Promise.all(started.splice(0).map((child) => endProcess(child))));

  return {
    world,
    server,
    env,
    ownerUrl: database.ownerUrl,
    rows,
    async startApi(port) {
      const at = port ?? (await freePort());
      const child = start(API, { PORT: String(at) });
      const url = `http://127.0.0.1:${at}`;
      await answers(`${url}/status`, [child]);
      return { process: child, port: at, as: (person) => caller(request(url), person) };
    },
    startWorker: () => start(WORKER),
    later(ms) {
      ahead += ms;
      // Its readers never see half of it.
      writeFileSync(join(dataDir, 'clock.new'), String(ahead));
      renameSync(join(dataDir, 'clock.new'), join(dataDir, 'clock'));
    },
    async settled(patienceMs) {
      let waiting: Json[] = [];
      const isSettled = async () => {
        waiting = await rows(WAITING);
        return waiting.length === 0;
      };
      await inTime('the outbox is settled', isSettled, patienceMs).catch((error: Error) => {
        throw new Error(`${error.message}: ${JSON.stringify(waiting.slice(0, 10))} of ${waiting.length}`);
      });
    },
    endProcesses,
    async close() {
      await endProcesses();
      await server.stop();
      await database.owner.end().catch(() => undefined);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
