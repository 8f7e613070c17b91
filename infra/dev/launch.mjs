/** Starts the whole house on this machine and keeps it running: see start.mjs. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster } from './cluster.mjs';
import { watchSources } from './dev.mjs';
import { hasOwnDatabase, startDatabase, usableDataDir } from './environment.mjs';
import { isAlive } from './lock.mjs';
import { usablePort } from './port.mjs';
import { prepare } from './prepare.mjs';
import { endCommands, runCommand, Services } from './processes.mjs';

const READY_WITHIN_MS = 60_000;
const MAX_DATABASE_RESTARTS = 4;

/** Thrown inside the start when the user wants to end it. */
class Interrupted extends Error {}

/**
 * Returns when the house stands; the process ends by a signal, or with exit code 1 when something cannot be kept running.
 * @param {string} root of the repository
 * @param {{ watch?: boolean }} [options] `watch`: sources are compiled and services restarted as they change
 */
export async function launch(root, { watch = false } = {}) {
  const house = new House(root);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void house.end(0));
  process.on('uncaughtException', (error) => {
    console.error(error);
    void house.end(1);
  });
  process.stdout.on('error', () => undefined); // the terminal is gone: go on to the end
  process.stderr.on('error', () => undefined);
  endWithNpm(house);
  await house.start(watch);
}

/**
 * A signal to `npm start` may end npm and its shell without reaching us: we end when we lost our parent.
 * @param {House} house
 */
function endWithNpm(house) {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void house.end(0), 500).unref();
}

class House {
  #begun = performance.now();
  /** @type {import('./cluster.mjs').Cluster | undefined} */
  #cluster;
  /** @type {Promise<void>} */
  #starting = Promise.resolve();
  /** @type {Promise<void> | undefined} */
  #ending;
  #services;
  /** Is there anything to stop? */
  #standing = false;

  /** @param {string} root */
  constructor(root) {
    this.root = root;
    this.#services = new Services({ cwd: root, onGiveUp: () => void this.end(1) });
  }

  /** @param {string} text */
  #log = (text) => console.log(`${((performance.now() - this.#begun) / 1000).toFixed(1).padStart(6)} s  ${text}`);

  /** @param {boolean} watch */
  async start(watch) {
    this.#starting = this.#start(watch);
    try {
      await this.#starting;
    } catch (error) {
      if (!(error instanceof Interrupted) && !this.#ending)
        console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
      await this.end(1);
    }
  }

  /**
   * Ends everything, the database last, once however often it is asked.
   * @param {number} code exit code
   */
  end(code) {
    this.#ending ??= this.#end(code);
    return this.#ending;
  }

  /** @param {boolean} watch */
  async #start(watch) {
    const port = await usablePort(process.env['PORT']);
    const dataDir = usableDataDir(this.root);
    const ownDatabase = hasOwnDatabase();
    if (process.getuid?.() === 0 && !ownDatabase)
      this.#log('Running as root: it works, PostgreSQL runs as an unprivileged user; an ordinary user is enough.');
    await prepare(this.root, this.#log);
    this.#goOn();
    this.#standing = true;
    /** @type {NodeJS.ProcessEnv} */
    const env = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_URL: process.env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    };
    if (!ownDatabase) Object.assign(env, await this.#startDatabase(dataDir));
    await this.#script('Migrations', ['dist/apps/api/src/migrate.js'], env);
    const demo = env['DEMO'] === '1';
    if (demo) await this.#script('Demo data', ['dist/libs/demo/src/seed.js'], env);
    const programs = { api: ['dist/apps/api/src/main.js'], worker: ['dist/apps/worker/src/main.js'] };
    for (const [name, args] of Object.entries(programs)) this.#services.start(name, args, env);
    if (watch) watchSources(this.root, this.#services, programs, env, this.#log);
    const accounts = demo ? this.#script('', ['dist/libs/demo/src/seed.js', '--accounts'], env) : '';
    await this.#untilReady(port);
    this.#log(`Ready: http://localhost:${port}`);
    console.log(`\n${(await accounts).trimEnd()}\n\nCtrl-C stops everything; the data are kept.\n`);
  }

  /** @param {string} dataDir */
  async #startDatabase(dataDir) {
    const { cluster, env } = await startDatabase(dataDir, this.#log);
    this.#cluster = cluster;
    this.#goOn();
    this.#log(
      `PostgreSQL ${cluster.adopted ? 'was running already' : 'started'} on port ${cluster.port} (${path.relative(this.root, cluster.folder).startsWith('..') ? cluster.folder : path.relative(this.root, cluster.folder)})`,
    );
    void this.#guardDatabase(path.join(dataDir, 'postgres'));
    return env;
  }

  /**
   * Starts the server again when it dies, on the same port: the connections of api and worker find it.
   * @param {string} folder
   */
  async #guardDatabase(folder) {
    for (let deaths = 0; !this.#ending; await sleep(1_000)) {
      if (!this.#cluster || isAlive(this.#cluster.pid)) continue;
      if (this.#ending) return;
      if (++deaths > MAX_DATABASE_RESTARTS) {
        console.error('PostgreSQL died too often: giving up.');
        return void this.end(1);
      }
      this.#log('PostgreSQL is gone: starting it again.');
      const { port } = this.#cluster;
      try {
        this.#cluster = await startCluster({ dataDir: folder, log: this.#log });
        if (this.#cluster.port !== port) throw new Error(`its port ${port} is taken now`);
      } catch (error) {
        console.error(
          `PostgreSQL could not be started again: ${error instanceof Error ? error.message : String(error)}`,
        );
        return void this.end(1);
      }
    }
  }

  /**
   * @param {string} title logged when done, none: not at all
   * @param {string[]} args of node
   * @param {NodeJS.ProcessEnv} env
   */
  async #script(title, args, env) {
    const { code, output } = await runCommand(process.execPath, args, { cwd: this.root, env });
    this.#goOn();
    if (code !== 0) throw new Error(`${args.join(' ')} failed (exit code ${code}).\n${output.trim()}`);
    if (title) this.#log(`${title}: done`);
    return output;
  }

  /** @param {number} port */
  async #untilReady(port) {
    for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await sleep(100)) {
      this.#goOn();
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(2_000) });
        if (answer.status === 200) return;
      } catch {
        // Not yet.
      }
    }
    throw new Error(`http://127.0.0.1:${port}/status did not answer 200 within ${READY_WITHIN_MS / 1000} s.`);
  }

  #goOn() {
    if (this.#ending) throw new Interrupted();
  }

  /** @param {number} code */
  async #end(code) {
    await Promise.resolve(); // #ending is set before anything looks at it
    if (this.#standing) this.#log('Stopping …');
    endCommands();
    await this.#starting.catch(() => undefined);
    try {
      await this.#services.stop();
      await this.#cluster?.stop();
      if (this.#standing) this.#log('Stopped.');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      code = 1;
    }
    process.exit(code);
  }
}
