/**
 * `npm run bench:files`: how fast a file of 2 GB goes up (tus, parts of 16 MB) and down, and how much memory the API takes,
 * beside a bare node:http that streams to a file and back. Markdown on stdout.
 *
 *   --mb 2047       size of the file    --no-build   dist is as it should be measured
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureDatabase, freePort, startCluster, withClient } from '../../infra/dev/cluster.mjs';
import { prepare } from '../../infra/dev/prepare.mjs';

const root = path.dirname(path.dirname(import.meta.dirname));
const { values: options } = parseArgs({
  options: { mb: { type: 'string', default: '2047' }, 'no-build': { type: 'boolean', default: false } },
});
const MB = 1024 * 1024;
const SIZE = Number(options.mb) * MB;
const PART = 16 * MB;
const CHUNK = Buffer.alloc(256 * 1024, 'testo di prova\n');
/** @type {(() => Promise<unknown> | void)[]} */
const cleanups = [];

if (!options['no-build']) await prepare(root, (line) => console.error(line));
try {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cdc-bench-'));
  chmodSync(folder, 0o755);
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const bare = await startServer(path.join(import.meta.dirname, 'files-bare.mjs'), { DATA_DIR: folder }, '/');
  const bareUp = await timed(() => call(bare.port, 'PUT', '/file', {}, SIZE));
  const bareDown = await timed(() => call(bare.port, 'GET', '/file', {}));
  const { appUrl, token } = await openDatabase(folder);
  const env = { DATABASE_URL: appUrl, DATA_DIR: folder, RATE_LIMIT: '1000000', NODE_ENV: 'test' };
  const api = await startServer(path.join(root, 'dist/apps/api/src/main.js'), env, '/status');
  const before = memoryOf(api.child.pid);
  const watch = watchMemory(api.child.pid);
  let id = '';
  const up = await timed(async () => (id = await upload(api.port, token)));
  const down = await timed(() =>
    call(api.port, 'GET', `/api/v1/files/${id}/content`, { authorization: `Bearer ${token}` }),
  );
  const most = await watch();
  const speed = (/** @type {number} */ seconds) => `${Math.round(SIZE / MB / seconds)} MB/s`;
  console.log(`| ${options.mb} MB | bare node:http | the API | relative |\n|---|---:|---:|---:|`);
  console.log(`| up | ${speed(bareUp)} | ${speed(up)} | ${(bareUp / up).toFixed(2)} |`);
  console.log(`| down | ${speed(bareDown)} | ${speed(down)} | ${(bareDown / down).toFixed(2)} |`);
  console.log(`\nMemory of the API: ${before} MB before, at most ${most} MB.`);
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup();
}

/** @param {() => Promise<unknown>} work @returns {Promise<number>} seconds */
async function timed(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Resident, in MB. @param {number | undefined} pid */
function memoryOf(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}

/** @param {number | undefined} pid @returns {() => Promise<number>} ends, and tells the most that was seen */
function watchMemory(pid) {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 50);
  return async () => {
    clearInterval(timer);
    return most;
  };
}

/** @param {string} script @param {Record<string, string>} env @param {string} probe */
async function startServer(script, env, probe) {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  cleanups.push(async () => {
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve).kill('SIGTERM'));
  });
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100))
    if (
      await fetch(`http://127.0.0.1:${port}${probe}`).then(
        () => true,
        () => false,
      )
    )
      return { child, port };
  throw new Error(`${script} does not answer`);
}

/**
 * @param {number} port @param {string} method @param {string} address @param {Record<string, string>} headers @param {number} [size] bytes to send
 * @returns {Promise<import('node:http').IncomingMessage>} its content has been read
 */
async function call(port, method, address, headers, size = 0) {
  const made = request({ port, method, path: address, headers: { ...headers, 'content-length': String(size) } });
  const answered = new Promise((resolve, reject) => made.once('response', resolve).once('error', reject));
  for (let left = size; left > 0; left -= CHUNK.length)
    if (!made.write(CHUNK.subarray(0, left))) await new Promise((resolve) => made.once('drain', resolve));
  made.end();
  const answer = /** @type {import('node:http').IncomingMessage} */ (await answered);
  for await (const _chunk of answer);
  if ((answer.statusCode ?? 500) >= 300) throw new Error(`${method} ${address}: ${answer.statusCode}`);
  return answer;
}

/** @param {number} port @param {string} token @returns {Promise<string>} its id */
async function upload(port, token) {
  const authorization = `Bearer ${token}`;
  const begin = { authorization, 'upload-length': String(SIZE), 'upload-metadata': `filename ${btoa('registro.txt')}` };
  const { headers } = await call(port, 'POST', '/api/v1/uploads', begin);
  const address = String(headers['location']);
  for (let offset = 0; offset < SIZE; offset += PART) {
    const part = { authorization, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    await call(port, 'PATCH', address, part, Math.min(PART, SIZE - offset));
  }
  return address.split('/').pop() ?? '';
}

/** @param {string} folder */
async function openDatabase(folder) {
  const cluster = await startCluster({ dataDir: path.join(folder, 'postgres') });
  cleanups.push(async () => {
    await cluster.stop();
    rmSync(cluster.folder, { recursive: true, force: true });
  });
  const { ownerUrl, appUrl } = await ensureDatabase(cluster.superuserUrl, {
    database: 'bench_files',
    ownerPassword: 'b3nchOwner',
    appPassword: 'b3nchApp',
  });
  const { migrate } = await import('../../dist/apps/api/src/migrations.js');
  await migrate(ownerUrl);
  const [tenant, person, membership, session] = [1, 2, 3, 4].map(() => randomUUID());
  const token = randomBytes(32).toString('base64url');
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO tenant (id, slug, name, owner_name, province, email, address, opening_hours, created_at)
       VALUES ($1, 'prova', 'Centro', 'Provincia', 'BS', 'centro@prova.example.org', 'via Roma 1', '9–13', now())`,
      [tenant],
    );
    await client.query(
      `INSERT INTO person (id, email, display_name, created_at) VALUES ($1, 'a@prova.example.org', 'Anna Prova', now())`,
      [person],
    );
    await client.query(
      `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, accepted_at, version)
       VALUES ($1, $2, $3, 'operator', 'Anna Prova', 'a@prova.example.org', '2020-01-01', now(), now(), 1)`,
      [tenant, membership, person],
    );
    await client.query(
      `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, created_at, expires_at)
       VALUES ($1, $2, $3, 'bearer', $4, $5, now(), now() + interval '1 day')`,
      [session, createHash('sha256').update(token).digest(), person, tenant, membership],
    );
  });
  return { appUrl, token };
}
