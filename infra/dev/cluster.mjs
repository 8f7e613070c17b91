/**
 * An embedded PostgreSQL server in a folder: started detached on a free loopback port, adopted when it runs already.
 *
 *   <dataDir>/data       PGDATA, of the account that runs the server (server.log is in it)
 *   <dataDir>/password   the superuser's password, mode 600
 *   <dataDir>/users/     a file for each process that uses the server; the last one stops it
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  appendFileSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './database.mjs';
import { isAlive, withLock } from './lock.mjs';
import { findBinaries, reachableFolder, serverAccount } from './postgres-account.mjs';

export { ensureDatabase, withClient } from './database.mjs';

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {number} pid of the postmaster
 * @property {string} superuserUrl of the database `postgres`
 * @property {string} folder where the data really are
 * @property {boolean} adopted true when the server was running already
 * @property {() => Promise<void>} stop fast shutdown, awaited; a server that other living processes use goes on
 */
/** @typedef {{ pid: number, port: number }} Running */
/**
 * @typedef {object} Place
 * @property {string} folder
 * @property {string} pgData
 * @property {import('./postgres-account.mjs').Account | undefined} account
 * @property {import('./postgres-account.mjs').Binaries} binaries
 * @property {boolean} fast
 */

/**
 * Starts the server of `dataDir`, or adopts the running one.
 * @param {{ dataDir: string, fast?: boolean, log?: (line: string) => void }} options `fast`: for tests, forgets data when the machine crashes
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ dataDir, fast = false, log = () => undefined }) {
  const wanted = path.resolve(dataDir);
  const account = serverAccount(path.join(wanted, 'data'));
  const folder = reachableFolder(wanted, account, log);
  const place = { folder, pgData: path.join(folder, 'data'), account, binaries: await findBinaries(account), fast };
  const user = path.join(folder, 'users', `${process.pid}`);
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw foreign(folder, error);
  }
  return withLock(path.join(folder, 'lock'), async () => {
    const password = readPassword(place);
    if (!existsSync(place.pgData)) await initialise(place, password);
    checkVersion(place);
    /** @param {number} port */
    const urlAt = (port) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    const adopted = await findRunning(place, urlAt);
    const running = adopted ?? (await launch(place, urlAt));
    mkdirSync(path.dirname(user), { recursive: true });
    writeFileSync(user, '');
    return {
      ...running,
      superuserUrl: urlAt(running.port),
      folder,
      adopted: adopted !== undefined,
      stop: () => stop(place, user),
    };
  });
}

/**
 * The password; made before the data exist, so that there are never data without one.
 * @param {Place} place
 */
function readPassword({ folder, pgData }) {
  const file = path.join(folder, 'password');
  if (!existsSync(file)) {
    if (existsSync(pgData))
      throw new Error(
        `The database in ${pgData} is there, but its password file ${file} is not: restore it, or remove the folder ${folder} to start anew.`,
      );
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw foreign(folder, error);
  }
}

/** @param {string} folder @param {unknown} cause */
function foreign(folder, cause) {
  return new Error(
    `The database in ${folder} belongs to another user (was it started as root before?): start as that user, or choose another DATA_DIR.`,
    { cause },
  );
}

/**
 * Makes the data folder; it gets its name only when complete.
 * @param {Place} place
 * @param {string} password
 */
async function initialise(place, password) {
  const { folder, pgData, account, binaries } = place;
  const fresh = path.join(folder, 'data.new');
  const passwordFile = path.join(folder, 'password.initdb');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const each of [fresh, passwordFile]) chownSync(each, account.uid, account.gid);
  const ctype = await utf8Locale();
  try {
    await run(place, binaries.initdb, [
      `--pgdata=${fresh}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      // Code point order, the same on every machine; whoever sorts names says COLLATE "it-x-icu".
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(ctype ? [`--lc-ctype=${ctype}`] : []),
      ...(place.fast ? ['--no-sync'] : []),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(path.join(fresh, 'postgresql.conf'), "\ninclude_if_exists 'embedded.conf'  # written at each start\n");
  renameSync(fresh, pgData);
}

/** The operating system's UTF-8 locale with the least opinions: text search asks it what a letter is. */
async function utf8Locale() {
  if (process.platform === 'win32') return undefined;
  const known = (await capture('locale', ['-a']).catch(() => '')).split('\n');
  return ['C.utf8', 'C.UTF-8', 'it_IT.utf8', 'it_IT.UTF-8', 'en_US.utf8', 'en_US.UTF-8'].find((each) =>
    known.includes(each),
  );
}

/** @param {Place} place */
function checkVersion({ pgData, folder }) {
  /** @type {string} */
  let version;
  try {
    version = readFileSync(path.join(pgData, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw foreign(folder, error);
  }
  if (version !== '18')
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${version}, this is 18: choose another DATA_DIR, or dump and restore it.`,
    );
}

/**
 * The running server of this folder; clears the pid file that a kill or a power cut left.
 * @param {Place} place
 * @param {(port: number) => string} urlAt
 * @returns {Promise<Running | undefined>}
 */
async function findRunning(place, urlAt) {
  const file = path.join(place.pgData, 'postmaster.pid');
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    if (!existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    const running = { pid: Number(lines[0]), port: Number(lines[3]) };
    if (!isAlive(running.pid) || !(await isPostgres(running.pid))) {
      rmSync(file, { force: true });
      return undefined;
    }
    if (running.port > 0 && (await answers(urlAt(running.port)))) return running;
  }
  throw new Error(`PostgreSQL in ${place.pgData} runs but does not answer: see server.log there.`);
}

/** @param {number} pid */
async function isPostgres(pid) {
  if (process.platform === 'win32') return true;
  return (
    await capture('ps', ['-p', String(pid), '-o', 'args='])
      .catch(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
      .catch(() => 'postgres')
  ).includes('postgres');
}

/** @param {string} url */
async function answers(url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Place} place
 * @param {(port: number) => string} urlAt
 * @returns {Promise<Running>}
 */
async function launch(place, urlAt) {
  const { pgData, account, binaries } = place;
  const conf = path.join(pgData, 'embedded.conf');
  const last = existsSync(conf) ? Number(/^port = (\d+)/m.exec(readFileSync(conf, 'utf8'))?.[1]) : 0;
  /** @type {unknown} */
  let failure;
  for (let attempt = 0; attempt < 5; attempt++) {
    // The port of the last time, so that connections find a server that was started again.
    const port = attempt === 0 && last > 0 && (await freePort(last)) ? last : await freePort(0);
    writeFileSync(conf, settings(port, place.fast), { mode: 0o600 });
    if (account) chownSync(conf, account.uid, account.gid);
    try {
      await run(place, binaries.pgCtl, [
        'start',
        '-w',
        '-t',
        '120',
        '-D',
        pgData,
        '-l',
        path.join(pgData, 'server.log'),
      ]);
      const running = await findRunning(place, urlAt);
      if (running) return running;
    } catch (error) {
      failure = error; // the port was taken meanwhile, or a killed server's children still hold its memory
    }
    await sleep(500 * (attempt + 1));
  }
  const tail = existsSync(path.join(pgData, 'server.log'))
    ? readFileSync(path.join(pgData, 'server.log'), 'utf8').split('\n').slice(-8).join('\n')
    : '';
  throw new Error(`PostgreSQL did not start in ${pgData}:\n${tail}`, { cause: failure });
}

/** @param {number} port @param {boolean} fast */
function settings(port, fast) {
  return [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'max_connections = 200',
    ...(fast ? ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'] : []),
    '',
  ].join('\n');
}

/** @param {Place} place @param {string} user */
async function stop(place, user) {
  if (!existsSync(place.folder)) return;
  await withLock(path.join(place.folder, 'lock'), async () => {
    rmSync(user, { force: true });
    const others = existsSync(path.dirname(user)) ? readdirSync(path.dirname(user)) : [];
    for (const pid of others) {
      if (isAlive(Number(pid))) return;
      rmSync(path.join(path.dirname(user), pid), { force: true });
    }
    if (!existsSync(path.join(place.pgData, 'postmaster.pid'))) return;
    await run(place, place.binaries.pgCtl, ['stop', '-w', '-t', '60', '-m', 'fast', '-D', place.pgData]).catch(
      (error) => {
        if (
          existsSync(path.join(place.pgData, 'postmaster.pid')) &&
          isAlive(Number.parseInt(readFileSync(path.join(place.pgData, 'postmaster.pid'), 'utf8'), 10))
        )
          throw error;
      },
    );
  });
}

/**
 * The port if it is free on loopback (0: any); 0 if not.
 * @param {number} port
 * @returns {Promise<number>}
 */
export function freePort(port = 0) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/**
 * Runs one of PostgreSQL's programs as its account, out of reach of the terminal's ctrl-C.
 * @param {Place} place @param {string} file @param {string[]} args
 */
async function run({ folder, account }, file, args) {
  await capture(file, args, {
    cwd: folder,
    detached: true,
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C' },
    ...(account && { uid: account.uid, gid: account.gid }),
  });
}

/**
 * @param {string} file @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>}
 */
function capture(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    // "exit", not "close": the server inherits the pipes of pg_ctl.
    child.once('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${path.basename(file)} failed (${code}): ${output.trim()}`)),
    );
  });
}
