/**
 * `npm run bench`: what isolation, authentication, validation and the framework cost, against a bare node:http + pg
 * server on the same rows (bare.mjs), and what a million requests of one centre cost against ten thousand. The report is
 * Markdown on stdout; what happens meanwhile goes to stderr. The loaded data stay in .data/bench.
 *
 *   --quick             a hundredth of the requests: to try the script, not to quote it
 *   --only list,create  these measurements only: list, detail, create, catalogue, large, search
 *   --seconds 5         of each slice    --rounds 4  slices of each server, in turns
 *   --no-build          dist is as it should be measured
 *   --node-args …       for the API's process, such as --import=./profile.mjs
 */
import { deepStrictEqual } from 'node:assert';
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withClient } from '../../infra/dev/cluster.mjs';
import { prepare } from '../../infra/dev/prepare.mjs';
import { auditTriggers, openDatabase, openSessions, rowCounts, startServers, statementsPerCall } from './house.mjs';
import { backendsOf, compare, memoryOf, send } from './measure.mjs';
import { heading, largeTable, searchTable, serversTable } from './report.mjs';

/** @typedef {import('./house.mjs').Centre} Centre */
/** @typedef {import('./measure.mjs').Call} Call */
/** @typedef {import('./measure.mjs').Result} Result */

const MEASUREMENTS = ['list', 'detail', 'create', 'catalogue', 'large', 'search'];
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: MEASUREMENTS.join(',') },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '4' },
    'no-build': { type: 'boolean', default: false },
    'node-args': { type: 'string', default: '' },
  },
});
const only = options.only.split(',');
const unknown = only.filter((name) => !MEASUREMENTS.includes(name));
if (unknown.length) throw new Error(`Unknown: ${unknown.join(', ')}. There are ${MEASUREMENTS.join(', ')}.`);
const pace = { seconds: Number(options.seconds), rounds: Number(options.rounds) };
const size = options.quick
  ? { centres: 10, requests: 1_000, large: 20_000 }
  : { centres: 100, requests: 10_000, large: 1_000_000 };
const OPEN = 'new,in_progress,waiting_for_body,solved,reopened';
const PAGE = 1_000;

const begun = performance.now();
/** @param {string} line */
const log = (line) =>
  process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);

if (!options['no-build']) await prepare(path.dirname(path.dirname(import.meta.dirname)), log);
const { cluster, ...urls } = await openDatabase(size, log);
try {
  const [large, ...centres] = await openSessions(urls.superuserUrl);
  if (!large) throw new Error('No centre was loaded.');
  log('sessions opened');
  const servers = await startServers(urls, options['node-args'].split(' ').filter(Boolean));
  try {
    await withClient(urls.superuserUrl, (superuser) => measure(superuser, servers, large, centres));
  } finally {
    await servers.stop();
  }
} finally {
  await cluster.stop();
}
log('done');

/**
 * @param {import('pg').Client} superuser @param {Awaited<ReturnType<typeof startServers>>} servers
 * @param {Centre} large @param {Centre[]} centres
 */
async function measure(superuser, { product, bare, tuned, framework }, large, centres) {
  console.log(heading({ size, pace, cpus: os.cpus(), load: os.loadavg() }));
  let turn = 0;
  const someone = () => /** @type {Centre} */ (centres[turn++ % centres.length]);
  /** @template T @param {T[]} list */
  const some = (list) => /** @type {T} */ (list[turn % list.length]);
  /** @param {string} token */
  const bearer = (token) => ({ authorization: `Bearer ${token}` });

  /** One call of each server for the same. @type {Record<string, { title: string, target?: number, product: (centre: Centre) => Call, bare: (centre: Centre) => Call }>} */
  const calls = {
    list: {
      title: 'list of the 25 newest open requests',
      target: 1.3,
      product: ({ operatorToken }) => ({
        method: 'GET',
        path: `/api/v1/tickets?limit=25&status=${OPEN}`,
        headers: bearer(operatorToken),
      }),
      bare: ({ id }) => ({ method: 'GET', path: `/tenants/${id}/tickets?limit=25&status=${OPEN}` }),
    },
    detail: {
      title: 'one request with its messages and history',
      target: 1.5,
      product: ({ operatorToken, tickets }) => ({
        method: 'GET',
        path: `/api/v1/tickets/${some(tickets)}`,
        headers: bearer(operatorToken),
      }),
      bare: ({ id, tickets }) => ({ method: 'GET', path: `/tenants/${id}/tickets/${some(tickets)}` }),
    },
    create: {
      title: 'creation of a request',
      target: 2,
      product: (centre) => ({
        ...creation(centre),
        path: '/api/v1/tickets',
        headers: { ...bearer(centre.clerkToken), 'idempotency-key': randomUUID() },
      }),
      bare: (centre) => ({
        ...creation(centre),
        path: `/tenants/${centre.id}/tickets`,
        headers: { 'x-member': centre.clerk, 'idempotency-key': randomUUID() },
      }),
    },
    catalogue: {
      title: 'public catalogue of a centre',
      product: ({ slug }) => ({ method: 'GET', path: `/api/v1/centres/${slug}/services` }),
      bare: ({ slug }) => ({ method: 'GET', path: `/centres/${slug}/services` }),
    },
  };
  /** @param {Centre} centre */
  const creation = ({ bodies, services }) => ({
    method: 'POST',
    body: JSON.stringify({
      bodyId: some(bodies),
      serviceId: some(services),
      subject: `Richiesta di prova ${turn}`,
      text: 'Buongiorno, da questa mattina non riusciamo ad accedere al portale. Vi chiediamo di verificare. Grazie, l’ufficio anagrafe.',
    }),
  });

  /** @type {Parameters<typeof serversTable>[0]} */
  const rows = [];
  for (const name of Object.keys(calls).filter((each) => only.includes(each))) {
    const call = /** @type {typeof calls[string]} */ (calls[name]);
    const own = { server: product, next: () => call.product(someone()), before: () => auditTriggers(superuser, true) };
    const without = { next: () => call.bare(someone()), before: () => auditTriggers(superuser, false) };
    const other = { server: bare, ...without };
    if (name !== 'create') await assertSame(call, centres);
    else await assertSameRows(superuser, own, other);
    const others = [tuned, framework].map((server) => ({ server, ...without }));
    const measured = await compare(superuser, [own, other, ...others], pace);
    const statements = [
      await statementsPerCall(own, superuser, cluster.folder, 10),
      await statementsPerCall(other, superuser, cluster.folder, 10),
    ];
    const names = ['product', 'bare', 'tuned', 'framework'];
    const results = Object.fromEntries(names.map((server, index) => [server, measured[index]]));
    rows.push({ title: call.title, target: call.target, results: /** @type {any} */ (results), statements });
    log(call.title);
  }
  await auditTriggers(superuser, true);
  if (rows.length) {
    const memory = async (/** @type {import('./measure.mjs').Server} */ server) => ({
      now: memoryOf(server.pid, 'VmRSS'),
      most: memoryOf(server.pid, 'VmHWM'),
      connections: (await backendsOf(superuser, server)).map((pid) => memoryOf(pid, 'RssAnon')),
    });
    console.log(serversTable(rows, { product: await memory(product), bare: await memory(bare) }));
  }

  /** @param {Centre} centre @param {string} query */
  const listOf = (centre, query) => ({
    server: product,
    next: () => ({ method: 'GET', path: `/api/v1/tickets?limit=25${query}`, headers: bearer(centre.operatorToken) }),
  });
  const open = `&status=${OPEN}`;
  if (only.includes('large')) {
    const deep = await cursorAt(listOf(large, open), options.quick ? 10 : PAGE);
    const deepAll = await cursorAt(listOf(large, ''), options.quick ? 10 : PAGE);
    log('cursors of the late pages');
    const small = { server: product, next: () => listOf(someone(), open).next() };
    const smallAll = { server: product, next: () => listOf(someone(), '').next() };
    const contestants = [
      small,
      listOf(large, open),
      listOf(large, open + deep),
      smallAll,
      listOf(large, ''),
      listOf(large, deepAll),
    ];
    console.log(largeTable(await compare(superuser, contestants, pace)));
    log('large centre');
  }
  if (only.includes('search')) {
    const questions = {
      'a rare word': 'a1b2c3',
      'two words, many hits': 'certificato firma',
      'a word in a third of the texts': 'buongiorno',
      'the end of a number': '0004711',
    };
    const contestants = Object.values(questions).map((q) => listOf(large, `&q=${encodeURIComponent(q)}`));
    const results = await compare(superuser, contestants, { ...pace, rounds: Math.min(2, pace.rounds) });
    console.log(
      searchTable(
        Object.keys(questions).map((question, index) => ({ question, result: /** @type {Result} */ (results[index]) })),
      ),
    );
    log('search');
  }

  /** Both answer the same, but for what only the product knows: who asks, and what they may do. @param {typeof calls[string]} call @param {Centre[]} some */
  async function assertSame(call, some) {
    for (const centre of some.slice(0, 3)) {
      const at = turn;
      const ours = JSON.parse((await send(product, call.product(centre))).body);
      turn = at;
      const theirs = JSON.parse((await send(bare, call.bare(centre))).body);
      deepStrictEqual({ ...ours, commands: [] }, { ...theirs, commands: [] });
    }
  }
}

/**
 * Both write as many rows into each table.
 * @param {import('pg').Client} superuser
 * @param {{ server: import('./measure.mjs').Server, next: () => Call, before: () => Promise<void> }} contestants
 */
async function assertSameRows(superuser, ...contestants) {
  const written = [];
  for (const { server, next, before } of contestants) {
    await before();
    await send(server, next()); // the year's counter of this centre
    const counts = await rowCounts(superuser);
    const { status, body } = await send(server, next());
    if (status !== 201) throw new Error(`${server.name} answered ${status}: ${body}`);
    const after = await rowCounts(superuser);
    written.push(
      Object.fromEntries(
        Object.keys(after)
          .filter((table) => table !== 'counter')
          .map((table) => [table, (after[table] ?? 0) - (counts[table] ?? 0)]),
      ),
    );
  }
  deepStrictEqual(written[0], written[1]);
  log(`rows of a creation: ${JSON.stringify(written[0])}`);
}

/** Follows the cursors to a page. @param {import('./measure.mjs').Contestant} contestant @param {number} page @returns {Promise<string>} as part of a query */
async function cursorAt({ server, next }, page) {
  const first = next();
  let cursor = '';
  for (let at = 1; at < page; at++) {
    const { status, body } = await send(server, { ...first, path: first.path + cursor });
    const { nextCursor } = JSON.parse(body);
    if (!nextCursor) throw new Error(`The list ends at page ${at} with ${status}: ${body}`);
    cursor = `&cursor=${nextCursor}`;
  }
  return cursor;
}
