/**
 * `npm run bench:catalogue`: the public catalogue at 76 centres × 60 services × 5 versions against a bare node:http + pg
 * server on the same rows (catalogue-bare.mjs), and what the first view of a public page weighs and how soon it begins.
 * The report is Markdown on stdout. The loaded data stay in .data/bench.
 *
 *   --quick                  four centres, to try the script, not to quote it
 *   --seconds 5 --rounds 4   of each slice; slices of each server, in turns
 *   --only calls,views       of the API, of pages
 *   --no-build               dist is as it should be measured
 */
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ensureDatabase, startCluster, withClient } from '../../infra/dev/cluster.mjs';
import { prepare } from '../../infra/dev/prepare.mjs';
import { FOLDER, bareRole, start, startProduct, urlOf } from './house.mjs';
import { compare, send } from './measure.mjs';

/** @typedef {import('./measure.mjs').Server} Server */

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '4' },
    only: { type: 'string', default: 'calls,views' },
    'no-build': { type: 'boolean', default: false },
  },
});
const only = options.only.split(',');
const pace = { seconds: Number(options.seconds), rounds: Number(options.rounds) };
const size = { centres: options.quick ? 4 : 76, services: 60, versions: 5 };
const VIEWS = 30;
/** Titles are one of these and one of those. */
const SUBJECTS = [
  'Posta elettronica certificata',
  'Firma digitale',
  'Protocollo informatico',
  'Conservazione dei documenti',
  'Sito istituzionale',
  'Pagamenti elettronici',
  'Formazione del personale',
  'Gare e contratti',
  'Progetti europei',
  'Statistica e dati aperti',
  'Geoportale del territorio',
  'Protezione dei dati',
];
const WAYS = ['per i comuni', 'in convenzione', 'con assistenza', 'per le unioni', 'a distanza'];

/** @param {string} line */
const log = (line) => process.stderr.write(`${line}\n`);
if (!options['no-build']) await prepare(path.dirname(path.dirname(import.meta.dirname)), log);
const cluster = await startCluster({ dataDir: FOLDER, log });
try {
  const urls = await open();
  const product = await startProduct(urls.appUrl);
  const bare = await start('bare', 'bench bare', ['test/bench/catalogue-bare.mjs'], () => ({
    DATABASE_URL: urls.bareUrl,
    APPLICATION: 'bench bare',
  }));
  try {
    const load = os.loadavg().map((each) => each.toFixed(1));
    console.log(
      `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model}, load average before ${load.join(', ')}.`,
    );
    console.log(`${size.centres} centres × ${size.services} services × ${size.versions} versions; 8 connections.\n`);
    if (only.includes('calls')) await withClient(urls.superuserUrl, (watcher) => calls(watcher, product, bare));
    if (only.includes('views')) await views(product);
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
  }
} finally {
  await cluster.stop();
}

/** The database with all migrations, and with the catalogue unless an earlier run loaded it. */
async function open() {
  const { migrate } = await import('../../dist/apps/api/src/migrations.js');
  const database = `bench_catalogue_${size.centres}`;
  const passwords = { ownerPassword: randomBytes(24).toString('hex'), appPassword: randomBytes(24).toString('hex') };
  const { ownerUrl, appUrl } = await ensureDatabase(cluster.superuserUrl, { database, ...passwords });
  await migrate(ownerUrl);
  const superuserUrl = urlOf(cluster.superuserUrl, database);
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query('SELECT count(*)::int AS versions FROM service_version');
    if (rows[0].versions < size.centres * size.services * size.versions) await fill(client);
    await client.query('ANALYZE');
  });
  return { superuserUrl, appUrl, bareUrl: await bareRole(superuserUrl) };
}

/** Sheets of usual length, no two alike. @param {import('pg').Client} client */
async function fill(client) {
  log('Loading …');
  await client.query('BEGIN');
  // Neither the register nor foreign keys are what is measured.
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query('TRUNCATE service_version, service, service_line, tenant, network CASCADE');
  await client.query(`INSERT INTO network (id, name) VALUES ('01900000-0000-7000-8000-000000000000', 'Rete')`);
  await client.query(
    `INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, address, opening_hours, created_at)
     SELECT gen_random_uuid(), '01900000-0000-7000-8000-000000000000', 'centro-' || n, 'Centro servizi ' || n, 'Provincia ' || n, 'BS',
       'centro' || n || '@example.org', 'piazza Roma 1', 'Lun–ven 9–13', now() FROM generate_series(1, $1::int) n`,
    [size.centres],
  );
  await client.query(
    `INSERT INTO service_line (tenant_id, id, code, name) SELECT id, gen_random_uuid(), 'CIT', 'Innovazione' FROM tenant`,
  );
  await client.query(
    `INSERT INTO service (tenant_id, id, code, service_line, status, created_at, updated_at, version)
     SELECT t.id, gen_random_uuid(), 'servizio-' || n, 'CIT', 'published', now(), now(), 1 FROM tenant t, generate_series(1, $1::int) n`,
    [size.services],
  );
  await client.query(
    `INSERT INTO service_version (tenant_id, id, service_id, number, status, title, audience, inclusion, context, object, who_may_ask,
       obligations, forms, computerisation, costs, contact, hours, activation_time, legal_basis, published_at, created_at, version)
     SELECT s.tenant_id, gen_random_uuid(), s.id, v, CASE WHEN v = $1 THEN 'published' ELSE 'superseded' END, x.title,
       'Serve ai comuni che hanno bisogno di ' || x.title, 'included', repeat(x.title || ' è un compito che il comune svolge ogni giorno. ', 12),
       repeat('Il centro aiuta il comune con ' || x.title || ' e con le persone che lo usano. ', 12), 'Il comune che aderisce.', '', '', 'online_request',
       '', 'centro@example.org', 'Lunedì–venerdì 9–13', '5 giorni lavorativi', '', now(), now(), 1
     FROM service s CROSS JOIN generate_series(1, $1::int) v
     CROSS JOIN LATERAL (SELECT replace(s.code, 'servizio-', '')::int AS n) k
     CROSS JOIN LATERAL (SELECT ($2::text[])[1 + k.n % array_length($2::text[], 1)] || ' ' || ($3::text[])[1 + k.n / array_length($2::text[], 1) % array_length($3::text[], 1)] AS title) x`,
    [size.versions, SUBJECTS, WAYS],
  );
  await client.query('COMMIT');
}

/** @param {import('pg').Client} watcher @param {Server} product @param {Server} bare */
async function calls(watcher, product, bare) {
  let turn = 0;
  const centre = () => `centro-${1 + (turn++ % size.centres)}`;
  /** @type {[name: string, path: () => string][]} */
  const measured = [
    ['the catalogue', () => `/api/v1/centres/${centre()}/services`],
    ['search: two words', () => `/api/v1/centres/${centre()}/services?q=firma%20digitale`],
    ['search: a misspelt word', () => `/api/v1/centres/${centre()}/services?q=protocolo`],
    ['a sheet', () => `/api/v1/centres/${centre()}/services/servizio-${1 + (turn % size.services)}`],
  ];
  console.log('| public API | CPU µs | of it database | bare CPU µs | × bare | p50, p99 ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, address] of measured) {
    const next = () => ({ method: 'GET', path: address() });
    const found = await Promise.all(
      [product, bare].map(async (server) => JSON.parse((await send(server, next())).body)),
    );
    if (found.some(({ items, title }) => (items ? items.length === 0 : !title)))
      throw new Error(`${name}: nothing was found`);
    const [ours, theirs] = await compare(
      watcher,
      [
        { server: product, next },
        { server: bare, next },
      ],
      pace,
    );
    if (!ours || !theirs) throw new Error('not measured');
    const micros = (/** @type {number} */ ms) => (ms * 1000).toFixed(0);
    console.log(
      `| ${name} | ${micros(ours.cpu)} | ${micros(ours.database)} | ${micros(theirs.cpu)} | **${(ours.cpu / theirs.cpu).toFixed(2)}** | ${ours.p50.toFixed(1)}, ${ours.p99.toFixed(1)} |`,
    );
  }
}

/** The first view of public pages: what a browser without anything in its cache fetches, as gzip has it. @param {Server} server */
async function views(server) {
  console.log('\n| first view | document kB | scripts | styles | fonts | in all (gz) | first byte ms, median of 30 |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, address] of [
    ['the centre', '/centro-1'],
    ['its catalogue', '/centro-1/servizi'],
    ['a search', '/centro-1/servizi?q=firma'],
    ['a service', '/centro-1/servizi/servizio-1'],
  ]) {
    const get = (/** @type {string} */ path) => send(server, { method: 'GET', path });
    const { body: html } = await get(address ?? '');
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(js|css|woff2))"/g)];
    const bytes = { document: gzipSync(html).length, js: 0, css: 0, woff2: 0 };
    for (const file of new Set(files.map(([, each]) => each ?? ''))) {
      const kind = /** @type {'js' | 'css' | 'woff2'} */ (file.split('.').at(-1));
      // Fonts are packed already.
      const { headers, body } = await get(file);
      bytes[kind] += kind === 'woff2' ? Number(headers['content-length']) : gzipSync(body).length;
    }
    const times = [];
    for (let view = 0; view < VIEWS; view++) times.push(await firstByte(server, address ?? ''));
    const median = times.sort((a, b) => a - b)[VIEWS / 2] ?? 0;
    const kB = (/** @type {number} */ count) => (count / 1000).toFixed(1);
    const { document, js, css, woff2 } = bytes;
    console.log(
      `| ${name} | ${kB(document)} | ${kB(js)} | ${kB(css)} | ${kB(woff2)} | **${kB(document + js + css + woff2)}** | ${median.toFixed(1)} |`,
    );
  }
}

/** @param {Server} server @param {string} address @returns {Promise<number>} ms from the question to the first byte of the answer */
async function firstByte({ port }, address) {
  const begun = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${address}`);
  const reader = response.body?.getReader();
  await reader?.read();
  const ms = performance.now() - begun;
  await reader?.cancel();
  return ms;
}
