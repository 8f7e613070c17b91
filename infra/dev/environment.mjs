/** Where `npm start` and `npm run dev` keep their data, and the database they run on. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDatabase, startCluster } from './cluster.mjs';
import { withLock } from './lock.mjs';

/**
 * The data folder, made and tried; throws an Error that says what to do.
 * @param {string} root
 * @returns {string}
 */
export function usableDataDir(root) {
  const dir = path.resolve(root, process.env['DATA_DIR'] || '.data');
  const probe = path.join(dir, `.probe-${process.pid}`);
  try {
    makeFolder(dir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const reasons = {
      ENOENT: 'nothing can be created there',
      EACCES: 'this user may not write there',
      EPERM: 'this user may not write there',
      EROFS: 'the disk is read-only',
      ENOSPC: 'the disk is full',
      EEXIST: 'it is a file, not a folder',
      ENOTDIR: 'part of the path is a file, not a folder',
    };
    throw new Error(
      `The data folder ${dir} cannot be used: ${reasons[/** @type {keyof typeof reasons} */ (code)] ?? code}. Choose another one: DATA_DIR=/path/to/folder npm start`,
      { cause: error },
    );
  }
  return dir;
}

/**
 * As `mkdir -p`; Node's own never returns where nothing can be made at all, such as below /proc.
 * @param {string} dir
 */
function makeFolder(dir) {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir));
  mkdirSync(dir);
}

/**
 * The database of the environment, if the user named one.
 * @returns {boolean}
 */
export function hasOwnDatabase() {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  if (Boolean(app) !== Boolean(owner))
    throw new Error(
      `${app ? 'DATABASE_URL' : 'DATABASE_OWNER_URL'} is set, ${app ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'} is not: a database of your own needs both (roles cdc_app and cdc_migrator, see infra/README.md).`,
    );
  return Boolean(app);
}

/**
 * The embedded database, running and with its roles.
 * @param {string} dataDir
 * @param {(text: string) => void} log
 */
export async function startDatabase(dataDir, log) {
  const secrets = await withLock(path.join(dataDir, 'secrets.lock'), async () =>
    readSecrets(path.join(dataDir, 'secrets.json')),
  );
  const cluster = await startCluster({ dataDir: path.join(dataDir, 'postgres'), log });
  try {
    const { secretsKey, ...passwords } = secrets;
    const urls = await ensureDatabase(cluster.superuserUrl, { database: 'casa_dei_comuni', ...passwords });
    return {
      cluster,
      env: {
        DATABASE_URL: urls.appUrl,
        DATABASE_OWNER_URL: urls.ownerUrl,
        SECRETS_KEY: process.env['SECRETS_KEY'] || secretsKey,
        DEMO: process.env['DEMO'] ?? '1',
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/**
 * Generated once; what an older file lacks is added.
 * @param {string} file
 * @returns {{ ownerPassword: string, appPassword: string, secretsKey: string }}
 */
function readSecrets(file) {
  if (existsSync(file) && process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new Error(`Others can read the passwords in ${file}: chmod 600 ${file}`);
  const secret = () => randomBytes(24).toString('hex');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = { ownerPassword: secret(), appPassword: secret(), secretsKey: secret(), ...kept };
  if (Object.keys(kept).length < Object.keys(secrets).length)
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
