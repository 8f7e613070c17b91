/** Programs that suites need beside Node's packages: found, or installed where that may be done unasked. */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../infra/dev/cluster.mjs';
import { runCommand } from '../infra/dev/processes.mjs';

/** What each is called, and the Debian packages it comes in. */
const TOOLS = {
  chromium: {
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-liberation'],
    setting: 'CHROMIUM_PATH',
  },
  swift: {
    programs: ['swift-proxy-server'],
    packages: ['swift-proxy', 'swift-account', 'swift-container', 'swift-object'],
    setting: 'SWIFT_PROXY_PATH',
  },
  // Server and client programs of one version; the packages put them beside each other, out of the path.
  postgresql: { programs: ['pg_basebackup'], packages: ['postgresql'], setting: 'PG_BASEBACKUP_PATH' },
  // As it listens; the packages bring no signatures, and a test has its own.
  clamd: { programs: ['clamd'], packages: ['clamav-daemon'], setting: 'CLAMD_PATH' },
  // With pdftoppm, which draws the pages that it reads.
  tesseract: {
    programs: ['tesseract'],
    packages: ['tesseract-ocr', 'tesseract-ocr-ita', 'poppler-utils'],
    setting: 'TESSERACT_PATH',
  },
  redis: { programs: ['redis-server'], packages: ['redis-server'], setting: 'REDIS_SERVER_PATH' },
};
/** @typedef {keyof typeof TOOLS} Tool */

/**
 * Finds the tools; as root on Debian installs the missing ones.
 * @param {Tool[]} tools
 * @param {string} root
 * @returns {Promise<Map<Tool, string>>} the paths of those that are there
 */
export async function provide(tools, root) {
  const missing = tools.filter((tool) => !find(tool));
  if (missing.length > 0 && process.getuid?.() === 0 && inPath('apt-get')) {
    const packages = missing.flatMap((tool) => TOOLS[tool].packages);
    console.log(`Installing ${packages.join(', ')} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const wait = ['-o', 'DPkg::Lock::Timeout=120', '-y', '-q'];
    for (const args of [['update'], ['install', '--no-install-recommends', ...packages]]) {
      const { code, output } = await runCommand('apt-get', [...wait, ...args], { cwd: root, env });
      if (code !== 0) console.log(`apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-10).join('\n')}`);
    }
  }
  return new Map(
    tools.flatMap((tool) => {
      const file = find(tool);
      return file ? [[tool, file]] : [];
    }),
  );
}

/** What to tell who must install it. @param {Tool} tool */
export const hint = (tool) =>
  `${TOOLS[tool].programs[0]} is missing (Debian: apt-get install ${TOOLS[tool].packages.join(' ')}; elsewhere set ${TOOLS[tool].setting})`;

/**
 * A Redis on a free port, or the given one, that keeps nothing.
 * @param {string} program
 * @param {number} [port] of one that ran before
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 */
export async function startRedis(program, port) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cdc-redis-'));
  port ??= await freePort();
  const child = spawn(
    program,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
      '--dir',
      folder,
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.once('error', (error) => (output += error.message));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    if (/ready to accept connections/i.test(output)) return { url: `redis://127.0.0.1:${port}`, port, stop };
  }
  await stop();
  throw new Error(`redis-server did not start:\n${output}`);
}

/** @param {Tool} tool */
function find(tool) {
  const { programs, setting } = TOOLS[tool];
  if (tool === 'postgresql') return process.env[setting] || newestPostgres();
  return process.env[setting] || programs.map(inPath).find(Boolean);
}

/** The newest of Debian's servers that has its client programs. */
function newestPostgres() {
  const home = '/usr/lib/postgresql';
  return (existsSync(home) ? readdirSync(home) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(home, version, 'bin', 'pg_basebackup'))
    .find((file) => existsSync(file) && existsSync(path.join(path.dirname(file), 'initdb')));
}

/** @param {string} program */
function inPath(program) {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
