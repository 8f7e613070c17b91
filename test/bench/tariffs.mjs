/**
 * `npm run bench:tariffs`: full costs and dues of a centre of 205 bodies, 60 services and 30,000 time entries, in memory,
 * beside the same in floats, through the database, and how the time grows with each dimension. Markdown on stdout.
 *
 *   --rounds 15    of each; the median is quoted
 *   --draws 1000   of the random draws
 *   --memory       without the database
 *   --no-build     dist is as it should be measured
 */
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../../infra/dev/prepare.mjs';
import { draws, world } from './tariffs-world.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    draws: { type: 'string', default: '1000' },
    memory: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
if (!options['no-build'])
  await prepare(path.dirname(path.dirname(import.meta.dirname)), (line) => void process.stderr.write(`${line}\n`));
const { YEAR, exactCosts, exactDues, floatCosts, floatDues, priceList } = await import('./tariffs-memory.mjs');
const { inputsOf } = await import('./tariffs-world.mjs');

const SIZE = { bodies: 205, services: 60, entries: 30_000 };

/** Median of the processor's time, and of the clock's, in milliseconds. @param {() => unknown} work */
function measure(work, times = rounds) {
  work();
  const taken = Array.from({ length: times }, () => {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    work();
    const { user, system } = process.cpuUsage(cpu);
    return { cpu: (user + system) / 1000, clock: performance.now() - begun };
  });
  const median = (/** @type {number[]} */ of) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
  return { cpu: median(taken.map(({ cpu }) => cpu)), clock: median(taken.map(({ clock }) => clock)) };
}

const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 1 : 0);
const load = os.loadavg().map((each) => each.toFixed(1));
console.log(
  `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model}, load average before ${load.join(', ')}.\n`,
);

const made = world(SIZE);
const costs = exactCosts(made);
const inFloats = floatCosts(made);
const apart = [...costs.services.values()].reduce(
  (most, { cents }, at) => Math.max(most, Math.abs(Number(cents) - (inFloats[at] ?? 0))),
  0,
);
console.log(
  `${SIZE.bodies} bodies × ${SIZE.services} services × ${SIZE.entries.toLocaleString('en')} time entries, 8 supports that serve each other, 148 cost items:\n`,
);
console.log('| in memory | exact, with trail: CPU ms | clock ms | floats: CPU ms | × floats | target |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [name, exact, float, target] of /** @type {const} */ ([
  ['full costs', () => exactCosts(made), () => floatCosts(made), ''],
  ['dues of all bodies, every step kept', () => exactDues(made, costs), () => floatDues(made, inFloats), ''],
  ['both', () => exactDues(made), () => floatDues(made), '< 200 ms'],
])) {
  const [ours, theirs] = [measure(exact), measure(float)];
  console.log(
    `| ${name} | ${ms(ours.cpu)} | **${ms(ours.clock)}** | ${theirs.cpu.toFixed(2)} | **${(ours.cpu / theirs.cpu).toFixed(1)}** | ${target} |`,
  );
}
console.log(`\nServices' costs are within ${apart.toFixed(1)} cents of the floats, whose sum nobody keeps.\n`);

/** Random costs and populations, priced anew each time. */
const list = priceList(made);
const bodies = inputsOf(made, YEAR);
const draw = draws(11);
const cents = [...costs.services].map(([id, of]) => /** @type {const} */ ([id, of.cents]));
const begun = performance.now();
const cpu = process.cpuUsage();
for (let at = 0; at < Number(options.draws); at++) {
  const factor = BigInt(Math.round(8_000 + draw() * 4_000));
  const grown = bodies.map((body) => ({
    ...body,
    inhabitants: body.inhabitants && {
      ...body.inhabitants,
      value: String(Math.round(Number(body.inhabitants.value) * (0.95 + draw() * 0.1))),
    },
  }));
  list.of(YEAR, { bodies: grown, costs: new Map(cents.map(([id, of]) => [id, (of * factor) / 10_000n])) }).known();
}
const used = process.cpuUsage(cpu);
console.log(
  `${options.draws} draws of costs and populations: ${((performance.now() - begun) / 1000).toFixed(1)} s by the clock, ${((used.user + used.system) / 1e6).toFixed(1)} s of processor, ${ms((used.user + used.system) / 1000 / Number(options.draws))} ms each.\n`,
);

console.log('| twice and four times as many | CPU ms | × | × |');
console.log('| --- | ---: | ---: | ---: |');
for (const dimension of /** @type {const} */ (['bodies', 'services', 'entries'])) {
  const each = [1, 2, 4].map((times) => {
    const larger = world({ ...SIZE, [dimension]: SIZE[dimension] * times });
    return measure(() => exactDues(larger), Math.max(3, Math.ceil(rounds / 3))).cpu;
  });
  const [one = 1, two = 1, four = 1] = each;
  console.log(`| ${dimension} | ${ms(one)} | ${(two / one).toFixed(2)} | ${(four / one).toFixed(2)} |`);
}

if (!options.memory) {
  const { throughDatabase } = await import('./tariffs-database.mjs');
  console.log('\n| through the database, under the policies | clock ms |');
  console.log('| --- | ---: |');
  await throughDatabase(
    SIZE,
    (line) => void process.stderr.write(`${line}\n`),
    async ({ minutes, gather, reckon }) => {
      for (const [name, work] of /** @type {const} */ ([
        ['minutes by person and service, of 30,000 time entries', minutes],
        ['what the dues of all bodies depend on', gather],
        ['the same, with the dues of all bodies', reckon],
      ])) {
        await work();
        const taken = [];
        for (let at = 0; at < rounds; at++) {
          const before = performance.now();
          await work();
          taken.push(performance.now() - before);
        }
        console.log(`| ${name} | ${ms(taken.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0)} |`);
      }
    },
  );
}
