import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../support/free-port.js';

const run = promisify(execFile);
const START_MS = 90_000;

/** The account that the test signs in with. */
export const SWIFT_KEYS = { id: 'test:tester', secret: 'testing' };

/** The servers that keep rings, and the filters that speak S3 before them. */
const STORES = ['account', 'container', 'object'];
const FILTERS: Record<string, string[]> = {
  catch_errors: [],
  gatekeeper: [],
  cache: ['memcache_servers = 127.0.0.1:1'],
  listing_formats: [],
  s3api: ['location = us-east-1', 's3_acl = false'],
  tempauth: ['user_test_tester = testing .admin'],
  bulk: [],
  slo: [],
  dlo: [],
};
const PACKAGE_NAMES: Record<string, string> = { cache: 'memcache' };

/** OpenStack Swift with its S3 interface: one disk, one replica, on ports of its own. */
export interface Swift {
  endpoint: string;
  stop(): Promise<void>;
}

export async function startSwift(): Promise<Swift> {
  const folder = mkdtempSync(join(tmpdir(), 'cdc-swift-'));
  mkdirSync(join(folder, 'disks', 'sda'), { recursive: true });
  const write = (name: string, lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  write('swift.conf', [
    '[swift-hash]',
    'swift_hash_path_suffix = test',
    '[storage-policy:0]',
    'name = one',
    'default = yes',
  ]);
  const common = (port: number) => [
    '[DEFAULT]',
    'bind_ip = 127.0.0.1',
    `bind_port = ${port}`,
    'workers = 0',
    `user = ${userInfo().username}`,
    `swift_dir = ${folder}`,
    'log_address = /nonexistent',
  ];
  const ports: number[] = [];
  for (const store of STORES) {
    const port = await freePort();
    ports.push(port);
    write(`${store}.conf`, [
      ...common(port),
      `devices = ${join(folder, 'disks')}`,
      'mount_check = false',
      `recon_cache_path = ${folder}`,
      '[pipeline:main]',
      `pipeline = ${store}-server`,
      `[app:${store}-server]`,
      `use = egg:swift#${store}`,
    ]);
    const ring = (...args: string[]) => run('swift-ring-builder', [join(folder, `${store}.builder`), ...args]);
    await ring('create', '4', '1', '1');
    await ring('add', `r1z1-127.0.0.1:${port}/sda`, '1');
    await ring('rebalance');
  }
  const port = await freePort();
  write('proxy.conf', [
    ...common(port),
    '[pipeline:main]',
    `pipeline = ${Object.keys(FILTERS).join(' ')} proxy-server`,
    '[app:proxy-server]',
    'use = egg:swift#proxy',
    'account_autocreate = true',
    ...Object.entries(FILTERS).flatMap(([name, lines]) => [
      `[filter:${name}]`,
      `use = egg:swift#${PACKAGE_NAMES[name] ?? name}`,
      ...lines,
    ]),
  ]);
  const servers = [...STORES, 'proxy'].map((name) => start(name, folder));
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await Promise.all(servers.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // The proxy answers before those behind it do.
    for (const each of [...ports, port]) await answers(`http://127.0.0.1:${each}`, servers);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, stop };
}

function start(name: string, folder: string): ChildProcess {
  return spawn(`swift-${name}-server`, [join(folder, `${name}.conf`)], {
    env: { ...process.env, SWIFT_DIR: folder },
    stdio: 'ignore',
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Waits until something is said there, if only that it is not allowed. */
async function answers(endpoint: string, servers: readonly ChildProcess[]): Promise<void> {
  for (const until = Date.now() + START_MS; Date.now() < until; await pause(200)) {
    if (servers.some(({ exitCode }) => exitCode !== null)) throw new Error('A server of Swift ended at its start');
    const status = await fetch(endpoint).then(
      (response) => response.status,
      () => 0,
    );
    if (status > 0) return;
  }
  throw new Error('Swift does not answer');
}
