import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { eventually, type Json } from '../e2e/support.js';
import { freePort } from '../support/free-port.js';
import { openHouse, type House } from '../support/house.js';
import { statusOf } from '../support/observed.js';
import { Wire } from '../support/cuttable-wire.js';
import { onRedis } from '../support/backends.js';

let house: House;
let worker: INestApplicationContext;
let ofWorker: string;
const postgres = new Wire(new URL(process.env.TEST_CLUSTER_URL!));
const redis = new Wire(new URL(onRedis(9).url));

beforeAll(async () => {
  await Promise.all([postgres.mend(), redis.mend()]);
  process.env.TEST_CLUSTER_URL = postgres.url;
  house = await openHouse({ env: { REDIS_URL: redis.url, SMTP_URL: 'smtp://127.0.0.1:1' } });
  house.database.owner.on('error', () => undefined);
  const port = await freePort();
  process.env.METRICS_PORT = String(port);
  ofWorker = `http://127.0.0.1:${port}`;
  worker = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
});
afterAll(async () => {
  delete process.env.METRICS_PORT;
  await worker?.close();
  await house?.close().catch(() => undefined);
  await Promise.all([postgres.cut(), redis.cut()]);
});

const both = async (path: string) => [await statusOf(`${house.url}${path}`), await statusOf(`${ofWorker}${path}`)];
const become = (status: number) =>
  eventually(`both are ${status}`, async () => (await both('/status/ready')).every((each) => each === status), 60_000);
const down = async () =>
  ((await (await fetch(`${ofWorker}/status/ready`)).json()) as Json).checks
    .filter(({ up }: Json) => !up)
    .map(({ name }: Json) => name as string);

it('both are ready, without a mail server', () => become(200));

it('on a database that lacks a migration nobody is ready', async () => {
  const rename = (from: string, to: string) =>
    house.database.owner.query('UPDATE migration SET name = $2 WHERE name = $1', [from, to]);
  await rename('PlatformFoundation1760000000000', 'another');
  await become(503);
  expect(await down()).toEqual(['database']);
  await rename('another', 'PlatformFoundation1760000000000');
  await become(200);
});

describe.each([
  ['PostgreSQL', postgres, ['database']],
  ['Redis', redis, ['redis', 'queues']],
] as const)('%s', (_name, wire, names) => {
  it('gone: nobody is ready, everybody lives; back: all are ready', async () => {
    await wire.cut();
    await become(503);
    expect(await both('/status/live')).toEqual([200, 200]);
    await eventually('its names are told', async () => {
      const told = await down();
      return names.every((name) => told.includes(name));
    });
    const answer = await fetch(`${house.url}/api/v1/status/ready`);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({ code: 'unavailable', status: 503 });
    expect(body).not.toMatch(/127\.0\.0\.1|postgres|redis|ECONN/i);
    await wire.mend();
    await become(200);
  });

  it('silent: the answer comes in two seconds all the same', async () => {
    wire.hold();
    await become(503);
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const begun = performance.now();
      expect(await both('/status/ready')).toEqual([503, 503]);
      expect(await both('/status/live')).toEqual([200, 200]);
      times.push((performance.now() - begun) / 2);
    }
    expect(Math.min(...times)).toBeLessThan(2_000);
    wire.letGo();
    await become(200);
  });
});

it('where no file can be kept nobody is ready', async () => {
  const folder = join(process.env.DATA_DIR!, 'files');
  renameSync(folder, `${folder}.away`);
  writeFileSync(folder, 'not a folder');
  await become(503);
  expect(await down()).toEqual(['storage']);
  rmSync(folder);
  renameSync(`${folder}.away`, folder);
  await become(200);
});
