/**
 * `npm run bench:queues`: how fast rows of the outbox are worked, and how soon one is picked up that comes alone, with
 * the queues on PostgreSQL and on Redis, with one worker process and with two. Markdown on stdout.
 *
 *   --jobs 4000     rows of a load    --lone 200   rows that come one by one, 50 ms apart
 *   --no-build      dist is as it should be measured
 */
import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureDatabase, startCluster, withClient } from '../../infra/dev/cluster.mjs';
import { prepare } from '../../infra/dev/prepare.mjs';
import { hint, provide, startRedis } from '../tools.mjs';

const root = path.dirname(path.dirname(import.meta.dirname));
const { values: options } = parseArgs({
  options: {
    jobs: { type: 'string', default: '4000' },
    lone: { type: 'string', default: '200' },
    'no-build': { type: 'boolean', default: false },
  },
});
const JOBS = Number(options.jobs);
const LONE = Number(options.lone);
/** @type {(() => Promise<unknown> | void)[]} */
const cleanups = [];

const INSERT = `INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at)
  SELECT t.id, gen_random_uuid(), 'bench', 'bench', '{}', 'bench', clock_timestamp(), clock_timestamp()
  FROM tenant t, generate_series(1, $1)`;

/** @typedef {{ backend: string, workers: number, perSecond: number, p50: number, p99: number }} Measured */

if (!options['no-build']) await prepare(root, (line) => console.error(line));
const redisServer = (await provide(['redis'], root)).get('redis');
if (!redisServer) throw new Error(hint('redis'));
try {
  const { ownerUrl, appUrl } = await openDatabase();
  const redis = await startRedis(redisServer);
  cleanups.push(redis.stop);
  /** @type {Measured[]} */
  const measured = [];
  for (const workers of [1, 2])
    for (const [backend, url] of /** @type {const} */ ([
      ['PostgreSQL', ''],
      ['Redis', redis.url],
    ])) {
      console.error(`${backend}, ${workers} worker(s) …`);
      const processes = await Promise.all(Array.from({ length: workers }, () => startWorker(appUrl, url)));
      measured.push({ backend, workers, ...(await measure(ownerUrl)) });
      await Promise.all(processes.map(endWorker));
    }
  console.log(report(measured));
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup();
}

/** A PostgreSQL of its own, with the settings of a real one. */
async function openDatabase() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cdc-bench-'));
  chmodSync(folder, 0o755);
  const cluster = await startCluster({ dataDir: path.join(folder, 'postgres') });
  cleanups.push(async () => {
    await cluster.stop();
    rmSync(cluster.folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  const password = () => randomBytes(12).toString('hex');
  const urls = await ensureDatabase(cluster.superuserUrl, {
    database: 'bench_queues',
    ownerPassword: password(),
    appPassword: password(),
  });
  const { migrate } = await import('../../dist/apps/api/src/migrations.js');
  await migrate(urls.ownerUrl);
  const [network, tenant] = [randomUUID(), randomUUID()];
  await withClient(urls.ownerUrl, async (owner) => {
    await owner.query(`INSERT INTO network (id, name) VALUES ($1, 'Rete')`, [network]);
    await owner.query(
      `INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, address, opening_hours, created_at)
       VALUES ($1, $2, 'banco', 'Centro', 'Provincia', 'BS', 'centro@example.org', 'via Roma 1', '9–13', now())`,
      [tenant, network],
    );
  });
  return urls;
}

/** @param {string} databaseUrl @param {string} redisUrl */
async function startWorker(databaseUrl, redisUrl) {
  const child = fork(path.join(import.meta.dirname, 'queue-worker.mjs'), {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      QUEUES: 'bench',
    },
    execArgv: ['--import', path.join(root, 'infra/dev/end-with-parent.mjs')],
  });
  cleanups.push(() => endWorker(child));
  await once(child, 'message');
  return child;
}

/** @param {import('node:child_process').ChildProcess} child */
async function endWorker(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** @param {string} ownerUrl @returns {Promise<Omit<Measured, 'backend' | 'workers'>>} */
async function measure(ownerUrl) {
  return withClient(ownerUrl, async (owner) => {
    const done = async (/** @type {number} */ count) => {
      for (;;) {
        const { rows } = await owner.query('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NOT NULL');
        if (rows[0].n >= count) return;
        await sleep(100);
      }
    };
    const clear = () => owner.query('TRUNCATE outbox');
    // Connections are opened and the code is warm.
    await owner.query(INSERT, [JOBS / 10]);
    await done(JOBS / 10);
    await clear();
    await owner.query(INSERT, [JOBS]);
    await done(JOBS);
    const load = await owner.query(
      'SELECT count(*) / extract(epoch FROM max(done_at) - min(done_at)) AS per_second FROM outbox',
    );
    await clear();
    for (let row = 0; row < LONE; row++) {
      await owner.query(INSERT, [1]);
      await sleep(50);
    }
    await done(LONE);
    const lone = await owner.query(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY wait) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY wait) AS p99
       FROM (SELECT extract(epoch FROM done_at - created_at) * 1000 AS wait FROM outbox) waits`,
    );
    await clear();
    const { p50, p99 } = lone.rows[0];
    return { perSecond: Number(load.rows[0].per_second), p50: Number(p50), p99: Number(p99) };
  });
}

/** @param {Measured[]} measured */
function report(measured) {
  const of = (/** @type {string} */ backend, /** @type {number} */ workers) =>
    /** @type {Measured} */ (measured.find((each) => each.backend === backend && each.workers === workers));
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  const ratio = (/** @type {number} */ a, /** @type {number} */ b) => (a / b).toFixed(2);
  /** @param {number} workers @param {string} what @param {'perSecond' | 'p50' | 'p99'} key */
  const row = (workers, what, key) => {
    const [postgres, redis] = [of('PostgreSQL', workers)[key], of('Redis', workers)[key]];
    return line([workers, what, postgres.toFixed(0), redis.toFixed(0), ratio(redis, postgres)]);
  };
  const [cpu] = os.cpus();
  return [
    `Queues: ${JOBS} rows at once, ${LONE} one by one. ${os.cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.versions.node}, load ${os.loadavg()[0]?.toFixed(1)}.`,
    '',
    line(['workers', 'measure', 'PostgreSQL', 'Redis', 'Redis ÷ PostgreSQL']),
    line(['--:', '---', '--:', '--:', '--:']),
    ...[1, 2].flatMap((workers) => [
      row(workers, 'jobs per second', 'perSecond'),
      row(workers, 'pickup, median, ms', 'p50'),
      row(workers, 'pickup, 99th percentile, ms', 'p99'),
    ]),
  ].join('\n');
}
