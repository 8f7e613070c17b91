import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

export type Environment = Record<string, string | undefined>;

const ROOT = resolve(import.meta.dirname, '..', '..');
const PATIENCE_MS = 60_000;

/** The built programs. */
export const API = 'dist/apps/api/src/main.js';
export const WORKER = 'dist/apps/worker/src/main.js';

/** Starts a program of Node's in a process of its own, which ends with this one; what it complains of is shown or, in `quiet`, not. */
export function startProcess(script: string, env: Environment, quiet = false): ChildProcess {
  return fork(script, {
    cwd: ROOT,
    env: env as NodeJS.ProcessEnv,
    execArgv: ['--import', join(ROOT, 'infra/dev/end-with-parent.mjs')],
    stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit', 'ipc'],
  });
}

export const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Ends a process, in order unless told otherwise, and waits until it is gone. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (isOver(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Waits until the address answers with success, as long as the processes live. */
export async function answers(url: string, processes: readonly ChildProcess[]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    if (Date.now() > end || processes.some(isOver)) throw new Error(`${url} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
