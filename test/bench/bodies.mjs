/**
 * `npm run bench:bodies`: the list of bodies, its filters and its search, and the territory's dashboard at 76 centres ×
 * 205 bodies, against a bare node:http + pg server on the same rows (bodies-bare.mjs). Markdown on stdout. The loaded
 * data stay in .data/bench.
 *
 *   --quick                  four centres, to try the script, not to quote it
 *   --seconds 5 --rounds 4   of each slice; slices of each server, in turns
 *   --no-build               dist is as it should be measured
 */
import { createHash, randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDatabase, startCluster, withClient } from '../../infra/dev/cluster.mjs';
import { prepare } from '../../infra/dev/prepare.mjs';
import { FOLDER, bareRole, start, startProduct, urlOf } from './house.mjs';
import { compare, send } from './measure.mjs';

/** @typedef {import('./measure.mjs').Server} Server */
/** @typedef {{ id: string, token: string }} Centre */

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '4' },
    'no-build': { type: 'boolean', default: false },
  },
});
const pace = { seconds: Number(options.seconds), rounds: Number(options.rounds) };
const size = { centres: options.quick ? 4 : 76, bodies: 205 };

/** @param {string} line */
const log = (line) => process.stderr.write(`${line}\n`);
if (!options['no-build']) await prepare(path.dirname(path.dirname(import.meta.dirname)), log);
const cluster = await startCluster({ dataDir: FOLDER, log });
try {
  const urls = await open();
  const product = await startProduct(urls.appUrl);
  const bare = await start('bare', 'bench bare', ['test/bench/bodies-bare.mjs'], () => ({
    DATABASE_URL: urls.bareUrl,
    APPLICATION: 'bench bare',
  }));
  try {
    const load = os.loadavg().map((each) => each.toFixed(1));
    console.log(
      `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model}, load average before ${load.join(', ')}.`,
    );
    console.log(`${size.centres} centres × ${size.bodies} bodies; 8 connections.\n`);
    await withClient(urls.superuserUrl, async (watcher) => calls(watcher, product, bare, await sessions(watcher)));
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
  }
} finally {
  await cluster.stop();
}

/** The database with all migrations, and with the bodies unless an earlier run loaded them. */
async function open() {
  const { migrate } = await import('../../dist/apps/api/src/migrations.js');
  const database = `bench_bodies_${size.centres}`;
  const passwords = { ownerPassword: randomBytes(24).toString('hex'), appPassword: randomBytes(24).toString('hex') };
  const { ownerUrl, appUrl } = await ensureDatabase(cluster.superuserUrl, { database, ...passwords });
  await migrate(ownerUrl);
  const superuserUrl = urlOf(cluster.superuserUrl, database);
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query('SELECT count(*)::int AS bodies FROM body');
    if (rows[0].bodies < size.centres * size.bodies) await fill(client);
    await client.query('ANALYZE');
  });
  return { superuserUrl, appUrl, bareUrl: await bareRole(superuserUrl) };
}

/**
 * Of each centre five unions, whose adhesion gives ten municipalities each what they need, and municipalities of which
 * four in five adhere, after five years under the convention before. @param {import('pg').Client} client
 */
async function fill(client) {
  log('Loading …');
  await client.query('BEGIN');
  // Neither the register nor foreign keys are what is measured.
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query('TRUNCATE service, service_line, person, tenant, network CASCADE');
  const network = '01900000-0000-7000-8000-000000000000';
  await client.query(`INSERT INTO network (id, name) VALUES ($1, 'Rete')`, [network]);
  await client.query(
    `INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, address, opening_hours, created_at)
     SELECT gen_random_uuid(), $2, 'centro-' || n, 'Centro servizi ' || n, 'Provincia ' || n, 'BS', 'centro' || n || '@example.org',
       'piazza Roma 1', 'Lun–ven 9–13', now() FROM generate_series(1, $1::int) n`,
    [size.centres, network],
  );
  await client.query(
    `INSERT INTO person (id, email, display_name, created_at) SELECT id, slug || '@example.org', 'Operatrice', now() FROM tenant`,
  );
  await client.query(
    `INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, created_at, accepted_at, version)
     SELECT id, id, id, 'operator', 'Operatrice', slug || '@example.org', '2020-01-01', now(), now(), 1 FROM tenant`,
  );
  await client.query(
    `INSERT INTO convention (tenant_id, id, title, valid_from, valid_to, notice_days, created_at, version)
     SELECT t.id, gen_random_uuid(), c.title, c.valid_from, c.valid_to, 180, c.valid_from, 1 FROM tenant t,
       (VALUES ('Convenzione 2021–2025', date '2021-01-01', date '2025-12-31'), ('Convenzione 2026–2036', '2026-01-01', '2036-12-31')) c (title, valid_from, valid_to)`,
  );
  await client.query(
    `INSERT INTO body (tenant_id, id, type, name, province, istat_code, created_at, version)
     SELECT t.id, gen_random_uuid(), CASE WHEN n <= 5 THEN 'union' ELSE 'municipality' END,
       CASE WHEN n <= 5 THEN 'Unione dei comuni ' ELSE 'Comune di Borgo ' END || n, CASE WHEN n % 20 = 0 THEN 'BG' ELSE 'BS' END,
       lpad((17000 + n)::text, 6, '0'), now(), 1 FROM tenant t, generate_series(1, $1::int) n`,
    [size.bodies],
  );
  const number = `regexp_replace(b.name, '[^0-9]', '', 'g')::int`;
  await client.query(
    `INSERT INTO body_figure (tenant_id, id, body_id, kind, year, value, source)
     SELECT b.tenant_id, gen_random_uuid(), b.id, 'population', y, 300 + ${number} * 97 % 30000, 'ISTAT' FROM body b, generate_series(2022, 2025) y`,
  );
  await client.query(
    `INSERT INTO body_grouping (tenant_id, id, head_id, body_id, kind, starts_on, created_at, version)
     SELECT b.tenant_id, gen_random_uuid(), h.id, b.id, 'associated_form', '2022-01-01', now(), 1
     FROM body b JOIN body h ON h.tenant_id = b.tenant_id AND h.name = 'Unione dei comuni ' || 1 + ${number} % 5 WHERE ${number} BETWEEN 6 AND 55`,
  );
  await client.query(
    `INSERT INTO adhesion (tenant_id, body_id, id, convention_id, status, active_from, active_to, last_event_at, created_at, version)
     SELECT b.tenant_id, b.id, gen_random_uuid(), c.id,
       CASE WHEN c.valid_from < '2026-01-01' THEN 'expired' WHEN ${number} % 5 = 0 THEN 'requested' ELSE 'active' END,
       CASE WHEN c.valid_from < '2026-01-01' OR ${number} % 5 > 0 THEN c.valid_from END,
       CASE WHEN c.valid_from < '2026-01-01' THEN c.valid_to END, now(), c.valid_from, 1
     FROM body b JOIN convention c ON c.tenant_id = b.tenant_id WHERE ${number} <= 5 OR ${number} > 55`,
  );
  await client.query(
    `INSERT INTO service (tenant_id, id, code, service_line, status, created_at, updated_at, version)
     SELECT id, gen_random_uuid(), 'servizio-' || n, 'CIT', 'published', now(), now(), 1 FROM tenant, generate_series(1, 12) n`,
  );
  await client.query(
    `INSERT INTO subscription (tenant_id, body_id, id, service_id, service_version_id, status, active_from, last_event_at, created_at, version)
     SELECT b.tenant_id, b.id, gen_random_uuid(), s.id, s.id, 'active', '2026-02-01', now(), now(), 1
     FROM body b JOIN service s ON s.tenant_id = b.tenant_id AND replace(s.code, 'servizio-', '')::int % 4 = ${number} % 4`,
  );
  await client.query('COMMIT');
}

/** A session of each centre's operator. @param {import('pg').Client} client @returns {Promise<Centre[]>} */
async function sessions(client) {
  await client.query('DELETE FROM session');
  const { rows } = await client.query('SELECT id FROM tenant ORDER BY id');
  /** @type {Centre[]} */
  const centres = rows.map(({ id }) => ({ id, token: randomBytes(32).toString('base64url') }));
  for (const { id, token } of centres)
    await client.query(
      `INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, created_at, expires_at)
       VALUES (gen_random_uuid(), $2, $1, 'bearer', $1, $1, now(), now() + interval '1 day')`,
      [id, createHash('sha256').update(token).digest()],
    );
  return centres;
}

/** @param {import('pg').Client} watcher @param {Server} product @param {Server} bare @param {Centre[]} centres */
async function calls(watcher, product, bare, centres) {
  let turn = 0;
  /** @type {[name: string, path: string][]} */
  const measured = [
    ['the list', '/bodies?limit=25'],
    ['municipalities that adhere', '/bodies?limit=25&type=municipality&adhesion=active'],
    ['search: part of a name', '/bodies?limit=25&q=borgo%2011'],
    ['the territory', '/territory'],
  ];
  console.log('| API | CPU µs | of it database | bare CPU µs | × bare | p50, p99 ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, address] of measured) {
    const ask = (/** @type {boolean} */ ours) => () => {
      const { id, token } = /** @type {Centre} */ (centres[turn++ % centres.length]);
      const path = `${address}${address.includes('?') ? '&' : '?'}tenant=${id}`;
      return ours
        ? { method: 'GET', path: `/api/v1${address}`, headers: { authorization: `Bearer ${token}` } }
        : { method: 'GET', path };
    };
    const contestants = [
      { server: product, next: ask(true) },
      { server: bare, next: ask(false) },
    ];
    for (const { server, next } of contestants) {
      const { status, body } = await send(server, next());
      const { items, bodies } = JSON.parse(status === 200 ? body : '{}');
      if (!(items ?? bodies)?.length) throw new Error(`${name}, ${server.name}: ${status}, nothing was found`);
    }
    const [ours, theirs] = await compare(watcher, contestants, pace);
    if (!ours || !theirs) throw new Error('not measured');
    const micros = (/** @type {number} */ ms) => (ms * 1000).toFixed(0);
    console.log(
      `| ${name} | ${micros(ours.cpu)} | ${micros(ours.database)} | ${micros(theirs.cpu)} | **${(ours.cpu / theirs.cpu).toFixed(2)}** | ${ours.p50.toFixed(1)}, ${ours.p99.toFixed(1)} |`,
    );
  }
}
