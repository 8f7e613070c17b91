/** Calls over kept-alive connections, and what they cost: CPU time of the server's process and of its database connections. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** @typedef {{ method: string, path: string, headers?: Record<string, string>, body?: string }} Call */
/**
 * @typedef {object} Server
 * @property {string} name
 * @property {number} port
 * @property {number} pid
 * @property {string} application how its database connections are called: the beginning of their application_name
 */
/** @typedef {{ server: Server, next: () => Call, before?: () => Promise<void> }} Contestant `before` each slice */
/** @typedef {{ calls: number, seconds: number, process: number, database: number, latencies: number[] }} Slice CPU in ms */
/** @typedef {{ rate: number, process: number, database: number, cpu: number, rounds: number[], p50: number, p99: number }} Result CPU in ms a call; `rounds`: cpu of each */

const CONNECTIONS = 8;
const TICK_MS = 10;
/** After so many calls the compiler knows what is hot; a machine that is too slow for them is not waited for. */
const WARM_CALLS = 2_000;
const MOST_WARMING_S = 30;

/** @param {Server} server @param {Call} call @param {Agent} [agent] @returns {Promise<{ status: number, body: string, headers: import('node:http').IncomingHttpHeaders }>} */
export function send({ port }, { method, path, headers = {}, body }, agent) {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { ...headers, ...length }, agent },
      (answer) => {
        /** @type {Buffer[]} */
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: answer.headers }),
        );
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * As many calls as fit into the time.
 * @param {Contestant} contestant @param {number} seconds
 * @returns {Promise<{ calls: number, seconds: number, latencies: number[] }>} latencies in ms
 */
async function callFor({ server, next }, seconds) {
  /** @type {number[]} */
  const latencies = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (performance.now() < end) {
        const call = next();
        const sent = performance.now();
        const { status, body } = await send(server, call, agent);
        latencies.push(performance.now() - sent);
        if (status < 200 || status > 299)
          throw new Error(`${server.name}: ${call.method} ${call.path} answered ${status}: ${body}`);
      }
      agent.destroy();
    }),
  );
  return { calls: latencies.length, seconds: (performance.now() - begun) / 1000, latencies };
}

/** CPU time of a process with its threads, ms. @param {number} pid */
export function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

/** A line of /proc/<pid>/status, in MB: VmRSS now, VmHWM at most, RssAnon its own. @param {number} pid @param {string} line */
export function memoryOf(pid, line) {
  return Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** @param {import('pg').Client} watcher @param {Server} server @returns {Promise<number[]>} */
export async function backendsOf(watcher, { application }) {
  const { rows } = await watcher.query('SELECT pid FROM pg_stat_activity WHERE starts_with(application_name, $1)', [
    application,
  ]);
  return rows.map(({ pid }) => pid);
}

/** @param {import('pg').Client} watcher @param {Contestant} contestant @param {number} seconds @returns {Promise<Slice>} */
async function slice(watcher, contestant, seconds) {
  const { server } = contestant;
  await contestant.before?.();
  const spent = async () => new Map((await backendsOf(watcher, server)).map((pid) => [pid, cpuOf(pid)]));
  const before = { process: cpuOf(server.pid), database: await spent() };
  const done = await callFor(contestant, seconds);
  const database = [...(await spent())].reduce((sum, [pid, ms]) => sum + ms - (before.database.get(pid) ?? 0), 0);
  return { ...done, process: cpuOf(server.pid) - before.process, database };
}

/**
 * Measures the contestants in turns, so that what else the machine does strikes all alike.
 * @param {import('pg').Client} watcher
 * @param {readonly Contestant[]} contestants
 * @param {{ seconds: number, rounds: number }} options
 * @returns {Promise<Result[]>}
 */
export async function compare(watcher, contestants, { seconds, rounds }) {
  // Connections opened, statements prepared, code compiled.
  for (const contestant of contestants) {
    await contestant.before?.();
    const end = performance.now() + MOST_WARMING_S * 1000;
    for (let calls = 0; calls < WARM_CALLS && performance.now() < end;)
      calls += (await callFor(contestant, Math.min(1, seconds))).calls;
  }
  /** @type {Slice[][]} */
  const slices = contestants.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, contestant] of contestants.entries())
      slices[index]?.push(await slice(watcher, contestant, seconds));
  return slices.map(summary);
}

/** @param {Slice[]} slices @returns {Result} */
function summary(slices) {
  const total = (/** @type {(slice: Slice) => number} */ value) => slices.reduce((sum, each) => sum + value(each), 0);
  const calls = total((each) => each.calls);
  const latencies = slices.flatMap((each) => each.latencies).sort((a, b) => a - b);
  const quantile = (/** @type {number} */ q) =>
    latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))] ?? 0;
  const [process, database] = [total((each) => each.process) / calls, total((each) => each.database) / calls];
  return {
    rate: calls / total((each) => each.seconds),
    process,
    database,
    cpu: process + database,
    rounds: slices.map((each) => (each.process + each.database) / each.calls),
    p50: quantile(0.5),
    p99: quantile(0.99),
  };
}
