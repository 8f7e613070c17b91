import 'reflect-metadata';
import './one-day.js';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type { QueryRunner } from 'typeorm';
import { ProcessLogger } from '#app/platform';
import { createTestDatabase, createWorld, type TestDatabase, type TestPerson, type World } from '#app/testing';
import { createApi } from '../../apps/api/src/http.js';
import { HTTP_TIMES, type HttpTimes } from '../../apps/api/src/http/limits.js';
import { MIGRATIONS, migrate } from '../../apps/api/src/migrations.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

/** The whole product in the process of a test: a database of its own, the API on a port, the worker where asked. */
export interface House {
  database: TestDatabase;
  world: World;
  app: NestExpressApplication;
  url: string;
  /** A client that is nobody. */
  http: ReturnType<typeof request>;
  /** The same call, made by this person with their bearer token. */
  as(person: TestPerson | undefined): Caller;
  /** Whether the worker runs, too: what one request set off may still be under way when it answers. */
  works: boolean;
  /** Waits until every row of the outbox is done, or fails naming those that are not. */
  drainQueues(): Promise<void>;
  close(): Promise<void>;
}

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';
export type Caller = Record<Method, (path: string) => request.Test>;

export interface HouseOptions {
  worker?: boolean;
  env?: Record<string, string>;
  times?: Partial<HttpTimes>;
}

const FROM_SOURCES = ['--import', join(import.meta.dirname, 'typescript.mjs')];

/** The worker, in the process of the test. What it starts as a process of its own runs from the sources, as it does itself. */
export function startWorker(): Promise<INestApplicationContext> {
  if (!process.execArgv.includes(FROM_SOURCES[1]!)) process.execArgv.push(...FROM_SOURCES);
  return NestFactory.createApplicationContext(WorkerModule, { logger: new ProcessLogger() });
}

/** All statements of the migrations: the name of the template follows from them. */
export async function recipe(): Promise<string> {
  const statements: string[] = [];
  const recorder = { query: (sql: string) => Promise.resolve(statements.push(sql)) } as unknown as QueryRunner;
  for (const Migration of MIGRATIONS) await new Migration().up(recorder);
  return statements.join('\n') + (process.env.npm_package_version ?? '');
}

export async function openDatabase(): Promise<TestDatabase> {
  return createTestDatabase(await recipe(), (ownerUrl) => migrate(ownerUrl));
}

export async function openHouse({ worker = false, env = {}, times = {} }: HouseOptions = {}): Promise<House> {
  const database = await openDatabase();
  const world = await createWorld(database.owner);
  const dataDir = mkdtempSync(join(tmpdir(), 'cdc-house-'));
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    RATE_LIMIT: '1000000',
    PUBLIC_URL: 'http://portal.test',
    ...env,
  });
  const app = await createApi({ ...HTTP_TIMES, ...times });
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer() as Server;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const works = worker ? await startWorker() : undefined;
  if (works) await firstTurns(database);
  const http = request(url);
  return {
    database,
    world,
    app,
    url,
    http,
    as: (person) => caller(http, person),
    works: worker,
    drainQueues: () => drainQueues(database),
    async close() {
      await works?.close();
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function caller(http: ReturnType<typeof request>, person: TestPerson | undefined): Caller {
  const call = (method: Method) => (path: string) => {
    const made = http[method](`/api/v1${path}`);
    if (method === 'patch') made.set('Content-Type', 'application/merge-patch+json');
    return person ? made.set('Authorization', `Bearer ${person.token}`) : made;
  };
  return { get: call('get'), post: call('post'), patch: call('patch'), put: call('put'), delete: call('delete') };
}

const PATIENCE_MS = 30_000;

function drainQueues(database: TestDatabase): Promise<void> {
  return emptied(database, 'SELECT consumer, event, attempts, last_error FROM outbox WHERE done_at IS NULL');
}

/** What happens by the clock happens first when the worker starts: a test that began meanwhile would count it as its own. */
function firstTurns(database: TestDatabase): Promise<void> {
  return emptied(database, `SELECT name, state FROM bullmq.job WHERE queue = 'schedules' AND state <> 'delayed'`);
}

/** Waits until the query finds nothing, or fails with what it finds. */
async function emptied(database: TestDatabase, query: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await database.owner.query(query);
    if (!rows.length) return;
    if (Date.now() > end) throw new Error(`Not done: ${JSON.stringify(rows)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
