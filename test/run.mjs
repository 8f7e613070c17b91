/**
 * `npm test`: all suites but those that run by name only, or the named ones: `node test/run.mjs unit e2e [-- arguments for Jest]`.
 * Suites share one embedded PostgreSQL cluster (TEST_CLUSTER_URL, unless the caller sets it): a fresh one that is
 * thrown away, or, for the inner loop, the one in .data/test, which `--keep` starts and leaves running and `--stop` ends.
 * TEST_FILES is a folder beside it for what belongs to its databases.
 * What is only commands runs at once, before the rest.
 * The last line says `N passed, N failed`; a suite that cannot run counts as failed.
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '../infra/dev/cluster.mjs';
import { prepare } from '../infra/dev/prepare.mjs';
import { endCommands, runCommand } from '../infra/dev/processes.mjs';
import { SUITES } from './suites.mjs';
import { hint, provide, startRedis } from './tools.mjs';

/** @typedef {(typeof SUITES)[number]} Suite */
/** @typedef {{ name: string, passed: number, failed: number, skipped?: number, seconds: number, why?: string }} Result */

const root = path.dirname(import.meta.dirname);
const keptFolder = path.join(root, '.data', 'test');
const scratch = mkdtempSync(path.join(tmpdir(), 'cdc-test-'));
chmodSync(scratch, 0o755); // as root the server runs as another user, who must get through
/** @type {Result[]} */
const results = [];
/** What must be stopped at the end, the last started first. @type {(() => Promise<void>)[]} */
const cleanups = [async () => rmSync(scratch, { recursive: true, force: true })];
/** @type {Promise<void> | undefined} */
let ending;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    endCommands();
    void finish(130);
  });
}

const running = main().catch((error) => {
  if (ending) return;
  console.error(error instanceof Error ? error.message : error);
  results.push({ name: 'preparation', passed: 0, failed: 1, seconds: 0 });
});
await running;
await finish();

async function main() {
  const separator = process.argv.indexOf('--');
  const own = process.argv.slice(2, separator < 0 ? undefined : separator);
  const jestArgs = separator < 0 ? [] : process.argv.slice(separator + 1);
  const flags = own.filter((each) => each.startsWith('--'));
  const names = own.filter((each) => !each.startsWith('--'));
  const unknown = [
    ...flags.filter((each) => each !== '--keep' && each !== '--stop'),
    ...names.filter((each) => !SUITES.some(({ name }) => name === each)),
  ];
  if (unknown.length > 0)
    throw new Error(
      `Unknown: ${unknown.join(', ')}. Suites: ${SUITES.map(({ name }) => name).join(', ')}; flags: --keep, --stop.`,
    );
  await prepare(root, console.log, { build: false });
  if (flags.includes('--stop'))
    return isKeptRunning() ? (await startCluster({ dataDir: keptFolder, fast: true })).stop() : undefined;

  const suites = SUITES.filter(({ name, byName }) => (names.length > 0 ? names.includes(name) : !byName));
  const tools = await provide([...new Set(suites.flatMap(({ tools = [] }) => tools))], root);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'test' };
  if (tools.has('chromium')) env['CHROMIUM_PATH'] = tools.get('chromium');
  if (tools.has('postgresql')) env['PG_BASEBACKUP_PATH'] = tools.get('postgresql');
  if (tools.has('redis')) env['REDIS_SERVER_PATH'] = tools.get('redis');
  if (ending) return;
  const kept = flags.includes('--keep') || (names.length > 0 && isKeptRunning());
  env['TEST_FILES'] = path.join(kept ? keptFolder : scratch, 'files');
  if (suites.some(({ commands }) => !commands)) env['TEST_CLUSTER_URL'] ??= await clusterUrl(kept);

  /** @param {Suite} suite */
  const run = async (suite) => {
    if (ending) return;
    const begun = Date.now();
    console.log(`\n── ${suite.name} ${'─'.repeat(60 - suite.name.length)}`);
    const outcome = await runSuite(suite, tools, env, jestArgs).catch((error) => ({
      passed: 0,
      failed: 1,
      why: error instanceof Error ? error.message : String(error),
    }));
    if (!ending) results.push({ name: suite.name, ...outcome, seconds: (Date.now() - begun) / 1000 });
  };
  await Promise.all(suites.filter(({ commands }) => commands).map(run));
  for (const suite of suites.filter(({ commands }) => !commands)) await run(suite);
}

function isKeptRunning() {
  return existsSync(path.join(keptFolder, 'data', 'postmaster.pid'));
}

/** @param {boolean} kept the one of the inner loop */
async function clusterUrl(kept) {
  if (kept) {
    return (await startCluster({ dataDir: keptFolder, fast: true, log: console.log })).superuserUrl;
  }
  const cluster = await startCluster({ dataDir: path.join(scratch, 'postgres'), fast: true, log: console.log });
  cleanups.push(async () => {
    await cluster.stop();
    rmSync(cluster.folder, { recursive: true, force: true });
  });
  return cluster.superuserUrl;
}

/**
 * @param {Suite} suite
 * @param {Awaited<ReturnType<typeof provide>>} tools
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} jestArgs
 * @returns {Promise<Omit<Result, 'name' | 'seconds'>>}
 */
async function runSuite(suite, tools, env, jestArgs) {
  const missing = (suite.tools ?? []).filter((tool) => !tools.has(tool));
  if (missing.length > 0) throw new Error(`could not run: ${missing.map(hint).join('; ')}`);
  if (suite.build) await prepare(root, console.log);
  if (suite.commands) return runCommands(suite.commands, env);
  const program = suite.tools?.includes('redis') ? tools.get('redis') : undefined;
  if (!program) return runJest(suite.name, env, jestArgs);
  const redis = await startRedis(program);
  cleanups.push(redis.stop);
  try {
    return await runJest(suite.name, { ...env, TEST_REDIS_URL: redis.url }, jestArgs);
  } finally {
    cleanups.splice(cleanups.indexOf(redis.stop), 1);
    await redis.stop();
  }
}

/** At once: each is one thread. What they say is shown command by command. @param {string[][]} commands @param {NodeJS.ProcessEnv} env */
async function runCommands(commands, env) {
  const codes = await Promise.all(
    commands.map(async ([script = '', ...args]) => {
      const { code, output } = await runCommand(process.execPath, [path.join('node_modules', script), ...args], {
        cwd: root,
        env,
      });
      process.stdout.write(output);
      return code;
    }),
  );
  const failed = codes.some((code) => code !== 0) ? 1 : 0;
  return { passed: 1 - failed, failed };
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
async function runJest(project, env, args) {
  const report = path.join(scratch, `${project}.json`);
  const { code } = await runCommand(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--config',
      'test/jest.config.mjs',
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    { cwd: root, env, show: 'stderr' },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, why: `Jest ended with exit code ${code} and no report` };
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites: broken,
    numPendingTests: skipped,
    numTodoTests: todo,
  } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + broken;
  if (failed === 0 && code !== 0) return { passed, failed: 1, why: `Jest ended with exit code ${code}` };
  if (failed === 0 && passed === 0) return { passed, failed: 1, why: 'no test ran' };
  return { passed, failed, skipped: skipped + todo };
}

/**
 * Stops what runs, prints the summary and ends.
 * @param {number} [code] of the interruption
 */
async function finish(code) {
  ending ??= end(code);
  return ending;
}

/** @param {number | undefined} code */
async function end(code) {
  await running;
  for (const cleanup of cleanups.reverse()) {
    await cleanup().catch((error) => console.error(error instanceof Error ? error.message : error));
  }
  console.log(`\n── summary ${'─'.repeat(53)}`);
  for (const { name, passed, failed, skipped, seconds, why } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${counts.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s${why ? `  ${why}` : ''}`,
    );
  }
  if (code) console.log('Interrupted.');
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(code ?? (sum('failed') > 0 ? 1 : 0));
}
