import { spawn } from 'node:child_process';
import { Unreadable } from './reading.js';

/** What each call of a program may take: kilobytes of address space, seconds of CPU. What a system cannot limit it does not. */
const LIMITS = 'ulimit -v 1572864; ulimit -t 60; ulimit -c 0; exec nice -n 10 "$0" "$@"';
const MOST_SAID = 32 * 1024 * 1024;

/**
 * Runs a program without settings and secrets, within limits of time, memory and what it says.
 * @returns its standard output
 * @throws Unreadable time, memory, damaged
 */
export function runLimited(program: string, args: readonly string[], milliseconds: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', LIMITS, program, ...args], {
      // Where programs are, and one thread each: nothing else of ours.
      env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const said: Buffer[] = [];
    let bytes = 0;
    let why: 'time' | 'memory' | undefined;
    const end = (reason: 'time' | 'memory') => {
      why ??= reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('time'), milliseconds);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_SAID) end('memory');
      else said.push(chunk);
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      // Who has used up its seconds of CPU is ended so by the system.
      if (why || signal === 'SIGKILL') reject(new Unreadable(why ?? 'time'));
      else if (code !== 0) reject(new Unreadable('damaged'));
      else resolve(Buffer.concat(said));
    });
  });
}
