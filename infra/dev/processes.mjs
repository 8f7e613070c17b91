/** Child processes of the launchers: commands that run to their end, and services that are kept running. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const END_WITH_PARENT = path.join(import.meta.dirname, 'end-with-parent.mjs');
const GRACE_MS = 10_000;
/** So many deaths with less than STABLE_MS of life between them are too many. */
const MAX_RESTARTS = 4;
const STABLE_MS = 60_000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Commands under way, each the leader of its process group: out of reach of ctrl-C, within ours. @type {Set<ChildProcess>} */
const commands = new Set();

/**
 * Runs a command to its end.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean | 'stderr' }} options `show`: output goes to the terminal as it comes, all or only that on stderr
 * @returns {Promise<{ code: number, output: string }>} the output only where it was not shown
 */
export function runCommand(file, args, { cwd, env = process.env, show = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', show === true ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    commands.add(child);
    child.once('error', (error) => {
      commands.delete(child);
      reject(error);
    });
    child.once('close', (code) => {
      commands.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Ends the commands under way with all that they started. */
export function endCommands() {
  for (const child of commands) signalGroup(child, 'SIGTERM');
}

/**
 * Services of a launcher: each is a Node program, restarted when it dies, ended when we end.
 */
export class Services {
  /** @type {Map<string, ChildProcess>} */
  #running = new Map();
  #stopping = false;

  /**
   * @param {{ cwd: string, onGiveUp: (name: string) => void }} options `onGiveUp`: a service died too often
   */
  constructor({ cwd, onGiveUp }) {
    this.cwd = cwd;
    this.onGiveUp = onGiveUp;
  }

  /**
   * @param {string} name
   * @param {string[]} args of node
   * @param {NodeJS.ProcessEnv} env
   * @param {number} [deaths]
   */
  start(name, args, env, deaths = 0) {
    if (this.#stopping) return;
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
      cwd: this.cwd,
      env,
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const started = Date.now();
    this.#running.set(name, child);
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      if (from) createInterface({ input: from }).on('line', (line) => to.write(`${name.padEnd(6)} | ${line}\n`));
    }
    child.once('error', (error) => process.stderr.write(`${name.padEnd(6)} | ${error.message}\n`));
    child.once('exit', (code, signal) => {
      if (this.#running.get(name) !== child) return; // replaced on purpose
      this.#running.delete(name);
      if (this.#stopping) return;
      const count = Date.now() - started > STABLE_MS ? 1 : deaths + 1;
      const how = `${name} ended unexpectedly (${signal ?? `exit code ${code}`})`;
      if (count > MAX_RESTARTS) {
        process.stderr.write(`${how}, for the ${count}th time: giving up.\n`);
        this.onGiveUp(name);
        return;
      }
      const wait = 250 * 2 ** count;
      process.stderr.write(`${how}: starting it again in ${wait / 1000} s.\n`);
      void sleep(wait).then(() => this.start(name, args, env, count));
    });
  }

  /**
   * Ends a service and starts it again, for the watch mode.
   * @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} env
   */
  async replace(name, args, env) {
    const child = this.#running.get(name);
    this.#running.delete(name);
    if (child) await end(child);
    this.start(name, args, env);
  }

  /** Asks all to end, waits, and kills those that do not. */
  async stop() {
    this.#stopping = true;
    const children = [...this.#running.values()];
    this.#running.clear();
    await Promise.all(children.map(end));
  }
}

/** @param {ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL'); // what it may have started itself
}

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It is gone.
  }
}
