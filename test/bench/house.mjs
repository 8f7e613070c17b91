/** What is measured: the loaded database, the API and the bare server on it, each one process, and the sessions that call. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureDatabase, freePort, startCluster, withClient } from '../../infra/dev/cluster.mjs';
import { runCommand } from '../../infra/dev/processes.mjs';
import { LOADED, load, tenantsOf } from './load.mjs';
import { send } from './measure.mjs';

/** @typedef {import('./measure.mjs').Server} Server */
/** @typedef {import('./load.mjs').Tenant & { slug: string, operatorToken: string, clerkToken: string, bodies: string[], services: string[], tickets: string[] }} Centre */

const ROOT = path.dirname(path.dirname(import.meta.dirname));
export const FOLDER = path.join(ROOT, '.data', 'bench');
/** What the benchmark's own writes leave behind. */
const WRITTEN = ['audit_value', 'audit_entry', 'idempotency_key', 'outbox', 'counter'];
const GROWN = ['ticket_message', 'ticket_event', 'ticket'];
/** So many requests of each centre are asked for one by one. */
const SAMPLE = 200;

/**
 * The database with all migrations, loaded unless an earlier run did.
 * @param {import('./load.mjs').Size} size
 * @param {(line: string) => void} log
 */
export async function openDatabase(size, log) {
  const cluster = await startCluster({ dataDir: FOLDER, log });
  const { migrate } = await import('../../dist/apps/api/src/migrations.js');
  const database = `${LOADED}_${size.centres}_${size.requests}_${size.large}`;
  const passwords = { ownerPassword: randomBytes(24).toString('hex'), appPassword: randomBytes(24).toString('hex') };
  const known = await withClient(cluster.superuserUrl, async (client) => {
    const { rows } = await client.query(`SELECT datname FROM pg_database WHERE starts_with(datname, 'bench_')`);
    // What another loader or half a load left behind.
    for (const { datname } of rows)
      if (!datname.startsWith(LOADED)) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    return rows.some(({ datname }) => datname === database);
  });
  if (!known) {
    const unfinished = `${database}_loading`;
    await withClient(cluster.superuserUrl, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`),
    );
    const { ownerUrl } = await ensureDatabase(cluster.superuserUrl, { database: unfinished, ...passwords });
    await migrate(ownerUrl);
    log('Loading …');
    await load(urlOf(cluster.superuserUrl, unfinished), ownerUrl, size, log);
    await withClient(cluster.superuserUrl, (client) =>
      client.query(`ALTER DATABASE ${unfinished} RENAME TO ${database}`),
    );
  }
  const { ownerUrl, appUrl } = await ensureDatabase(cluster.superuserUrl, { database, ...passwords });
  const superuserUrl = urlOf(cluster.superuserUrl, database);
  // Migrations that came since run over the loaded data, as they would at a centre.
  await migrate(ownerUrl);
  await withClient(superuserUrl, (client) => client.query('ANALYZE'));
  const bareUrl = await bareRole(superuserUrl);
  return { cluster, superuserUrl, appUrl, bareUrl };
}

/** @param {string} base @param {string} database */
export function urlOf(base, database) {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

/** Who sees all rows past the policies, as the bare server does. @param {string} superuserUrl */
export async function bareRole(superuserUrl) {
  const password = randomBytes(24).toString('hex');
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = 'bench_bare'`);
    if (!rowCount) await client.query('CREATE ROLE bench_bare');
    await client.query(`ALTER ROLE bench_bare LOGIN BYPASSRLS PASSWORD '${password}'`);
    await client.query(
      'GRANT CONNECT ON DATABASE ' + client.escapeIdentifier(client.database ?? '') + ' TO bench_bare',
    );
    await client.query('GRANT USAGE ON SCHEMA public TO bench_bare');
    await client.query('GRANT ALL ON ALL TABLES IN SCHEMA public TO bench_bare');
    await client.query('GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO bench_bare');
  });
  const url = new URL(superuserUrl);
  url.username = 'bench_bare';
  url.password = password;
  return url.href;
}

/** Removes what an earlier run wrote, and opens a session for an operator and a clerk of each centre. @param {string} superuserUrl @returns {Promise<Centre[]>} the large one first */
export async function openSessions(superuserUrl) {
  return withClient(superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(`TRUNCATE ${WRITTEN.join(', ')}`);
    await client.query('DELETE FROM session');
    for (const table of GROWN)
      await client.query(
        `DELETE FROM ${table} WHERE created_at_of > $1`.replace(
          'created_at_of',
          table === 'ticket_event' ? 'at' : 'created_at',
        ),
        [await loadedAt(client)],
      );
    /** @type {Centre[]} */
    const centres = [];
    for (const tenant of await tenantsOf(client)) centres.push(await openCentre(client, tenant));
    return centres;
  });
}

/** The moment up to which the loader wrote. @param {import('pg').Client} client */
async function loadedAt(client) {
  const { rows } = await client.query('SELECT max(created_at) AS at FROM tenant');
  return rows[0].at;
}

/** @param {import('pg').Client} client @param {import('./load.mjs').Tenant} tenant @returns {Promise<Centre>} */
async function openCentre(client, tenant) {
  /** @param {string} sql @returns {Promise<string[]>} */
  const ids = async (sql) => (await client.query(sql, [tenant.id])).rows.map(({ id }) => id);
  const { rows } = await client.query('SELECT slug FROM tenant WHERE id = $1', [tenant.id]);
  return {
    ...tenant,
    slug: rows[0].slug,
    operatorToken: await openSession(client, tenant.id, tenant.operator),
    clerkToken: await openSession(client, tenant.id, tenant.clerk),
    bodies: await ids('SELECT b.body_id AS id FROM membership_body b WHERE b.tenant_id = $1'),
    services: await ids('SELECT id FROM service WHERE tenant_id = $1'),
    tickets: await ids(`SELECT id FROM ticket WHERE tenant_id = $1 ORDER BY md5(id::text) LIMIT ${SAMPLE}`),
  };
}

/** @param {import('pg').Client} client @param {string} tenantId @param {string} membershipId */
async function openSession(client, tenantId, membershipId) {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, created_at, expires_at)
     SELECT $1, $2, person_id, 'bearer', tenant_id, id, now(), now() + interval '1 day' FROM membership WHERE tenant_id = $3 AND id = $4`,
    [randomUUID(), createHash('sha256').update(token).digest(), tenantId, membershipId],
  );
  return token;
}

/**
 * Starts the API as in production.
 * @param {string} appUrl
 * @param {string[]} nodeArgs of its process
 */
export function startProduct(appUrl, nodeArgs = []) {
  return start('product', 'casa-dei-comuni', [...nodeArgs, 'dist/apps/api/src/main.js'], (port) => ({
    DATABASE_URL: appUrl,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SECRETS_KEY: randomBytes(36).toString('base64'),
    DATA_DIR: path.join(FOLDER, 'files'),
    // Counted as always; only the limit is out of reach.
    RATE_LIMIT: '1000000000',
  }));
}

/**
 * Starts the API as in production, the bare server, and the bare server's answers through the framework.
 * @param {{ appUrl: string, bareUrl: string }} urls
 * @param {string[]} nodeArgs of the API's process
 */
export async function startServers({ appUrl, bareUrl }, nodeArgs) {
  const product = await startProduct(appUrl, nodeArgs);
  /** @param {string} name @param {string} script @param {'0' | '1'} tuned */
  const without = (name, script, tuned = '0') =>
    start(name, `bench ${name}`, [`test/bench/${script}.mjs`], () => ({
      DATABASE_URL: bareUrl,
      APPLICATION: `bench ${name}`,
      TUNED: tuned,
    }));
  const servers = {
    product,
    bare: await without('bare', 'bare'),
    tuned: await without('tuned', 'bare', '1'),
    framework: await without('framework', 'framework'),
  };
  return { ...servers, stop: () => Promise.all(Object.values(servers).map((each) => each.stop())) };
}

/**
 * @param {string} name @param {string} application @param {string[]} args @param {(port: number) => Record<string, string>} env
 * @returns {Promise<Server & { stop: () => Promise<void> }>}
 */
export async function start(name, application, args, env) {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port), ...env(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const server = { name, port, pid: child.pid ?? 0, application };
  for (const end = Date.now() + 60_000; ; await sleep(100)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The ${name} server did not start.`);
    if (await send(server, { method: 'GET', path: '/status' }).catch(() => undefined)) break;
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  return { ...server, stop };
}

/**
 * The statements that a server sends for one call, read from the log of the database.
 * @param {import('./measure.mjs').Contestant} contestant @param {import('pg').Client} superuser @param {string} folder of the cluster
 * @param {number} calls
 */
export async function statementsPerCall({ server, next }, superuser, folder, calls) {
  const file = path.join(folder, 'data', 'server.log');
  /** @param {string[]} settings */
  const apply = async (settings) => {
    for (const setting of settings) await superuser.query(`ALTER SYSTEM ${setting}`);
    await superuser.query('SELECT pg_reload_conf()');
    await sleep(500);
  };
  await apply([`SET log_statement = 'all'`, `SET log_line_prefix = '%a|'`]);
  try {
    const begin = statSync(file).size;
    for (let call = 0; call < calls; call++) await send(server, next());
    await sleep(200);
    const lines = tail(file, begin).split('\n');
    const ofServer = new RegExp(`^${server.application}[^|]*\\|LOG:  (statement|execute)`);
    return lines.filter((line) => ofServer.test(line)).length / calls;
  } finally {
    await apply(['RESET log_statement', 'RESET log_line_prefix']);
  }
}

/** @param {string} file @param {number} begin */
function tail(file, begin) {
  const content = Buffer.alloc(statSync(file).size - begin);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, content, 0, content.length, begin);
  closeSync(descriptor);
  return content.toString();
}

/** Whether the audit's triggers write, as for the product, or the bare server itself. @param {import('pg').Client} superuser @param {boolean} on */
export async function auditTriggers(superuser, on) {
  for (const table of GROWN) await superuser.query(`ALTER TABLE ${table} ${on ? 'ENABLE' : 'DISABLE'} TRIGGER audit`);
}

/** Rows of the tables that a creation writes. @param {import('pg').Client} superuser @returns {Promise<Record<string, number>>} */
export async function rowCounts(superuser) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const table of WRITTEN)
    counts[table] = Number((await superuser.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
  for (const table of GROWN) {
    const time = table === 'ticket_event' ? 'at' : 'created_at';
    counts[table] = Number(
      (await superuser.query(`SELECT count(*) AS n FROM ${table} WHERE ${time} > $1`, [await loadedAt(superuser)]))
        .rows[0].n,
    );
  }
  return counts;
}
