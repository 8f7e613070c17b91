/**
 * `npm run bench:search`: search in the text of 1,000,000 documents of 100 centres, as the product asks the database (the
 * finder, its best 25 hits read under the policies, where their words stand, and facets), beside the same page without
 * isolation: one statement of a role that bypasses the policies and names the centre itself. A tenth of each centre's
 * documents is shown to the network, in which a centre searches, too. Markdown on stdout. The loaded data stay in .data/bench.
 *
 *   --quick          a hundredth of the documents, to try the script, not to quote it
 *   --calls 300      of each question
 *   --no-build       dist is as it should be measured
 */
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ensureDatabase, startCluster, withClient } from '../../infra/dev/cluster.mjs';
import { prepare } from '../../infra/dev/prepare.mjs';
import { FOLDER, urlOf } from './house.mjs';
import { NETWORK, inCentres, inNetwork } from './search-questions.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    calls: { type: 'string', default: '300' },
    'no-build': { type: 'boolean', default: false },
  },
});
const CALLS = Number(options.calls);
const CENTRES = 100;
const DOCUMENTS = options.quick ? 100 : 10_000;
const SPACES = 10;
/** Of a text; of each word as many as of one half as frequent, so that few words are common and most are rare. */
const WORDS = 100;
const VOCABULARY = 20_000;

/** @param {string} line */
const log = (line) => process.stderr.write(`${line}\n`);
if (!options['no-build']) await prepare(path.dirname(path.dirname(import.meta.dirname)), log);
const cluster = await startCluster({ dataDir: FOLDER, log });
try {
  const urls = await open();
  const load = os.loadavg().map((each) => each.toFixed(1));
  console.log(
    `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model}, load average before ${load.join(', ')}.`,
  );
  console.log(
    `${CENTRES} centres × ${DOCUMENTS} documents of ${WORDS} words; one connection, ${CALLS} calls of each.\n`,
  );
  await withClient(urls.superuserUrl, (bare) =>
    withClient(urls.appUrl, async (app) => {
      // As on the product's connections that read.
      for (const client of [app, bare]) await client.query('SET plan_cache_mode = force_generic_plan');
      await inCentres(bare, app, CALLS);
      console.log(`\nIn the network: ${(CENTRES * DOCUMENTS) / SPACES} documents that its centres show each other.\n`);
      await inNetwork(bare, app, CALLS);
    }),
  );
} finally {
  await cluster.stop();
}

/** The database with all migrations, and with the documents unless an earlier run loaded them. */
async function open() {
  const { migrate } = await import('../../dist/apps/api/src/migrations.js');
  const database = `bench_search_network_${DOCUMENTS}`;
  const passwords = { ownerPassword: randomBytes(24).toString('hex'), appPassword: randomBytes(24).toString('hex') };
  const { ownerUrl, appUrl } = await ensureDatabase(cluster.superuserUrl, { database, ...passwords });
  await migrate(ownerUrl);
  const superuserUrl = urlOf(cluster.superuserUrl, database);
  await withClient(superuserUrl, async (client) => {
    // The index comes last: without it an earlier run was broken off.
    const { rows } = await client.query(
      `SELECT count(*)::int AS documents, to_regclass('document_text_words') IS NOT NULL AS indexed FROM document`,
    );
    if (rows[0].documents < CENTRES * DOCUMENTS || !rows[0].indexed) await fill(client);
    await client.query('ANALYZE');
  });
  return { superuserUrl, appUrl };
}

/** Of each centre ten spaces; of each a body of its own is named, which sees that tenth. @param {pg.Client} client */
async function fill(client) {
  log('Loading …');
  await client.query(`SET session_replication_role = replica`);
  await client.query(`SET maintenance_work_mem = '1GB'`);
  await client.query('DROP INDEX IF EXISTS document_text_words');
  await client.query('TRUNCATE space, tenant, network CASCADE');
  await client.query(`INSERT INTO network (id, name) VALUES ($1, 'Rete')`, [NETWORK]);
  await client.query(
    `INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, address, opening_hours, created_at)
     SELECT gen_random_uuid(), $2, 'centro-' || n, 'Centro servizi ' || n, 'Provincia ' || n, 'BS', 'centro' || n || '@example.org',
       'piazza Roma 1', 'Lun–ven 9–13', now() FROM generate_series(1, $1::int) n`,
    [CENTRES, NETWORK],
  );
  await client.query(
    `INSERT INTO space (tenant_id, id, kind, title, description, visibility, needs_approval, required_metadata, defaults, created_by, created_at, version)
     SELECT t.id, gen_random_uuid(), 'project', 'Spazio ' || n, '', CASE n WHEN 1 THEN 'network' ELSE 'chosen' END, false, '{}', '{}', t.id, now(), 1
     FROM tenant t, generate_series(1, $1::int) n`,
    [SPACES],
  );
  await client.query(
    `INSERT INTO network_participation (tenant_id, network_id, status, message, changed_at, member_since, version)
     SELECT id, network_id, 'member', '', now(), current_date, 1 FROM tenant`,
  );
  await client.query(
    `INSERT INTO space_body (tenant_id, space_id, body_id, role) SELECT tenant_id, id, id, 'reader' FROM space`,
  );
  for (let centre = 1; centre <= CENTRES; centre++) {
    if (centre % 10 === 0) log(`  ${centre} of ${CENTRES} centres`);
    await client.query(
      `WITH s AS (SELECT s.*, row_number() OVER (ORDER BY s.title) - 1 AS place FROM space s JOIN tenant t ON t.id = s.tenant_id WHERE t.slug = 'centro-' || $1)
       INSERT INTO document (tenant_id, id, space_id, batch, title, description, confidential, status, current_version, shown_version, tags, doc_type,
         author, protocol_number, metadata, asks_receipt, created_by, created_at, changed_at, version)
       SELECT s.tenant_id, d.id, s.id, d.id, 'Documento ' || n, '', false, 'draft', 1, 1, ARRAY['tema' || n % 7], 'Verbale', '', '', '{}', false,
         s.tenant_id, d.at, d.at, 1
       FROM generate_series(1, $2::int) n JOIN s ON s.place = n % ${SPACES},
         LATERAL (SELECT gen_random_uuid() AS id, date_trunc('milliseconds', now() - n * interval '1 hour') AS at) d`,
      [centre, DOCUMENTS],
    );
  }
  log('Versions …');
  await client.query(
    `INSERT INTO document_version (tenant_id, document_id, number, file_id, name, media_type, size, sha256, note, created_by, created_by_name, created_at)
     SELECT tenant_id, id, 1, id, 'verbale.pdf', 'application/pdf', 100000, repeat('a', 64), '', tenant_id, 'Operatrice', created_at FROM document`,
  );
  log('Texts …');
  await client.query(
    `INSERT INTO document_text (tenant_id, document_id, number, status, cut, passages, passage_pages, words, read_at)
     SELECT d.tenant_id, d.id, 1, 'read', false, ARRAY[x.text], ARRAY[1],
       to_tsvector('italian', x.text) || array_to_tsvector(ARRAY['tenant:' || d.tenant_id]
         || CASE s.visibility WHEN 'network' THEN ARRAY['network:${NETWORK}'] ELSE '{}' END), d.created_at
     FROM document d JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id, LATERAL (SELECT string_agg('parola' || floor(exp(random() * ln(${VOCABULARY})))::int, ' ') AS text
       FROM generate_series(1, ${WORDS}) WHERE d.id IS NOT NULL) x`,
  );
  log('Index …');
  await client.query('CREATE INDEX document_text_words ON document_text USING gin (words) WITH (fastupdate = off)');
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM');
}
