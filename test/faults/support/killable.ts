import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { isOver, startProcess, type Environment } from '../../support/processes.js';

interface Told {
  ready?: true;
  armed?: true;
  crossed?: string[];
}

/** A worker process that dies at a step of the test's choice (`killable-worker.mjs`). */
export class KillableWorker {
  readonly process: ChildProcess;

  /** Its program is loaded, and does nothing until it is started. */
  constructor(env: Environment) {
    this.process = startProcess('test/faults/support/killable-worker.mjs', env, true);
  }

  async start(): Promise<this> {
    this.process.send({ start: true });
    await this.hears((told) => told.ready);
    return this;
  }

  /** Counts from now on, and dies at that step; without one it lives. */
  async dieAt(step?: string): Promise<void> {
    this.process.send({ dieAt: step });
    await this.hears((told) => told.armed);
  }

  /** What was crossed since the last order. */
  async crossed(): Promise<string[]> {
    this.process.send({ tell: true });
    return this.hears((told) => told.crossed);
  }

  /** Resolves with the signal it died of. */
  async death(): Promise<NodeJS.Signals | null> {
    if (!isOver(this.process)) await once(this.process, 'exit');
    return this.process.signalCode;
  }

  private async hears<T>(what: (told: Told) => T | undefined): Promise<T> {
    const gone = once(this.process, 'exit').then(() => {
      throw new Error('The worker is gone');
    });
    gone.catch(() => undefined);
    for (;;) {
      const [told] = (await Promise.race([once(this.process, 'message'), gone])) as [Told];
      const found = what(told);
      if (found) return found;
    }
  }
}
