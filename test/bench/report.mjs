/** The tables of the benchmark, as Markdown. */
/** @typedef {import('./measure.mjs').Result} Result */
/** @typedef {{ now: number, most: number, connections: number[] }} Memory MB */

const us = (/** @type {number} */ ms) => String(Math.round(ms * 1000));
const ms = (/** @type {number} */ value) => value.toFixed(1);
const count = (/** @type {number} */ n) => n.toLocaleString('en-GB');

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map((_cell, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** The ratio of all rounds, and between which those of the single rounds lie. @param {Result} one @param {Result} other */
function ratio(one, other) {
  const each = one.rounds.map((cpu, round) => cpu / (other.rounds[round] ?? NaN));
  return `**${(one.cpu / other.cpu).toFixed(2)}** (${Math.min(...each).toFixed(2)}–${Math.max(...each).toFixed(2)})`;
}

/** @param {{ size: import('./load.mjs').Size, pace: { seconds: number, rounds: number }, cpus: import('node:os').CpuInfo[], load: number[] }} run */
export function heading({ size, pace, cpus, load }) {
  return `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, ${cpus.length} × ${cpus[0]?.model.trim()}, load average before ${load.map((each) => each.toFixed(1)).join(', ')}.
${count(size.centres)} centres × ${count(size.requests)} requests and one of ${count(size.large)}; 8 connections, ${pace.rounds} slices of ${pace.seconds} s for each, in turns.
`;
}

/** @typedef {{ product: Result, bare: Result, tuned: Result, framework: Result }} Results */
/**
 * @param {{ title: string, target: number | undefined, results: Results, statements: (number | undefined)[] }[]} rows
 * @param {Record<string, Memory>} memory
 */
export function serversTable(rows, memory) {
  const head = ['', 'CPU × bare (rounds)', 'target', '× tuned bare', 'framework alone × bare'];
  const lines = rows.map(({ title, target, results: { product, bare, tuned, framework } }) => [
    title,
    ratio(product, bare),
    target ? `≤ ${target.toFixed(1)}` : '',
    ratio(product, tuned),
    ratio(framework, bare),
  ]);
  const spent = (/** @type {Result} */ result) => `${us(result.process)} + ${us(result.database)}`;
  const details = rows.map(({ title, results: { product, bare, tuned }, statements }) => [
    title,
    ...[product, bare, tuned].map(spent),
    ...[product, bare].flatMap(({ rate, p50, p99 }) => [String(Math.round(rate)), `${ms(p50)}, ${ms(p99)}`]),
    ...statements.map((each) => (each ?? NaN).toFixed(1)),
  ]);
  const headOfDetails = [
    'CPU µs a call: process + database',
    'product',
    'bare',
    'tuned bare',
    'calls/s',
    'p50, p99 ms',
    'bare: calls/s',
    'p50, p99 ms',
    'statements',
    'bare',
  ];
  const mb = (/** @type {number} */ value) => `${Math.round(value)} MB`;
  const ofMemory = Object.entries(memory).map(
    ([name, { now, most, connections }]) =>
      `${name} ${mb(now)} (at most ${mb(most)}) and ${connections.length} connections of ${mb(connections.reduce((sum, each) => sum + each, 0) / connections.length)} each`,
  );
  return `${table(head, lines)}\n\n${table(headOfDetails, details)}\n\nMemory: ${ofMemory.join('; ')}.\n`;
}

/** @param {Result[]} results open requests: small, large, late page; all: the same */
export function largeTable(results) {
  const [small, first, late, smallAll, firstAll, lateAll] =
    /** @type {[Result, Result, Result, Result, Result, Result]} */ (/** @type {unknown} */ (results));
  const line = (
    /** @type {string} */ title,
    /** @type {Result} */ result,
    /** @type {Result | undefined} */ base,
    target = '',
  ) => [
    title,
    us(result.cpu),
    us(result.database),
    base ? ratio(result, base) : '',
    target,
    `${ms(result.p50)}, ${ms(result.p99)}`,
  ];
  return `${table(
    ['one centre', 'CPU µs', 'of it database', '× (rounds)', 'target', 'p50, p99 ms'],
    [
      line('open requests, of few', small, undefined),
      line('open requests, of many', first, small, '≤ 1.2 × few'),
      line('open requests, of many, late page', late, first, '≤ 1.5 × first page'),
      line('all requests, of few', smallAll, undefined),
      line('all requests, of many', firstAll, smallAll, '≤ 1.2 × few'),
      line('all requests, of many, page 1,000', lateAll, firstAll, '≤ 1.5 × first page'),
    ],
  )}\n`;
}

/** @param {{ question: string, result: Result }[]} searches */
export function searchTable(searches) {
  return `${table(
    ['search in the large centre', 'CPU ms', 'p50, p99 ms'],
    searches.map(({ question, result }) => [question, ms(result.cpu), `${ms(result.p50)}, ${ms(result.p99)}`]),
  )}\n`;
}
